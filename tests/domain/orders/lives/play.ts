import Stripe from 'stripe'
import { expect } from 'vitest'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import { processEvent } from '#app/domain/orders/process-inbox.server.ts'
import { settleRefunds } from '#app/domain/orders/refunds/settle-refunds.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { milliseconds } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Goods, TestSandbox, TestShop } from '#tests/support/shop.ts'
import type { HandOrder } from '#tests/support/transfers.ts'
import type { Facts, Sums } from './paper-money.ts'
import type { PaperOrder } from './paper-order.ts'

/** One order as it is played: by the shop and Stripe, and on paper. */
export interface Play {
	shop: TestShop
	sandbox: TestSandbox
	stripe: Stripe
	goods: Goods
	placed: HandOrder
	/** books and shelf before it was placed */
	before: Sums
	facts: Facts
	model: PaperOrder
}

const MINUTES_2 = 1 / 720

/** The shop's time, which is Stripe's. */
export const nowOf = ({ shop }: Play) => milliseconds(shop.clock.now())

/** What Stripe has told since the last time, in its own words; heard by nobody yet. */
let heardUntil: string | undefined
export async function newEvents(stripe: Stripe): Promise<Stripe.Event[]> {
	const page = { limit: 100, ...(heardUntil && { ending_before: heardUntil }) }
	const { data } = await stripe.events.list(page)
	heardUntil = data[0]?.id ?? heardUntil
	return data
}

/** Another sandbox begins with its first event. */
export function hearFromTheBeginning(): void {
	heardUntil = undefined
}

/** The webhooks of all that has happened since come now, each so many times. */
export async function hear(play: Play, times: number): Promise<void> {
	const { shop, sandbox, stripe, model } = play
	// Newest first: the order in which they are least expected.
	const events = await newEvents(stripe)
	for (const event of events.flatMap((one) => Array<Stripe.Event>(times).fill(one))) {
		const payload = JSON.stringify(event)
		const timestamp = Math.floor(Date.now() / 1000)
		const { webhookSecret: secret } = sandbox
		const header = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
		await processEvent(shop, (await receiveEvent(shop, payload, header)).eventId)
		const { object, id = '' } = event.data.object as { object: string; id?: string }
		if (object === 'dispute') model.hear('dispute', id, nowOf(play))
		else if (object === 'refund') model.hear('refund', id, nowOf(play))
		else if (object === 'checkout.session') model.hear('charge', id, nowOf(play))
		// Both are learnt from their checkout, and known by it.
		else if (model.refunds.paidSen > 0) model.hear('charge', id, nowOf(play))
	}
}

/** The worker asks for what webhooks lost. */
export async function poll(play: Play, days = MINUTES_2): Promise<void> {
	const { shop, model } = play
	await shop.passDays(days)
	model.passTime(nowOf(play))
	const failures = await settleOverdue(shop)
	expect(failures.filter((error) => !(isRefusal(error) && REFUSED.test(error.code)))).toEqual([])
	expect(await settleDisputes(shop)).toEqual([])
	expect(await settleRefunds(shop)).toEqual([])
	model.learn(nowOf(play))
}

/** What Stripe may say to a refund that it was not asked for in time. */
const REFUSED = /^payments\.(charge_disputed|refund_exceeds_payment)$/

/** Whatever time to complain there is ends. */
export async function complete(play: Play): Promise<void> {
	await poll(play, 20)
	expect((await finaliseSavings(play.shop)).failures).toEqual([])
	play.model.complete(nowOf(play))
}
