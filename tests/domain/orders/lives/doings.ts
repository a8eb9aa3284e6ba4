import { expect } from 'vitest'
import { complaintsOfOrder } from '#app/domain/complaints/complaints.server.ts'
import { openComplaint } from '#app/domain/complaints/open-complaint.server.ts'
import { settleComplaint } from '#app/domain/complaints/settle-complaint.server.ts'
import { deliverAtCounter } from '#app/domain/orders/at-counter/deliver-at-counter.server.ts'
import { rejectProof } from '#app/domain/orders/by-hand/reject-proof.server.ts'
import { returnShortPayment } from '#app/domain/orders/by-hand/return-short-payment.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { exchangeUnits } from '#app/domain/orders/refunds/exchange-units.server.ts'
import { sendReplacement } from '#app/domain/orders/refunds/send-replacement.server.ts'
import { newId } from '#app/shared/ids.ts'
import { noEvidence } from '#tests/support/evidence.ts'
import { officer } from '#tests/support/making.ts'
import { outcomeOf } from '#tests/support/play.ts'
import { send, sendSome } from '#tests/support/selling.ts'
import { orderByHand, receive, showProof, treasurer } from '#tests/support/transfers.ts'
import { bounce, decide, endPending, raise, refundElsewhere } from './at-stripe.ts'
import { complete, hear, newEvents, nowOf, type Play, poll } from './play.ts'
import { approve, askFor, assign, decline, giveBack, takeIn } from './refund-doings.ts'
import type { Step } from './steps.ts'

/** Fewer than any sum that something costs, and enough for one mat and more. */
const [LITTLE_SEN, MORE_SEN] = [700_000, 3_500_000]

/** Each step is done and told to the model, which says what has to come of it. */
export const doings: Record<Step, (play: Play) => Promise<unknown>> = {
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
	'pay too much': (play) => pay(play, play.model.restSen() + LITTLE_SEN),
	'show a proof': async ({ shop, placed, model }) =>
		expect(await outcomeOf(showProof(shop, placed))).toBe(model.showProof()),
	'reject the proof': async (play) => {
		const reject = { number: play.placed.number, reason: 'Tidak ditemukan' }
		const expected = play.model.rejectProof(nowOf(play))
		expect(await outcomeOf(rejectProof(play.shop, reject, treasurer))).toBe(expected)
	},
	'return what is short': async ({ shop, placed, model }) => {
		const outcome = await outcomeOf(returnShortPayment(shop, placed, treasurer))
		expect(outcome).toBe(model.returnShort())
	},
	'sell out': async (play) => {
		const pieces = play.model.sellOut(nowOf(play))
		if (pieces > 0) await orderByHand(play.shop, play.goods.variantId, pieces)
	},
	expire: (play) => poll(play, 1.1),
	cancel: async ({ shop, placed, model }) => {
		const outcome = await outcomeOf(cancelOrder(shop, placed))
		expect(outcome).toBe(model.cancel())
	},
	ship: async (play) =>
		expect(await outcomeOf(send(play.shop, play.placed))).toBe(play.model.ship(nowOf(play))),
	'ship one': async (play) => {
		const outcome = await outcomeOf(sendSome(play.shop, play.placed, 1))
		expect(outcome).toBe(play.model.ship(nowOf(play), 1))
	},
	'hand over': async (play) => {
		const outcome = await outcomeOf(deliverAtCounter(play.shop, play.placed, officer))
		expect(outcome).toBe(play.model.handOver(nowOf(play)))
	},
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
	exchange,
	'send the replacement': async (play) => {
		const { number } = play.placed
		const trackingNumber = `JNE-LAIN-${number}-${play.model.refunds.replaced.size}`
		const parcel = { number, courier: 'JNE', trackingNumber }
		const outcome = await outcomeOf(sendReplacement(play.shop, parcel, officer))
		expect(outcome).toBe(play.model.sendReplacement(nowOf(play)))
	},
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
	decline,
	'let a refund arrive': (play) => endPending(play, 'succeeded'),
	'let a refund fail': (play) => endPending(play, 'failed'),
	bounce,
	'give back': giveBack,
	'take in': (play) => takeIn(play, null),
	'write off': (play) => takeIn(play, 'damaged'),
	'refund elsewhere': (play) => refundElsewhere(play, LITTLE_SEN),
	'refund more elsewhere': (play) => refundElsewhere(play, MORE_SEN),
	'refund the rest elsewhere': (play) => refundElsewhere(play, 'all'),
	assign: (play) => assign(play, 0, 'reserve'),
	'assign to a piece': (play) => assign(play, 1, 'capital'),
	dispute: (play) => raise(play, play.facts.totalSen),
	'dispute a part': (play) => raise(play, MORE_SEN),
	'dispute the rest': (play) => raise(play, play.model.refunds.leftSen()),
	'dispute all but little': (play) => raise(play, play.facts.totalSen - LITTLE_SEN),
	win: (play) => decide(play, 'won'),
	lose: (play) => decide(play, 'lost'),
	hear: (play) => hear(play, 1),
	'hear twice': (play) => hear(play, 2),
	'lose webhooks': ({ stripe }) => newEvents(stripe),
	poll: (play) => poll(play),
}

async function pay(play: Play, amount: number): Promise<void> {
	const { shop, sandbox, placed, facts, model } = play
	if (facts.method === 'stripe') {
		const card = facts.refundsWait ? 'refund-pending' : 'visa'
		await sandbox.control.pay(placed.checkoutId, { card })
		model.payByCard()
		return
	}
	const expected = model.receiveMoney(amount, nowOf(play))
	// The treasurer's form is sent twice: the money has come once.
	const receiptId = newId()
	const send = () => outcomeOf(receive(shop, placed, amount, receiptId))
	expect(await Promise.all([send(), send()])).toEqual([expected, expected])
}

/** The first piece that the buyer has is exchanged for another. */
async function exchange({ shop, placed, model }: Play) {
	const { pieces } = await refundChoices(shop.db, placed.number)
	const unitIds = pieces.filter(({ isOut }) => isOut).slice(0, 1)
	const wish = { number: placed.number, unitIds: unitIds.map(({ id }) => id), reason: 'Sobek' }
	expect(await outcomeOf(exchangeUnits(shop, wish, officer))).toBe(model.exchange())
}

async function settle({ shop, placed, model }: Play, outcome: 'refund' | 'rejected') {
	const [complaint] = await complaintsOfOrder(shop.db, placed.orderId)
	if (model.state !== 'complained' || !complaint) return
	const text = 'Sudah kami periksa.'
	await settleComplaint(shop, { complaintId: complaint.id, outcome, text }, officer)
	model.settleComplaint(outcome)
}
