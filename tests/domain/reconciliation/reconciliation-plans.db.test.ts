import { expect, it } from 'vitest'
import { moneyFlows } from '#app/domain/reconciliation/flow/flows.server.ts'
import { matchTable, waitingMatches } from '#app/domain/reconciliation/matching/matches.server.ts'
import { overviewOf } from '#app/domain/reconciliation/overviews.server.ts'
import { piecesSold } from '#app/domain/reconciliation/pieces-sold.server.ts'
import { isBankTold } from '#app/domain/reconciliation/statement-days.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { bookOnBank, importLines } from '#tests/support/bank.ts'
import { counterSale } from '#tests/support/counter.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { rememberingQueries, wholeReadsOf } from '#tests/support/query-plans.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { openStockedShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** What grows with every sale and line of the bank, as queries call it; statements are few. */
const GROWING = new RegExp(
	`^(${[
		'orders?|order_units|unit|unit_shares|share|order_returns|back|order_parcels|parcel|part',
		'payments?|refunds?|payment_returns|dispute_movements|moved|payouts',
		'balance_transactions|bank_lines|line|bank_match_sides|side|bank_matches|made|held',
		'exception_acts|ledger_entries|entry|ledger_lines|stock_movements|drawers',
	].join('|')})$`,
)

onBothEngines('the reconciliation of some days', (database) => {
	it('reads no table whole that grows, whatever was sold before and after them', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		await paidOrder(shop, goods.variantId)
		await counterSale(shop)
		const today = dateInMagetan(shop.clock.now())
		await bookOnBank(shop, [{ day: today, amount: 900 }])
		await importLines(shop, [{ day: today, amount: 900, text: 'A' }])
		const days = { from: nextDate(today, -3), to: nextDate(today, 3) }
		const { db, selected } = rememberingQueries(shop.db)
		await overviewOf(db, days)
		await moneyFlows(db, days)
		await piecesSold(db, days)
		await matchTable(db, days)
		await waitingMatches(db)
		await isBankTold(db, days)
		const whole: string[] = []
		// Few are made by people above the limit, and those have an index of their own.
		const ofMany = selected().filter((query) => !query.sql.includes('"needs_second" = 1'))
		for (const query of ofMany) {
			const tables = await wholeReadsOf(database, query, GROWING)
			whole.push(...tables.map((table) => `${table}: ${query.sql}`))
		}
		expect(whole).toEqual([])
	})
})
