import fc from 'fast-check'
import Stripe from 'stripe'
import { beforeAll, expect, it } from 'vitest'
import { complaintsOfOrder } from '#app/domain/complaints/complaints.server.ts'
import { openComplaint } from '#app/domain/complaints/open-complaint.server.ts'
import { settleComplaint } from '#app/domain/complaints/settle-complaint.server.ts'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { deliverAtCounter } from '#app/domain/orders/at-counter/deliver-at-counter.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import { parcelsOfOrder } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { processEvent } from '#app/domain/orders/process-inbox.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { milliseconds } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { onBothEngines, type TestDatabase } from '#tests/support/database.ts'
import { noEvidence } from '#tests/support/evidence.ts'
import { officer } from '#tests/support/making.ts'
import { propertyParameters, seedOfThisRun } from '#tests/support/property.ts'
import { send, sendSome } from '#tests/support/selling.ts'
import {
	type Goods,
	openTestShop,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { giveBack, orderByHand, receive, returnsOf, treasurer } from '#tests/support/transfers.ts'
import { type Facts, OrderModel, type Step, type Sums, steps } from './order-model.ts'

/** RUNS=5000 plays thousands on each engine; the model is the same, so are the sequences. */
const SEQUENCES = { sqlite: 100, postgres: 40 }
/** Of a mat of Rp30.000 Rp8.000 are material; of the rest the makers get half. */
const MAKERS_SEN = 1_100_000
const PRICE_SEN = 3_000_000
/** What the sandbox takes for a dispute: an example. */
const DISPUTE_FEE_SEN = 15_000_000
const MINUTES_2 = 1 / 720
const seed = seedOfThisRun()

const sandbox = testSandbox()
let stripe: Stripe
beforeAll(async () => {
	const { hostname, port } = new URL(sandbox.origin)
	stripe = new Stripe(sandbox.secretKey, { host: hostname, port, protocol: 'http' })
})

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

interface Play {
	shop: TestShop
	placed: Awaited<ReturnType<typeof orderByHand>>
	facts: Facts
	model: OrderModel
}

const nowOf = (shop: TestShop) => milliseconds(shop.clock.now())

/** What Stripe has told since the last time, in its own words; heard by nobody yet. */
let heardUntil: string | undefined
async function newEvents(): Promise<Stripe.Event[]> {
	const page = { limit: 100, ...(heardUntil && { ending_before: heardUntil }) }
	const { data } = await stripe.events.list(page)
	heardUntil = data[0]?.id ?? heardUntil
	return data
}

async function hear({ shop, model }: Play, times: number): Promise<void> {
	// Newest first: the order in which they are least expected.
	const events = await newEvents()
	for (const event of events.flatMap((one) => Array<Stripe.Event>(times).fill(one))) {
		const payload = JSON.stringify(event)
		const timestamp = Math.floor(Date.now() / 1000)
		const { webhookSecret: secret } = sandbox
		const header = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
		await processEvent(shop, (await receiveEvent(shop, payload, header)).eventId)
	}
	if (events.some(({ type }) => type.startsWith('checkout.'))) model.hear('payment')
	if (events.some(({ type }) => type.startsWith('charge.dispute.'))) model.hear('dispute')
}

/** The worker asks for what webhooks lost. */
async function poll({ shop, model }: Play, days = MINUTES_2): Promise<void> {
	await shop.passDays(days)
	model.passTime(nowOf(shop))
	expect(await settleOverdue(shop)).toEqual([])
	await settleDisputes(shop)
	model.learn(nowOf(shop))
}

async function chargeOf({ shop, placed }: Play): Promise<string> {
	const session = await stripe.checkout.sessions.retrieve(placed.checkoutId, {
		expand: ['payment_intent'],
	})
	const intent = session.payment_intent
	if (typeof intent !== 'object' || typeof intent?.latest_charge !== 'string') {
		throw new Error(`${shop.clock.now()}: nothing was charged`)
	}
	return intent.latest_charge
}

async function pay(play: Play, sen: number): Promise<void> {
	const { shop, placed, facts, model } = play
	if (facts.method === 'stripe') {
		await sandbox.control.pay(placed.checkoutId)
		model.payByCard()
		return
	}
	const expected = model.receiveMoney(sen, nowOf(shop))
	expect(await outcomeOf(receive(shop, placed, sen))).toBe(expected)
}

async function settle({ shop, placed, model }: Play, outcome: 'refund' | 'rejected') {
	const [complaint] = await complaintsOfOrder(shop.db, placed.orderId)
	if (model.state !== 'complained' || !complaint) return
	const text = 'Sudah kami periksa.'
	await settleComplaint(shop, { complaintId: complaint.id, outcome, text }, officer)
	model.settleComplaint(outcome)
}

/** Each step is done and told to the model, which says what has to come of it. */
const doings: Record<Step, (play: Play) => Promise<unknown>> = {
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
	ship: async ({ shop, placed, model }) =>
		expect(await outcomeOf(send(shop, placed))).toBe(model.ship()),
	'ship one': async ({ shop, placed, model }) =>
		expect(await outcomeOf(sendSome(shop, placed, 1))).toBe(model.ship(1)),
	'hand over': async ({ shop, placed, model }) =>
		expect(await outcomeOf(deliverAtCounter(shop, placed, officer))).toBe(model.handOver()),
	receive: async ({ shop, placed, model }) =>
		expect(await outcomeOf(receiveOrder(shop, placed))).toBe(model.receive()),
	complain: async ({ shop, placed, model }) => {
		const wish = { kind: 'damaged', wish: 'refund', text: 'Jahitannya lepas.', photos: [] } as const
		const complaint = { token: placed.token, ...wish }
		const outcome = await outcomeOf(openComplaint({ ...shop, evidence: noEvidence }, complaint))
		expect(outcome).toBe(model.complain())
	},
	uphold: (play) => settle(play, 'refund'),
	reject: (play) => settle(play, 'rejected'),
	complete: async (play) => {
		await poll(play, 20)
		expect((await finaliseSavings(play.shop)).failures).toEqual([])
		play.model.complete()
	},
	refund: async ({ shop, placed, model }) => {
		const wish = { number: placed.number, reason: 'Tidak sesuai' }
		expect(await outcomeOf(refundOrder(shop, wish, treasurer))).toBe(model.refund())
	},
	'give back': async ({ shop, placed, model }) => {
		const returns = await returnsOf(shop.db, placed)
		const due = returns.find(({ state }) => state === 'due')
		if (due) await giveBack(shop, due.id)
		model.giveBack()
	},
	dispute: async (play) => {
		if (!play.model.raiseDispute(nowOf(play.shop))) return
		await sandbox.control.raiseDispute(await chargeOf(play))
	},
	win: (play) => decide(play, 'won'),
	lose: (play) => decide(play, 'lost'),
	hear: (play) => hear(play, 1),
	'hear twice': (play) => hear(play, 2),
	'lose webhooks': () => newEvents(),
	poll: (play) => poll(play),
}

async function decide(play: Play, verdict: 'won' | 'lost'): Promise<void> {
	if (!play.model.decide(verdict)) return
	const { data } = await stripe.disputes.list({ charge: await chargeOf(play) })
	await sandbox.control.closeDispute(data[0]?.id ?? '', verdict)
}

async function sumsIn({ db }: TestShop): Promise<Sums> {
	const chart = new Map((await chartOfAccounts(db)).map((one) => [one.code, one.balanceSen]))
	const on = (code: string) => chart.get(code) ?? 0
	const lots = await db.selectFrom('lots').select(['available', 'reserved', 'sold']).execute()
	const pieces = (name: 'available' | 'reserved' | 'sold') =>
		lots.reduce((sum, lot) => sum + lot[name], 0)
	return {
		bank: on('1110'),
		clearing: on('1200'),
		disputed: on('1210'),
		held: 0 - on('2420'),
		reserve: on('2500'),
		fees: on('5100'),
		disputeFees: on('5110'),
		available: pieces('available'),
		reserved: pieces('reserved'),
		sold: pieces('sold'),
	}
}

function plus(before: Sums, change: Sums): Sums {
	const names = Object.keys(before) as (keyof Sums)[]
	const sums = names.map((name) => [name, before[name] + change[name]])
	return Object.fromEntries(sums) as Sums
}

async function begin(shop: TestShop, goods: Goods, how: Sequence): Promise<Play> {
	const { method, quantity, delivery } = how
	const placed = await orderByHand(shop, goods.variantId, quantity, method, delivery)
	const { totalSen, dueSen } = placed
	const feeSen = Math.round((totalSen * 290) / 10_000) + 200_000
	const makersSen = quantity * MAKERS_SEN
	const placedAt = nowOf(shop)
	const money = { totalSen, dueSen, feeSen, makersSen, disputeFeeSen: DISPUTE_FEE_SEN }
	const facts = { method, delivery, quantity, placedAt, priceSen: PRICE_SEN, ...money }
	return { shop, placed, facts, model: new OrderModel(facts) }
}

interface Sequence {
	method: 'stripe' | 'transfer'
	delivery: 'courier' | 'counter'
	quantity: number
	doing: readonly Step[]
}

const anySequence: fc.Arbitrary<Sequence> = fc.record({
	method: fc.constantFrom('stripe' as const, 'stripe' as const, 'transfer' as const),
	delivery: fc.constantFrom('courier' as const, 'courier' as const, 'counter' as const),
	quantity: fc.integer({ min: 1, max: 3 }),
	doing: fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 14 }),
})

async function expectAsOnPaper({ shop, placed, model }: Play, before: Sums): Promise<void> {
	const row = await shop.db
		.selectFrom('orders')
		.select(['state', 'dispute'])
		.where('id', '=', placed.orderId)
		.executeTakeFirstOrThrow()
	expect(row).toEqual({ state: model.state, dispute: model.dispute })
	expect(await sumsIn(shop)).toEqual(plus(before, model.sums))
	await expectParcelsInOrder(shop, placed.orderId, row.state)
}

/** What is sent lies in a parcel, each piece in one; while something is left, it is to send. */
async function expectParcelsInOrder({ db }: TestShop, orderId: string, state: string) {
	const inside = (await parcelsOfOrder(db, orderId)).flatMap(({ unitIds }) => unitIds)
	expect(new Set(inside).size).toBe(inside.length)
	const left = await unitsToSend(db, orderId)
	expect(left.length > 0 && inside.length > 0).toBe(state === 'part-sent')
	if (state === 'paid') expect(inside).toEqual([])
}

/**
 * Nothing is left that time alone would change while the next orders are played, also where the
 * model was wrong: a failing life must not disturb the shorter ones that are tried after it.
 */
async function leaveAtRest({ shop, model }: Play): Promise<void> {
	for (const { id } of (await stripe.disputes.list({ limit: 10 })).data) {
		await sandbox.control.closeDispute(id, 'won')
	}
	model.decide('won')
	await shop.passDays(3)
	model.passTime(nowOf(shop))
	await settleOverdue(shop)
	await settleDisputes(shop)
	model.learn(nowOf(shop))
	await newEvents()
}

async function live(play: Play, doing: readonly Step[], before: Sums): Promise<void> {
	try {
		await expectAsOnPaper(play, before)
		for (const step of doing) {
			await doings[step](play)
			await expectAsOnPaper(play, before)
		}
	} finally {
		await leaveAtRest(play)
	}
	await expectAsOnPaper(play, before)
}

onBothEngines('any life of an order', (database: TestDatabase) => {
	it(`keeps stock, money and state as on paper (SEED=${seed})`, async () => {
		const shop = await openTestShop(database.db, sandbox)
		const goods = await stockedMat(shop, [9_000, 9_000])
		heardUntil = undefined
		await fc.assert(
			fc.asyncProperty(anySequence, async (how) => {
				const before = await sumsIn(shop)
				await live(await begin(shop, goods, how), how.doing, before)
			}),
			propertyParameters({ seed, numRuns: SEQUENCES[database.engine] }),
		)
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
	}, 600_000)
})
