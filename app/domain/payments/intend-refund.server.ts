import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import type { RefundChannelName } from '#db/schema/payments.ts'
import { insertRefund } from './store.server.ts'

/**
 * Writes down that part of a payment, or all of it, is to be given back, under the id by which the
 * gateway will be asked for it. The caller holds the payment's lock, and has made sure that no more
 * goes back than was paid.
 */
export async function intendRefund(
	tx: Tx,
	refund: {
		id: string
		paymentId: string
		channel: RefundChannelName
		amountSen: Sen
		reason: string
		actor: Actor
		at: Instant
	},
): Promise<void> {
	await insertRefund(tx, {
		id: refund.id,
		payment_id: refund.paymentId,
		channel: refund.channel,
		amount_sen: refund.amountSen,
		reason: refund.reason,
		state: 'intended',
		gateway_refund_id: null,
		requested_by: actorId(refund.actor) ?? refund.actor.kind,
		requested_at: refund.at,
		settled_at: null,
		checked_at: null,
	})
}
