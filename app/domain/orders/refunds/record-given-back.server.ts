import { system } from '#app/domain/audit/actor.ts'
import { bookOrderRefunded } from '#app/domain/bookkeeping/book-order-refunded.server.ts'
import { bookPartRefunded } from '#app/domain/bookkeeping/book-part-refunded.server.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import { complaintDeadline, presumedReceipt } from '#app/domain/orders/complaint-window.ts'
import { notInState } from '#app/domain/orders/errors.ts'
import { stepOf } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { unitsSent, unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { selectShares, selectUnits } from '#app/domain/orders/store.server.ts'
import { bookedShare } from '#app/domain/orders/unit-splits.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { subtract, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { recordRefundStep } from './record-refund-step.server.ts'
import { returnHome } from './return-home.server.ts'
import { type RefundRow, selectRefundUnits } from './store.server.ts'
import { isUntouched } from './units-gone.server.ts'

/**
 * What a refund does to its order and the books, however it has come about: pieces, shares, entry,
 * and the next state of the order. The caller holds the locks.
 */
export async function recordGivenBack(
	tx: Tx,
	order: OrderRow,
	refund: RefundRow,
	now: Instant,
	isFound = false,
): Promise<void> {
	const event = refund.what === 'order' ? 'refunded' : 'part-refunded'
	const step = stepOf(event, order.state)
	if (!step) throw notInState(event)
	const units = await unitsOf(tx, order.id, refund.id)
	if (step.stock === 'returned') {
		const sent = await unitsSent(tx, order.id)
		const home = units.filter(({ id }) => !sent.has(id))
		await returnHome(tx, order.id, home, now)
	}
	await bookRefund(tx, order, refund, units, now, isFound)
	// One that was found is settled by whoever has said what it was for.
	if (!isFound) await recordRefundStep(tx, refund.id, 'settled', now)
	if (event === 'refunded') {
		const [change, news] = [
			{ refunded_at: now },
			{ kind: 'order-refunded', amountSen: refund.amount_sen } as const,
		]
		return await recordStep(tx, order, { event, actor: system, at: now, change, news })
	}
	await recordStep(tx, order, {
		event,
		actor: system,
		at: now,
		change: step.to === null ? {} : await receivedBy(tx, order, now),
		news: { kind: 'part-refunded', amountSen: refund.amount_sen },
		newsOf: refund.id,
	})
	if (order.state === 'part-sent') await endSending(tx, order, now)
}

/** What was left to send may have gone back: then the time to complain is reckoned from today. */
async function endSending(tx: Tx, order: OrderRow, now: Instant): Promise<void> {
	if ((await unitsToSend(tx, order.id)).length > 0) return
	const change = await nothingLeft(tx, order, now)
	await recordStep(tx, order, { event: 'rest-given-back', actor: system, at: now, change })
}

/** What becomes known of an order of which nothing is left to send from this moment on. */
export async function nothingLeft(tx: Tx, order: OrderRow, now: Instant) {
	const receivedBy = presumedReceipt(now, order.address_country)
	const complaintUntil = complaintDeadline(receivedBy, await holidaysAfter(tx, receivedBy))
	return { sent_at: now, complaint_until: complaintUntil }
}

type Unit = Awaited<ReturnType<typeof selectUnits>>[number]

async function unitsOf(tx: Tx, orderId: string, refundId: string): Promise<Unit[]> {
	const parts = await selectRefundUnits(tx, orderId)
	const ids = new Set(parts.filter((one) => one.refund_id === refundId).map((one) => one.unit_id))
	return (await selectUnits(tx, orderId)).filter(({ id }) => ids.has(id))
}

/** The entry of a refund alone. */
export async function bookRefund(
	tx: Tx,
	order: OrderRow,
	refund: RefundRow,
	units: readonly { readonly id: string }[],
	now: Instant,
	isFound: boolean,
): Promise<void> {
	const gateway = isFound ? ('found' as const) : ('gateway' as const)
	const common = {
		orderId: order.id,
		refundId: refund.id,
		refundedAt: now,
		paidFrom: refund.channel === 'gateway' ? gateway : ('held' as const),
		savingsFinal: order.savings_final_at !== null,
	}
	// All of an untouched order is its own entry, negated; otherwise piece by piece.
	const isWhole = refund.what === 'order' && (await isUntouched(tx, order, refund.id))
	if (isWhole && common.paidFrom !== 'found') {
		return await bookOrderRefunded(tx, { ...common, paidFrom: common.paidFrom }, now)
	}
	const ids = new Set(units.map(({ id }) => id))
	const shares = (await selectShares(tx, order.id)).filter((share) => ids.has(share.unit_id))
	const borne = (bearer: RefundRow['bearer']) =>
		refund.bearer === bearer ? refund.borne_sen : ZERO
	await bookPartRefunded(
		tx,
		{
			...common,
			key: `order-refunded:${refund.id}`,
			kind: refund.what === 'order' ? 'order.refunded' : 'order.part-refunded',
			// What of it has paid a debt was booked when it was found.
			amountSen: subtract(refund.amount_sen, refund.apart_sen),
			shares: shares.map(bookedShare),
			shippingSen: refund.shipping_sen,
			codeSen: refund.code_sen,
			owedSen: ZERO,
			borne: { reserve: borne('reserve'), capital: borne('capital') },
			restored: { reserve: refund.to_reserve_sen, capital: refund.to_capital_sen },
		},
		now,
	)
}

/** An order whose complaint was upheld on its way counts as received from now on. */
async function receivedBy(tx: Tx, order: OrderRow, at: Instant) {
	if (order.received_at !== null) return {}
	const complaintUntil = complaintDeadline(at, await holidaysAfter(tx, at))
	return { received_at: at, complaint_until: complaintUntil }
}
