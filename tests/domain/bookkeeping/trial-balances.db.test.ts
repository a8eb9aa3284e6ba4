import { expect, it } from 'vitest'
import { controlOf } from '#app/domain/bookkeeping/chart.ts'
import { trialBalance } from '#app/domain/bookkeeping/trial-balances.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { openStockedShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the trial balance', (database) => {
	it('stands at nothing before the first sale', async () => {
		expect(await trialBalance(database.db)).toEqual({ rows: [], debitSen: 0, creditSen: 0 })
	})

	it('has equal sides, and one line for the savings of all makers', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		await paidOrder(shop, goods.variantId)
		const balance = await trialBalance(shop.db)
		expect(balance.debitSen).toBe(balance.creditSen)
		expect(balance.rows.map(({ code }) => code)).toEqual(
			balance.rows.map(({ code }) => code).sort(),
		)
		const pending = balance.rows.find(({ code }) => code === '2110')
		expect(pending).toMatchObject({
			balanceSen: -rupiah(11_000),
			naturalSen: rupiah(11_000),
			kind: 'liability',
		})
		expect(pending?.holders?.map(({ naturalSen }) => naturalSen)).toEqual([
			rupiah(5_500),
			rupiah(3_667),
			rupiah(1_833),
		])
		expect(balance.rows.find(({ code }) => code === '2200')?.holders).toBeNull()
	})

	it('knows by its code whether an account belongs to a group', () => {
		expect(controlOf('2110.WB-001')?.code).toBe('2110')
		expect(controlOf('2110')).toBeUndefined()
		expect(controlOf('1200')).toBeUndefined()
	})
})
