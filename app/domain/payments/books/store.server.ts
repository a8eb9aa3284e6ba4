import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'

/** From a moment up to, but not, another. */
export interface Span {
	readonly from: Instant
	readonly until: Instant
}

export function selectCharges(db: Reader, { from, until }: Span) {
	return db
		.selectFrom('payments')
		.select(['id', 'charge_id', 'amount_sen', 'fee_sen', 'paid_at'])
		.where('method', '=', 'stripe')
		.where('state', '=', 'paid')
		.where('paid_at', '>=', from)
		.where('paid_at', '<', until)
		.execute()
}

/** Refunds the gateway knows of, whatever became of them. */
export function selectGatewayRefundsIn(db: Reader, { from, until }: Span) {
	return db
		.selectFrom('refunds')
		.select(['id', 'payment_id', 'gateway_refund_id', 'amount_sen', 'requested_at'])
		.where('channel', '=', 'gateway')
		.where('gateway_refund_id', 'is not', null)
		.where('requested_at', '>=', from)
		.where('requested_at', '<', until)
		.execute()
}

export function selectDisputeMovements(db: Reader, { from, until }: Span) {
	return db
		.selectFrom('dispute_movements')
		.select(['id'])
		.where('moved_at', '>=', from)
		.where('moved_at', '<', until)
		.execute()
}

export function selectPayouts(db: Reader, { from, until }: Span) {
	return db
		.selectFrom('payouts')
		.selectAll()
		.where('arrived_at', '>=', from)
		.where('arrived_at', '<', until)
		.orderBy('arrived_at')
		.orderBy('id')
		.execute()
}

/** Transfers and QRIS that are waited for. */
export function selectAwaited(db: Reader) {
	return db
		.selectFrom('payments')
		.select(['id', 'due_sen'])
		.where('method', 'in', ['transfer', 'qris'])
		.where('state', '=', 'open')
		.execute()
}
