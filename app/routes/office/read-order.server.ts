import { copyOf } from '#app/copy/copy.ts'
import { isHeldByDispute, mayHappen, type OrderEvent } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { isWithCourier } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { recipientOf, serviceOf } from '#app/domain/orders/recipient.ts'
import { isUnderWay, type OrderRefund } from '#app/domain/orders/refund.ts'
import {
	countReplacementsWaiting,
	unitsExpected,
} from '#app/domain/orders/refunds/units-gone.server.ts'
import { counterTimes } from '#app/domain/shipping/counter-times.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Services } from '#app/services.server.ts'
import { localPath } from '#app/shared/local-path.ts'
import { whatsappText, whatsappUrl } from './whatsapp-text.ts'

/** An order as the office works on it. The secret of its buyer's link stays on the server. */
export async function readOrder(
	{ db, clock, settings }: Pick<Services, 'db' | 'clock' | 'settings'>,
	number: string,
) {
	const found = await getOrderForStaff(db, number)
	const { order, lines, picks, events, payment, refunds, parcels } = found
	const names = await namesOfStaff(
		db,
		events.flatMap((event) => (event.actor_kind === 'staff' ? (event.actor_id ?? []) : [])),
	)
	const text = whatsappText(
		{
			number: order.number,
			state: order.state,
			isPacked: order.packed_at !== null,
			isPaidInCash: payment.method === 'cash',
			buyerName: order.buyer_name,
			totalSen: order.total_sen,
			parcels: parcels.filter(isWithCourier),
			until: order.complaint_until ?? payment.expires_at,
			replacement: replacementIn(events.at(-1)?.kind),
			counter: order.delivery === 'counter' ? await counterTimes(db, clock.now()) : null,
			trackAt:
				order.buyer_email === '' ? settings.origin + localPath(order.language, '/lacak') : null,
		},
		copyOf(order.language),
	)
	return {
		number: order.number,
		state: order.state,
		placedAt: order.placed_at,
		paidAt: order.paid_at,
		packedAt: order.packed_at,
		recipient: recipientOf(order),
		email: order.buyer_email,
		note: order.buyer_note,
		isCollected: order.delivery === 'counter',
		/** how it is sent, as agreed when it was placed; null where it is fetched */
		service: serviceOf(order),
		lines,
		itemsSen: order.items_sen,
		shippingSen: order.shipping_sen,
		totalSen: order.total_sen,
		picks,
		delivery:
			parcels.length === 0
				? null
				: {
						parcels,
						receivedAt: order.received_at,
						complaintUntil: order.complaint_until,
						savingsFinalAt: order.savings_final_at,
					},
		whatsapp: { language: order.language, text, url: whatsappUrl(order.buyer_phone, text) },
		refunds,
		piecesOut: (await unitsExpected(db, order.id)).length,
		replacementsWaiting: await countReplacementsWaiting(db, order.id),
		...whatMayBeDone(order, refunds),
		events: events.map((event) => ({
			id: event.id,
			at: event.at,
			kind: event.kind,
			isStaff: event.actor_kind === 'staff',
			staffName: names.get(event.actor_id ?? '') ?? null,
		})),
	}
}

function replacementIn(last: string | undefined): 'exchanged' | 'replacement-sent' | null {
	return last === 'exchanged' || last === 'replacement-sent' ? last : null
}

function whatMayBeDone(order: OrderRow, refunds: readonly OrderRefund[]) {
	const { state, dispute, delivery, packed_at: packedAt } = order
	const refunding = refunds.some((refund) => isUnderWay(refund.state))
	const isDisputed = dispute === 'open'
	const may = (event: OrderEvent) => mayHappen(event, state) && !isHeldByDispute(event, dispute)
	return {
		mayAskRefund: may('refund-asked') && !refunds.some(isAsked),
		mayExchange: !refunding && may('exchanged'),
		maySendReplacement: may('replacement-sent'),
		mayPack: !refunding && may('packed') && packedAt === null,
		maySend: !refunding && may('sent') && delivery === 'courier',
		mayHandOver: !refunding && may('handed-over') && delivery === 'counter',
		refunding,
		isDisputed,
		mayPrint: !refunding && (mayHappen('sent', state) || state === 'sent'),
	}
}

/** Nothing more is asked for before somebody has decided about this. */
function isAsked({ state }: { state: string }): boolean {
	return state === 'requested' || state === 'unassigned'
}

export type OrderView = Awaited<ReturnType<typeof readOrder>>
