import { expect, it } from 'vitest'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { exceptionsIn } from '#app/domain/reconciliation/exceptions/exceptions.server.ts'
import { importBalance } from '#app/domain/reconciliation/gateway/import-balance.server.ts'
import { matchStatements } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { overviewOf } from '#app/domain/reconciliation/overviews.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { SEN_PER_RUPIAH } from '#app/shared/money.ts'
import { importLines } from '#tests/support/bank.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { openStockedShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the balance of the gateway', (database) => {
	it('is fetched once, and a sale is followed from its charge to the bank', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		await paidOrder(shop, goods.variantId)
		// Longer than both sides are looked at beyond the days.
		await shop.passDays(9)
		const payout = await sandbox.control.createDuePayout()
		await settlePayouts(shop)
		expect((await importBalance(shop)).newCount).toBe(2)
		expect((await importBalance(shop)).newCount).toBe(0)

		const today = dateInMagetan(shop.clock.now())
		const days = { from: nextDate(today, -20), to: nextDate(today, 20) }
		const amount = (payout?.amount ?? 0) / SEN_PER_RUPIAH
		await importLines(shop, [{ day: today, amount, text: 'STRIPE' }])
		await matchStatements(shop)
		expect(await exceptionsIn(shop.db, days)).toEqual([])
		expect(await exceptionsIn(shop.db, { from: today, to: today })).toEqual([])
		const { total, gaps, shares, unexplainedSen } = await overviewOf(shop.db, days)
		expect(unexplainedSen).toBe(0)
		expect(total.sold).toBeGreaterThan(0)
		expect(new Set(Object.values(total)).size).toBe(1)
		expect(gaps).toEqual([])
		expect(shares).toMatchObject({ faultSen: 0, storedSen: shares.soldSen })
	})
})
