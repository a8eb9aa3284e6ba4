import {
	countWaiting,
	selectByDue,
	selectOpenByHand,
	selectReturnsDue,
	selectWaitingProofs,
} from '#app/domain/payments/by-hand/store.server.ts'
import type { PaymentMethodName } from '#app/domain/payments/method.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { OrderStateName } from '#db/schema/orders.ts'
import type { ReturnReasonName } from '#db/schema/payments.ts'
import { selectOrdersOfPayments } from './store.server.ts'

const PAGE = 30

/** A payment by hand on the treasurer's list. */
export interface HandPaymentRow {
	readonly cursor: string
	readonly number: string
	readonly state: OrderStateName
	readonly buyerName: string
	readonly method: PaymentMethodName
	readonly dueSen: Sen
	readonly uniqueCode: number | null
	/** since when it waits: for a look at its proof, or for its money */
	readonly since: Instant
	readonly expiresAt: Instant
}

/** Which payments are listed: those with a proof to look at, all that wait, or those of a sum. */
export type HandPaymentList = { kind: 'proofs' | 'open'; after: string | null } | { dueSen: Sen }

/** A page of payments by hand, what waits longest first; `next` is where the next page begins. */
export async function listHandPayments(
	db: Reader,
	list: HandPaymentList,
): Promise<{ payments: HandPaymentRow[]; next: string | null }> {
	const found = await select(db, list)
	const rows = found.slice(0, PAGE)
	const orders = await ordersOf(
		db,
		rows.map((row) => row.id),
	)
	const payments = rows.map((row): HandPaymentRow => {
		const order = orders.get(row.id)
		invariant(order, `payment ${row.id} belongs to an order`)
		return {
			cursor: row.cursor,
			number: order.number,
			state: order.state,
			buyerName: order.buyer_name,
			method: row.method,
			dueSen: row.due_sen,
			uniqueCode: row.unique_code,
			since: row.since,
			expiresAt: row.expires_at,
		}
	})
	return { payments, next: found.length > PAGE ? (payments.at(-1)?.cursor ?? null) : null }
}

async function select(db: Reader, list: HandPaymentList) {
	if ('dueSen' in list) return await selectByDue(db, list.dueSen, PAGE)
	if (list.kind === 'open') return await selectOpenByHand(db, list.after, PAGE + 1)
	return await selectWaitingProofs(db, list.after, PAGE + 1)
}

/** Money that has to go back, on the treasurer's list. */
export interface ReturnRow {
	readonly id: string
	readonly number: string
	readonly buyerName: string
	readonly reason: ReturnReasonName
	readonly amountSen: Sen
	readonly dueAt: Instant
}

/** A page of what has to go back by transfer, what waits longest first. */
export async function listReturnsDue(
	db: Reader,
	after: string | null,
): Promise<{ returns: ReturnRow[]; next: string | null }> {
	const found = await selectReturnsDue(db, after, PAGE + 1)
	const rows = found.slice(0, PAGE)
	const orders = await ordersOf(
		db,
		rows.map((row) => row.payment_id),
	)
	const returns = rows.map((row): ReturnRow => {
		const order = orders.get(row.payment_id)
		invariant(order, `payment ${row.payment_id} belongs to an order`)
		const { id, reason, amount_sen: amountSen, due_at: dueAt } = row
		return { id, number: order.number, buyerName: order.buyer_name, reason, amountSen, dueAt }
	})
	return { returns, next: found.length > PAGE ? (returns.at(-1)?.id ?? null) : null }
}

/**
 * How many proofs wait for a decision, and how many sums have to go back; of those that came before
 * a moment, where it is given.
 */
export function countHandWork(
	db: Reader,
	before?: Instant,
): Promise<{ proofs: number; returns: number }> {
	return countWaiting(db, before)
}

async function ordersOf(db: Reader, paymentIds: readonly string[]) {
	const rows = paymentIds.length === 0 ? [] : await selectOrdersOfPayments(db, paymentIds)
	return new Map(rows.map((row) => [row.payment_id, row]))
}
