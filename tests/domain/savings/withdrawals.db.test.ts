import { beforeEach, expect, it } from 'vitest'
import { entryNumbersOf } from '#app/domain/ledger/entries.server.ts'
import { recordWithdrawal } from '#app/domain/savings/record-withdrawal.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { makersOfWithdrawals } from '#app/domain/savings/withdrawals.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('a withdrawal', (database) => {
	let shop: TestShop
	let makerCode = ''
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [3, 2, 1])
		const { goods } = stocked
		shop = stocked.shop
		makerCode = goods.members[0] ?? ''
		await finalOrder(shop, goods.variantId)
	})

	const withdraw = (amount: number, withdrawalId: string, code = makerCode) =>
		recordWithdrawal(
			shop,
			{
				makerCode: code,
				amountSen: rupiah(amount),
				purpose: 'needs',
				note: 'Sabun',
				withdrawalId,
			},
			officer,
		)

	it('is paid once, however often the same form is sent, also at once', async () => {
		const id = newId()
		const sent = await Promise.all([withdraw(1_000, id), withdraw(1_000, id), withdraw(1_000, id)])
		expect(sent).toEqual([{ withdrawalId: id }, { withdrawalId: id }, { withdrawalId: id }])
		expect(await makerSavings(shop.db, makerCode, null)).toMatchObject({
			finalSen: rupiah(4_500),
			withdrawnSen: rupiah(1_000),
		})
	})

	it('is refused under the id of another one', async () => {
		const id = newId()
		await withdraw(1_000, id)
		await expect(withdraw(2_000, id)).rejects.toThrow('savings.already_recorded')
		expect(await makerSavings(shop.db, makerCode, null)).toMatchObject({ finalSen: rupiah(4_500) })
	})

	it('leads to its maker and to its entry', async () => {
		const id = newId()
		await withdraw(1_000, id)
		expect([...(await makersOfWithdrawals(shop.db, [id, newId()]))]).toEqual([[id, makerCode]])
		const numbers = await entryNumbersOf(shop.db, 'withdrawal', [id])
		expect(numbers.get(id)).toHaveLength(1)
		expect(await entryNumbersOf(shop.db, 'withdrawal', [])).toEqual(new Map())
	})
})
