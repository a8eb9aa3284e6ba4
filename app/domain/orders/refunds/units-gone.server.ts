import { aliveStates, bookedStates, isUnderWay } from '#app/domain/orders/refund.ts'
import { selectUnits } from '#app/domain/orders/store.server.ts'
import { lostByDisputes } from '#app/domain/payments/disputes/disputes.server.ts'
import type { Reader } from '#db/client.ts'
import {
	findLastFailure,
	selectExchangesOf,
	selectRefundsOf,
	selectRefundUnits,
	selectReturnsOf,
} from './store.server.ts'

/**
 * Pieces of an order whose shares were taken back: given back, exchanged for others, or in their
 * lots again because a bank took their money before they had left.
 */
export async function unitsGone(db: Reader, orderId: string): Promise<Set<string>> {
	const booked: readonly string[] = bookedStates
	const refunded = (await selectRefundUnits(db, orderId)).filter((one) =>
		booked.includes(one.state),
	)
	const exchanged = await selectExchangesOf(db, orderId)
	return new Set([
		...refunded.map((one) => one.unit_id),
		...exchanged.map((one) => one.old_unit_id),
		...(await selectReturnsOf(db, orderId)).map((one) => one.unit_id),
	])
}

/** Pieces of an order that were given back or exchanged and that nobody has taken in yet. */
export async function unitsExpected(db: Reader, orderId: string) {
	const gone = await unitsGone(db, orderId)
	const back = new Set((await selectReturnsOf(db, orderId)).map((one) => one.unit_id))
	return (await selectUnits(db, orderId)).filter(({ id }) => gone.has(id) && !back.has(id))
}

/**
 * What is under way for an order: `all` of it is to go back, a `part`, or nothing. Nothing final is
 * done with it meanwhile.
 */
export async function refundUnderWayOf(
	db: Reader,
	orderId: string,
): Promise<'all' | 'part' | null> {
	const open = (await selectRefundsOf(db, orderId)).filter(({ state }) => isUnderWay(state))
	if (open.length === 0) return null
	return open.some(({ what }) => what === 'order') ? 'all' : 'part'
}

/** When a refund of an order last came to nothing: until then its buyer waited for the money. */
export function lastFailureOf(db: Reader, orderId: string) {
	return findLastFailure(db, orderId)
}

/** How many pieces are set aside for their buyer and were not sent yet. */
export async function countReplacementsWaiting(db: Reader, orderId: string): Promise<number> {
	return (await selectExchangesOf(db, orderId)).filter(({ sent_at }) => sent_at === null).length
}

/**
 * True for an order of which nothing was exchanged, lost to a bank or given back, or is asked for,
 * but by this refund.
 */
export async function isUntouched(
	db: Reader,
	order: { id: string; payment_id: string },
	refundId: string | null,
): Promise<boolean> {
	const others = (await selectRefundsOf(db, order.id)).filter(({ id, state }) => {
		return id !== refundId && (aliveStates as readonly string[]).includes(state)
	})
	if (others.length > 0 || (await lostByDisputes(db, order.payment_id)) > 0) return false
	return (await selectExchangesOf(db, order.id)).length === 0
}

/** What became of the pieces of an order, by id; nothing of those that go their usual way. */
export async function fatesOfUnits(db: Reader, orderId: string) {
	const booked: readonly string[] = bookedStates
	const parts = await selectRefundUnits(db, orderId)
	const back = new Map((await selectReturnsOf(db, orderId)).map((one) => [one.unit_id, one]))
	const exchanges = await selectExchangesOf(db, orderId)
	const fates = [
		// A bank has undone the order: they never left the house.
		...[...back.keys()].map((id) => [id, 'refunded'] as const),
		...exchanges.map((one) => [one.new_unit_id, 'replacement'] as const),
		...exchanges.map((one) => [one.old_unit_id, 'exchanged'] as const),
		...parts
			.filter(({ state }) => booked.includes(state))
			.map((one) => [one.unit_id, 'refunded'] as const),
	]
	return new Map(
		fates.map(([id, fate]) => [id, { fate, outcome: back.get(id)?.outcome ?? null }] as const),
	)
}
