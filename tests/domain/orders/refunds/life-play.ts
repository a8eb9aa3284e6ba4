import Stripe from 'stripe'
import { expect } from 'vitest'
import { complaintsOfOrder } from '#app/domain/complaints/complaints.server.ts'
import { openComplaint } from '#app/domain/complaints/open-complaint.server.ts'
import { settleComplaint } from '#app/domain/complaints/settle-complaint.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import { processEvent } from '#app/domain/orders/process-inbox.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { declineRefund } from '#app/domain/orders/refunds/decline-refund.server.ts'
import { piecesExpected } from '#app/domain/orders/refunds/pieces-expected.server.ts'
import { receiveReturn } from '#app/domain/orders/refunds/receive-return.server.ts'
import { settleFoundRefund } from '#app/domain/orders/refunds/settle-found-refund.server.ts'
import { settleRefunds } from '#app/domain/orders/refunds/settle-refunds.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { gatewayUnavailable } from '#app/domain/payments/errors.ts'
import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { milliseconds } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { noEvidence } from '#tests/support/evidence.ts'
import { officer } from '#tests/support/making.ts'
import { ask, keptUnits } from '#tests/support/refunds.ts'
import { send } from '#tests/support/selling.ts'
import type { TestSandbox, TestShop } from '#tests/support/shop.ts'
import {
	giveBack,
	type HandOrder,
	receive,
	returnsOf,
	treasurer,
} from '#tests/support/transfers.ts'
import type { LifeModel } from './life-model.ts'
import type { Facts } from './money-model.ts'
import type { PaperWish } from './refund-model.ts'
import type { Wire } from './refunding-model.ts'

/** What may be done with an order, in the words of whoever does it. */
export const steps = [
	...['pay', 'pay', 'pay', 'pay', 'pay twice', 'pay late', 'pay short', 'expire', 'cancel'],
	...['ship', 'ship', 'ship', 'receive', 'complain', 'uphold', 'reject', 'complete'],
	...['refund', 'ask for a unit', 'ask for a unit', 'ask for units', 'ask without shipping'],
	...['ask for a sum', 'ask for a sum of capital', 'ask for all'],
	...['approve', 'approve', 'approve', 'approve own', 'approve into silence', 'approve unheard'],
	...['decline', 'bounce', 'give back', 'take in', 'write off'],
	...['refund elsewhere', 'refund more elsewhere', 'refund the rest elsewhere'],
	...['assign', 'assign to a piece'],
	...['dispute', 'dispute a part', 'win', 'lose', 'hear', 'hear twice', 'lose webhooks', 'poll'],
] as const
export type Step = (typeof steps)[number]

/** How most lives begin, so that what follows on a payment is played often. */
export const beginnings: readonly (readonly Step[])[] = [
	[],
	['pay', 'hear'],
	['pay', 'poll'],
	['pay', 'hear', 'ship'],
	['pay', 'poll', 'ship', 'receive'],
	['pay', 'poll', 'ship', 'complete'],
]

/** Single steps, and some of what seldom stays half done. */
export const acts: readonly (readonly Step[])[] = [
	...steps.map((step) => [step]),
	['ask for a unit', 'approve'],
	['ask for a unit', 'approve', 'take in'],
	['ask without shipping', 'approve'],
	['ask for units', 'approve'],
	['ask for a sum', 'approve'],
	['ask for a sum', 'approve', 'give back'],
	['ask for a sum of capital', 'approve'],
	['ask for all', 'approve'],
	['ask for all', 'approve', 'give back'],
	['ask for a unit', 'approve into silence', 'poll'],
	['ask for a unit', 'approve', 'bounce', 'hear', 'give back'],
	['refund elsewhere', 'hear'],
	['refund elsewhere', 'poll', 'assign'],
	['refund more elsewhere', 'poll', 'assign to a piece'],
	['dispute', 'hear', 'lose', 'hear'],
	['dispute a part', 'poll', 'lose', 'poll'],
	['dispute a part', 'poll', 'win', 'hear'],
]

export interface Play {
	shop: TestShop
	sandbox: TestSandbox
	stripe: Stripe
	placed: HandOrder
	facts: Facts
	model: LifeModel
}

/** Fewer than any sum that something costs, and enough for one mat and more. */
const [LITTLE_SEN, MORE_SEN] = [700_000, 3_500_000]
const MINUTES_2 = 1 / 720

const nowOf = ({ shop }: Play) => milliseconds(shop.clock.now())

/** Runs a verb and says `done`, what it returns, or the code of its refusal. */
async function outcomeOf(verb: Promise<unknown>): Promise<string> {
	try {
		const result = await verb
		return typeof result === 'string' ? result : 'done'
	} catch (error) {
		if (!isRefusal(error)) throw error
		return error.code
	}
}

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

async function hear(play: Play, times: number): Promise<void> {
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
async function poll(play: Play, days = MINUTES_2): Promise<void> {
	const { shop, model } = play
	await shop.passDays(days)
	model.passTime(nowOf(play))
	const failures = await settleOverdue(shop)
	expect(failures.filter((error) => !(isRefusal(error) && REFUSED.test(error.code)))).toEqual([])
	await settleDisputes(shop)
	await settleRefunds(shop)
	model.learn(nowOf(play))
}

/** What Stripe may say to a refund that it was not asked for in time. */
const REFUSED = /^payments\.(charge_disputed|refund_exceeds_payment)$/

async function intentOf({ shop, placed, stripe }: Play): Promise<Stripe.PaymentIntent> {
	const session = await stripe.checkout.sessions.retrieve(placed.checkoutId, {
		expand: ['payment_intent'],
	})
	const intent = session.payment_intent
	if (typeof intent === 'object' && intent) return intent
	throw new Error(`${shop.clock.now()}: nothing was charged`)
}

async function pay(play: Play, amount: number): Promise<void> {
	const { shop, sandbox, placed, facts, model } = play
	if (facts.method === 'stripe') {
		await sandbox.control.pay(placed.checkoutId)
		model.payByCard()
		return
	}
	const expected = model.receiveMoney(amount, nowOf(play))
	expect(await outcomeOf(receive(shop, placed, amount))).toBe(expected)
}

async function settle({ shop, placed, model }: Play, outcome: 'refund' | 'rejected') {
	const [complaint] = await complaintsOfOrder(shop.db, placed.orderId)
	if (model.state !== 'complained' || !complaint) return
	const text = 'Sudah kami periksa.'
	await settleComplaint(shop, { complaintId: complaint.id, outcome, text }, officer)
	model.settleComplaint(outcome)
}

async function askFor({ shop, placed, model }: Play, wish: PaperWish): Promise<void> {
	const expected = model.ask(wish)
	if (wish === 'all') {
		expect(await outcomeOf(asked(ask(shop, placed, { what: 'order' })))).toBe(expected)
		return
	}
	if ('sen' in wish) {
		const sum = { what: 'amount', amountSen: sen(wish.sen), bearer: wish.by } as const
		expect(await outcomeOf(asked(ask(shop, placed, sum)))).toBe(expected)
		return
	}
	const unitIds = (await keptUnits(shop, placed)).slice(0, wish.pieces)
	const units = { what: 'units', unitIds, withShipping: wish.withShipping } as const
	expect(await outcomeOf(asked(ask(shop, placed, units)))).toBe(expected)
}

const asked = async (verb: Promise<string>) => void (await verb)

function refundIn({ shop, placed }: Play, state: 'requested' | 'unassigned') {
	return shop.db
		.selectFrom('order_refunds')
		.select('id')
		.where('order_id', '=', placed.orderId)
		.where('state', '=', state)
		.orderBy('id')
		.executeTakeFirst()
}

async function approve(play: Play, by: 'asker' | 'another', wire: Wire = 'sound') {
	const { shop, model } = play
	const request = await refundIn(play, 'requested')
	const expected = model.approve(by, wire, nowOf(play))
	if (!request) return expect(expected).toBe('nothing')
	const gateway = { ...shop.gateway }
	if (wire !== 'sound') {
		gateway.refund = async (wanted) => {
			if (wire === 'cut after') await shop.gateway.refund(wanted)
			throw gatewayUnavailable()
		}
	}
	const approver = by === 'asker' ? officer : treasurer
	const approving = approveRefund({ ...shop, gateway }, { refundId: request.id }, approver)
	expect(await outcomeOf(approving)).toBe(expected)
}

async function refundElsewhere(play: Play, wanted: number | 'all'): Promise<void> {
	const amount = play.model.refundableElsewhere(wanted)
	if (amount === null) return
	const intent = await intentOf(play)
	const { id } = await play.stripe.refunds.create({ payment_intent: intent.id, amount })
	play.model.refundElsewhere(id, amount)
}

async function assign(play: Play, pieces: number, bearer: 'reserve' | 'capital'): Promise<void> {
	const { shop, placed, model } = play
	const found = await refundIn(play, 'unassigned')
	const unitIds = (await keptUnits(shop, placed)).slice(0, pieces)
	const expected = model.assign(pieces, bearer, nowOf(play))
	if (!found) return expect(expected).toBe('nothing')
	if (unitIds.length < pieces) return expect(expected).toBe('orders.piece_not_refundable')
	const foundFor = { unitIds, withShipping: false, bearer }
	const assigning = settleFoundRefund(shop, { refundId: found.id, foundFor }, treasurer)
	expect(await outcomeOf(assigning)).toBe(expected)
}

async function takeIn({ shop, placed, model }: Play, writtenOffAs: 'damaged' | null) {
	const [piece] = await piecesExpected(shop.db, placed.number)
	model.takeIn(writtenOffAs === null)
	if (!piece) return
	const back = { number: placed.number, unitIds: [piece.id], writtenOffAs }
	await receiveReturn(shop, back, officer)
}

async function bounce({ shop, sandbox, placed, model }: Play): Promise<void> {
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

async function raise(play: Play, amount: number): Promise<void> {
	if (!play.model.raiseDispute(nowOf(play), amount)) return
	await play.sandbox.control.raiseDispute(await chargeOf(play), { amount })
}

async function decide(play: Play, verdict: 'won' | 'lost'): Promise<void> {
	if (!play.model.decide(verdict)) return
	const { data } = await play.stripe.disputes.list({ charge: await chargeOf(play) })
	await play.sandbox.control.closeDispute(data[0]?.id ?? '', verdict)
}

async function chargeOf(play: Play): Promise<string> {
	const { latest_charge: charge } = await intentOf(play)
	if (typeof charge !== 'string') throw new Error('what was paid by card was charged')
	return charge
}

/** Whatever time to complain there is ends. */
export async function complete(play: Play): Promise<void> {
	await poll(play, 20)
	expect((await finaliseSavings(play.shop)).failures).toEqual([])
	play.model.complete(nowOf(play))
}

/** Each step is done and told to the model, which says what has to come of it. */
export const doings: Record<string, (play: Play) => Promise<unknown>> = {
	pay: (play) => pay(play, play.model.restSen()),
	'pay twice': async (play) => {
		await pay(play, play.facts.dueSen)
		await pay(play, play.facts.dueSen)
	},
	'pay late': async (play) => {
		await poll(play, 1.1)
		await pay(play, play.facts.totalSen)
	},
	'pay short': (play) => pay(play, Math.floor(play.facts.totalSen / 2)),
	expire: (play) => poll(play, 1.1),
	cancel: async ({ shop, placed, model }) => {
		const outcome = await outcomeOf(cancelOrder(shop, placed))
		expect(outcome).toBe(model.cancel())
	},
	ship: async (play) =>
		expect(await outcomeOf(send(play.shop, play.placed))).toBe(play.model.ship(nowOf(play))),
	receive: async (play) =>
		expect(await outcomeOf(receiveOrder(play.shop, play.placed))).toBe(
			play.model.receive(nowOf(play)),
		),
	complain: async (play) => {
		const { shop, placed, model } = play
		const wish = { kind: 'damaged', wish: 'refund', text: 'Jahitannya lepas.', photos: [] } as const
		const complaint = { token: placed.token, ...wish }
		const outcome = await outcomeOf(openComplaint({ ...shop, evidence: noEvidence }, complaint))
		expect(outcome).toBe(model.complain(nowOf(play)))
	},
	uphold: (play) => settle(play, 'refund'),
	reject: (play) => settle(play, 'rejected'),
	complete,
	refund: async (play) => {
		const wish = { number: play.placed.number, reason: 'Tidak sesuai' }
		const expected = play.model.refund(nowOf(play))
		expect(await outcomeOf(refundOrder(play.shop, wish, treasurer))).toBe(expected)
	},
	'ask for all': (play) => askFor(play, 'all'),
	'ask for a unit': (play) => askFor(play, { pieces: 1, withShipping: true }),
	'ask for units': (play) => askFor(play, { pieces: 2, withShipping: true }),
	'ask without shipping': (play) => askFor(play, { pieces: 1, withShipping: false }),
	'ask for a sum': (play) => askFor(play, { sen: LITTLE_SEN, by: 'reserve' }),
	'ask for a sum of capital': (play) => askFor(play, { sen: MORE_SEN, by: 'capital' }),
	approve: (play) => approve(play, 'another'),
	'approve own': (play) => approve(play, 'asker'),
	'approve into silence': (play) => approve(play, 'another', 'cut before'),
	'approve unheard': (play) => approve(play, 'another', 'cut after'),
	decline: async (play) => {
		const request = await refundIn(play, 'requested')
		play.model.decline(nowOf(play))
		if (!request) return
		await declineRefund(play.shop, { refundId: request.id, reason: 'Tidak jadi.' }, treasurer)
	},
	bounce,
	'give back': async (play) => {
		const returns = await returnsOf(play.shop.db, play.placed)
		const due = returns.find(({ state }) => state === 'due')
		const expected = play.model.giveBack(nowOf(play))
		expect(due ? await outcomeOf(giveBack(play.shop, due.id)) : 'nothing').toBe(expected)
	},
	'take in': (play) => takeIn(play, null),
	'write off': (play) => takeIn(play, 'damaged'),
	'refund elsewhere': (play) => refundElsewhere(play, LITTLE_SEN),
	'refund more elsewhere': (play) => refundElsewhere(play, MORE_SEN),
	'refund the rest elsewhere': (play) => refundElsewhere(play, 'all'),
	assign: (play) => assign(play, 0, 'reserve'),
	'assign to a piece': (play) => assign(play, 1, 'capital'),
	dispute: (play) => raise(play, play.facts.totalSen),
	'dispute a part': (play) => raise(play, MORE_SEN),
	win: (play) => decide(play, 'won'),
	lose: (play) => decide(play, 'lost'),
	hear: (play) => hear(play, 1),
	'hear twice': (play) => hear(play, 2),
	'lose webhooks': ({ stripe }) => newEvents(stripe),
	poll: (play) => poll(play),
}
