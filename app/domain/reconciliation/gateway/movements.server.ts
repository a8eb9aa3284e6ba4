import { orderNumbersOf } from '#app/domain/orders/by-hand/order-numbers.server.ts'
import { gatewayBooks } from '#app/domain/payments/books/gateway-books.server.ts'
import {
	type CalendarDate,
	dateInMagetan,
	nextDate,
	plusDays,
	startOfDate,
} from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { feeRates } from './fee-rates.server.ts'
import type { GatewayFacts, GatewayMovement } from './gateway-facts.ts'
import {
	findLastMovement,
	selectMovements,
	selectMovementsByIds,
	selectMovementsOfPayouts,
	selectMovementsOfSources,
} from './store.server.ts'

/**
 * A charge is booked when its webhook came, and a refund when it was asked for: not at one moment.
 */
const DAYS_BEYOND = 7

/**
 * Both sides of the gateway over some days, each a week beyond at both ends: what one side was
 * told late is not missed on the other. Whoever asks shows what is of the days themselves.
 */
export async function gatewayFacts(
	db: Reader,
	days: { from: CalendarDate; to: CalendarDate },
): Promise<GatewayFacts> {
	const span = {
		from: plusDays(startOfDate(days.from), -DAYS_BEYOND),
		until: plusDays(startOfDate(nextDate(days.to)), DAYS_BEYOND),
	}
	const books = await gatewayBooks(db, span)
	const inSpan = await selectMovements(db, span)
	// What a payout is made of may be older: else its parts would not come to it.
	const ofPayouts = await selectMovementsOfPayouts(
		db,
		books.payouts.map(({ id }) => id),
	)
	const movements = [...new Map([...inSpan, ...ofPayouts].map((row) => [row.id, row])).values()]
	const last = await findLastMovement(db)
	const numbers = await orderNumbersOf(db, [
		...books.charges.map(({ id }) => id),
		...books.refunds.map((refund) => refund.payment_id),
	])
	return {
		movements: movements.map(toMovement),
		charges: books.charges.map((row) => ({
			paymentId: row.id,
			chargeId: row.charge_id ?? '',
			orderNumber: numbers.get(row.id)?.number ?? '',
			amountSen: row.amount_sen,
			feeSen: row.fee_sen,
			day: dateInMagetan(row.paid_at ?? span.from),
		})),
		refunds: books.refunds.map((row) => ({
			refundId: row.id,
			gatewayRefundId: row.gateway_refund_id ?? '',
			orderNumber: numbers.get(row.payment_id)?.number ?? '',
			amountSen: row.amount_sen,
			day: dateInMagetan(row.requested_at),
		})),
		disputeMovements: books.disputeMovements,
		payouts: books.payouts.map((row) => ({
			payoutId: row.id,
			amountSen: row.amount_sen,
			day: dateInMagetan(row.arrived_at),
		})),
		rates: await feeRates(db),
		toldUntil: last ? dateInMagetan(last) : days.from,
	}
}

/** Few enough for one query. */
const AT_ONCE = 5_000

/**
 * What moved the gateway's balance for these charges, refunds and payouts, and by these ids of its
 * own, whenever it was.
 */
export async function movementsOf(
	db: Reader,
	{ sources, ids }: { sources: readonly string[]; ids: readonly string[] },
): Promise<GatewayMovement[]> {
	const found: GatewayMovement[] = []
	for (let from = 0; from < sources.length; from += AT_ONCE) {
		const rows = await selectMovementsOfSources(db, sources.slice(from, from + AT_ONCE))
		found.push(...rows.map(toMovement))
	}
	if (ids.length > 0) found.push(...(await selectMovementsByIds(db, ids)).map(toMovement))
	return found
}

/** The last day the gateway has told of; null while it was never asked. */
export async function lastDayTold(db: Reader): Promise<CalendarDate | null> {
	const last = await findLastMovement(db)
	return last && dateInMagetan(last)
}

function toMovement(row: Awaited<ReturnType<typeof selectMovements>>[number]): GatewayMovement {
	return {
		id: row.id,
		kind: row.kind,
		sourceId: row.source_id,
		amountSen: row.amount_sen,
		feeSen: row.fee_sen,
		vatSen: row.vat_sen,
		day: dateInMagetan(row.moved_at),
		payoutId: row.payout_id,
	}
}
