import { expect, it } from 'vitest'
import { recordPayout } from '#app/domain/payments/record-payout.server.ts'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { exceptionsIn } from '#app/domain/reconciliation/exceptions/exceptions.server.ts'
import { importBalance } from '#app/domain/reconciliation/gateway/import-balance.server.ts'
import { matchStatements } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { overviewOf } from '#app/domain/reconciliation/overviews.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { SEN_PER_RUPIAH, sen } from '#app/shared/money.ts'
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

	it('is followed through a payout that the bank sends back, into the one that carries it', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		await paidOrder(shop, goods.variantId)
		const sold = dateInMagetan(shop.clock.now())
		await shop.passDays(3)
		const first = await sandbox.control.createDuePayout()
		await settlePayouts(shop)
		const arrived = dateInMagetan(shop.clock.now())
		const days = { from: sold, to: nextDate(sold, 30) }
		const amount = (first?.amount ?? 0) / SEN_PER_RUPIAH
		const kinds = async () => (await exceptionsIn(shop.db, days)).map(({ kind }) => kind)
		const told = [
			{ day: arrived, amount, text: 'STRIPE' },
			{ day: nextDate(arrived), amount: -amount, text: 'RETUR' },
		]
		await importLines(shop, told)
		await importBalance(shop)
		await matchStatements(shop)
		// The bank has sent it back, and the gateway does not know yet.
		expect(await kinds()).toEqual(['payout-returned'])

		await shop.passDays(1)
		await sandbox.control.failPayout(first?.id ?? '')
		const news = { payoutId: first?.id ?? '', amountSen: sen(first?.amount ?? 0) }
		await recordPayout(shop, { ...news, status: 'failed', arrivedOn: shop.clock.now() })
		await importBalance(shop)
		await matchStatements(shop)
		expect(await kinds()).toEqual([])
		const where = async () => (await overviewOf(shop.db, days)).gaps.map((gap) => gap.where)
		expect(await where()).toEqual(['at-gateway'])

		await shop.passDays(2)
		const second = await sandbox.control.createDuePayout()
		await settlePayouts(shop)
		await importBalance(shop)
		const day = dateInMagetan(shop.clock.now())
		const again = { day, amount: (second?.amount ?? 0) / SEN_PER_RUPIAH, text: 'STRIPE' }
		await importLines(shop, [again], 1_000_000)
		await matchStatements(shop)
		expect(await where()).toEqual([])
	})
})
