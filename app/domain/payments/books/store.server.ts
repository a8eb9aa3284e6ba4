import { sql } from 'kysely'
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

/** What these payments came to and how they were made. */
export function selectPaymentsByIds(db: Reader, ids: readonly string[]) {
	return db
		.selectFrom('payments')
		.select(['id', 'method', 'amount_sen', 'taken_sen', 'vouched_at', 'charge_id', 'state'])
		.where('id', 'in', ids)
		.execute()
}

/** What was to go back over a time and did not fail, with the day its transfer was made. */
export function selectRefundsIn(db: Reader, { from, until }: Span) {
	return db
		.selectFrom('refunds as refund')
		.innerJoin('payments as payment', 'payment.id', 'refund.payment_id')
		.leftJoin('payment_returns as back', (join) =>
			join
				.onRef('back.payment_id', '=', 'refund.payment_id')
				.onRef('back.refund_id', '=', 'refund.id')
				.on('back.state', '=', 'done'),
		)
		.select(['refund.id', 'refund.payment_id', 'refund.channel', 'refund.amount_sen'])
		.select(['refund.gateway_refund_id', 'refund.requested_at', 'payment.method'])
		.select('back.paid_on')
		.where('refund.state', '<>', 'failed')
		.where('refund.requested_at', '>=', from)
		.where('refund.requested_at', '<', until)
		.orderBy('refund.requested_at')
		.orderBy('refund.id')
		.execute()
}

/** What banks have taken of disputed payments over a time, or given back. */
export function selectDisputesMoved(db: Reader, { from, until }: Span) {
	return db
		.selectFrom('dispute_movements as moved')
		.innerJoin('disputes as dispute', 'dispute.id', 'moved.dispute_id')
		.select(['moved.id', 'moved.amount_sen', 'moved.moved_at', 'dispute.payment_id'])
		.where('moved.moved_at', '>=', from)
		.where('moved.moved_at', '<', until)
		.orderBy('moved.moved_at')
		.orderBy('moved.id')
		.execute()
}

/** Transfers and QRIS that are waited for. */
export function selectAwaited(db: Reader) {
	return (
		db
			.selectFrom('payments')
			.select(['id', 'amount_sen', 'due_sen', 'created_at', 'expires_at'])
			.where('method', 'in', ['transfer', 'qris'])
			// Said as the index of what waits says it, or all payments would be read.
			.where('method', '<>', sql.lit('stripe'))
			.where('state', '=', sql.lit('open'))
			.execute()
	)
}
