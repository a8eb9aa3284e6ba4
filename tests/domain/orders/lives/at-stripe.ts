import type Stripe from 'stripe'
import { nowOf, type Play } from './play.ts'

/** Somebody gives money back in Stripe's own office; the shop hears of it later, or by asking. */
export async function refundElsewhere(play: Play, wanted: number | 'all'): Promise<void> {
	const amount = play.model.refundableElsewhere(wanted)
	if (amount === null) return
	const intent = await intentOf(play)
	const { id } = await play.stripe.refunds.create({ payment_intent: intent.id, amount })
	play.model.refundElsewhere(id, amount)
}

/** The buyer's bank sends back what was refunded last. */
export async function bounce({ shop, sandbox, placed, model }: Play): Promise<void> {
	if (!model.bounce()) return
	const { gateway_refund_id } = await shop.db
		.selectFrom('refunds')
		.select('gateway_refund_id')
		.where('payment_id', '=', placed.paymentId)
		.where('channel', '=', 'gateway')
		.where('state', '=', 'succeeded')
		.orderBy('id', 'desc')
		.executeTakeFirstOrThrow()
	await sandbox.control.settleRefund(gateway_refund_id ?? '', 'failed')
}

/** What is longest on its way to the buyer arrives, or never does. */
export async function endPending(play: Play, status: 'succeeded' | 'failed'): Promise<void> {
	const id = play.model.endOldestPending(status === 'succeeded')
	if (id !== null) await play.sandbox.control.settleRefund(id, status)
}

/** A cardholder's bank wants so much of the money. */
export async function raise(play: Play, amount: number): Promise<void> {
	if (!play.model.raiseDispute(nowOf(play), amount)) return
	await play.sandbox.control.raiseDispute(await chargeOf(play), { amount })
}

/** And decides whose it is. */
export async function decide(play: Play, verdict: 'won' | 'lost'): Promise<void> {
	if (!play.model.decide(verdict)) return
	const { data } = await play.stripe.disputes.list({ charge: await chargeOf(play) })
	await play.sandbox.control.closeDispute(data[0]?.id ?? '', verdict)
}

async function chargeOf(play: Play): Promise<string> {
	const { latest_charge: charge } = await intentOf(play)
	if (typeof charge !== 'string') throw new Error('what was paid by card was charged')
	return charge
}

async function intentOf({ shop, placed, stripe }: Play): Promise<Stripe.PaymentIntent> {
	const session = await stripe.checkout.sessions.retrieve(placed.checkoutId, {
		expand: ['payment_intent'],
	})
	const intent = session.payment_intent
	if (typeof intent === 'object' && intent) return intent
	throw new Error(`${shop.clock.now()}: nothing was charged`)
}
