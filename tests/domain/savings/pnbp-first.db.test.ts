import { expect, it } from 'vitest'
import { balanceOfMaker } from '#app/domain/savings/savings.server.ts'
import { undepositedSavings } from '#app/domain/savings/undeposited-savings.server.ts'
import { checkWithdrawal } from '#app/domain/savings/withdrawals/check-withdrawal.server.ts'
import { approveRequest } from '#app/domain/treasury/approve-request.server.ts'
import { recordBillingCode } from '#app/domain/treasury/record-billing-code.server.ts'
import { requestSettlement } from '#app/domain/treasury/request-settlement.server.ts'
import { setTerms } from '#app/domain/treasury/set-terms.server.ts'
import { settleRequest } from '#app/domain/treasury/settle-request.server.ts'
import { newId } from '#app/shared/ids.ts'
import { calendarDate, dateInMagetan } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { head, treasurer } from '#tests/support/rules.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** The PNBP of a month goes from being owed to being deposited. */
async function deposit(shop: TestShop, until: string): Promise<void> {
	const requestId = newId()
	const asked = {
		requestId,
		kind: 'pnbp',
		payee: '',
		until: calendarDate(until),
		note: '',
	} as const
	await requestSettlement(shop, asked, treasurer)
	await approveRequest(shop, { requestId, overrideReason: '' }, head)
	const paidOn = dateInMagetan(shop.clock.now())
	const code = { requestId, code: '820260600012345', expiresOn: paidOn }
	await recordBillingCode(shop, code, treasurer)
	const paid = { requestId, paidOn, paidFrom: 'bank', receiptKey: 'photo' } as const
	await settleRequest(shop, { ...paid, reference: '8D41C09A7F3E52B6' }, treasurer)
}

onBothEngines('savings, where PNBP comes first', (database) => {
	it('wait from the month of the oldest PNBP that is owed on, and no longer', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		const makerCode = goods.members[0] ?? ''
		const savings = () => balanceOfMaker(shop.db, makerCode)
		const waiting = async () => undepositedSavings(shop.db, await savings())
		const take = async (amount: number) => {
			const wish = { amountSen: rupiah(amount), purpose: 'needs' } as const
			await checkWithdrawal(shop.db, await savings(), wish, dateInMagetan(shop.clock.now()))
		}
		// In June and, final by then as well, in July.
		await finalOrder(shop, goods.variantId)
		await shop.passDays(10)
		await finalOrder(shop, goods.variantId)
		const { finalSen } = await savings()
		expect(finalSen).toBe(rupiah(11_000))
		expect(await waiting()).toBe(0)
		await take(11_000)
		await setTerms(shop, { isPnbpFirst: true, reason: 'SK 4' }, head)
		expect(await waiting()).toBe(finalSen)
		await expect(take(1_000)).rejects.toThrow('savings.pnbp_first')
		await deposit(shop, '2026-06-30')
		expect(await waiting()).toBe(rupiah(5_500))
		await take(5_500)
		await expect(take(5_600)).rejects.toThrow('savings.pnbp_first')
		await setTerms(shop, { isPnbpFirst: false, reason: 'SK 5' }, head)
		await take(11_000)
	})
})
