import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, system } from '#app/domain/audit/actor.ts'
import { complaintsOfOrder } from '#app/domain/complaints/complaints.server.ts'
import { openComplaint } from '#app/domain/complaints/open-complaint.server.ts'
import { settleComplaint } from '#app/domain/complaints/settle-complaint.server.ts'
import { deliverAtCounter } from '#app/domain/orders/at-counter/deliver-at-counter.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { captureOrder } from '#app/domain/orders/capture-order.server.ts'
import { settleDispute } from '#app/domain/orders/disputes/settle-dispute.server.ts'
import {
	life,
	mayBeDoneBy,
	mayHappen,
	type OrderEvent,
	orderEvents,
	orderStates,
	stepOf,
} from '#app/domain/orders/life.ts'
import type { OrderState } from '#app/domain/orders/order.ts'
import { packOrder } from '#app/domain/orders/pack-order.server.ts'
import { unitsSent } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { recordSavingsFinal } from '#app/domain/orders/record-savings-final.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { declineRefund } from '#app/domain/orders/refunds/decline-refund.server.ts'
import { exchangeUnits } from '#app/domain/orders/refunds/exchange-units.server.ts'
import { sendReplacement } from '#app/domain/orders/refunds/send-replacement.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { disputesOfPayment } from '#app/domain/payments/disputes/disputes.server.ts'
import { gatewayUnavailable } from '#app/domain/payments/errors.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { voidSale } from '#app/domain/till/void-sale.server.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { counterSale } from '#tests/support/counter.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { noEvidence } from '#tests/support/evidence.ts'
import { officer } from '#tests/support/making.ts'
import { ask, firstUnit, giveBack } from '#tests/support/refunds.ts'
import { send, sendSome } from '#tests/support/selling.ts'
import {
	openStockedShop,
	order,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { orderByHand, receive as receiveTransfer, treasurer } from '#tests/support/transfers.ts'

const sandbox = testSandbox()

type Deed = (shop: TestShop, placed: PlacedOrder) => Promise<unknown>
const nothing: Deed = async () => {}

type Card = 'visa' | 'refund-pending' | 'refund-fails'

const pay =
	(card: Card): Deed =>
	async (shop, placed) => {
		await shop.sandbox.control.pay(placed.checkoutId, { card })
		await settlePayment(shop, placed.paymentId)
	}
const expire: Deed = async (shop, { paymentId }) => {
	await shop.passDays(1.1)
	await settlePayment(shop, paymentId)
}
const cancel: Deed = (shop, placed) => cancelOrder(shop, placed)
const pack: Deed = (shop, placed) => packOrder(shop, placed, officer)
const sendOne: Deed = (shop, placed) => sendSome(shop, placed, 1)
const handOver: Deed = (shop, placed) => deliverAtCounter(shop, placed, officer)
const receive: Deed = (shop, placed) => receiveOrder(shop, placed)
const complete: Deed = async (shop) => {
	await shop.passDays(20)
	expect((await finaliseSavings(shop)).failures).toEqual([])
}
const complain: Deed = (shop, { token }) =>
	openComplaint(
		{ ...shop, evidence: noEvidence },
		{ token, kind: 'damaged', wish: 'refund', text: 'Jahitannya lepas.', photos: [] },
	)
const settleBy =
	(outcome: 'refund' | 'rejected'): Deed =>
	async (shop, { orderId }) => {
		const [complaint] = await complaintsOfOrder(shop.db, orderId)
		const complaintId = complaint?.id ?? ''
		await settleComplaint(shop, { complaintId, outcome, text: 'Sudah diperiksa.' }, officer)
	}
const refund: Deed = (shop, { number }) => refundOrder(shop, { number, reason: 'Rusak' }, officer)
/** In place of the order that there was: a slip, paid in cash. */
const sellAtCounter: Deed = async (shop, placed) => {
	Object.assign(placed, await counterSale(shop))
}
const voidIt: Deed = (shop, { number }) => voidSale(shop, { number, reason: 'Salah' }, officer)
const refundOne: Deed = async (shop, placed) =>
	giveBack(shop, placed, await firstUnit(shop, placed))
const decline: Deed = async (shop, placed) => {
	const refundId = await ask(shop, placed, { what: 'order' })
	await declineRefund(shop, { refundId, reason: 'Belum jelas.' }, treasurer)
}
const exchange: Deed = async (shop, placed) => {
	const [unitId = ''] = await unitsSent(shop.db, placed.orderId)
	await exchangeUnits(shop, { number: placed.number, unitIds: [unitId], reason: 'Rusak.' }, officer)
}
const sendNew: Deed = (shop, { number }) =>
	sendReplacement(shop, { number, courier: 'JNE', trackingNumber: 'JNE54321' }, officer)
const bounce: Deed = async (shop, { paymentId }) => {
	const { id, gateway_refund_id } = await shop.db
		.selectFrom('refunds')
		.selectAll()
		.where('payment_id', '=', paymentId)
		.executeTakeFirstOrThrow()
	await shop.sandbox.control.settleRefund(gateway_refund_id ?? '', 'failed')
	await settleRefund(shop, id)
}
/** The wish alone: Stripe does not answer, so nothing follows. */
const wishToCancel: Deed = async (shop, placed) => {
	const gateway = { ...shop.gateway, expireCheckout: () => Promise.reject(gatewayUnavailable()) }
	const cancelling = cancelOrder({ ...shop, gateway }, placed)
	await expect(cancelling).rejects.toThrow('payments.gateway_unavailable')
}

/** A bank wants the money back, or a part of it. */
const dispute =
	(amount?: number): Deed =>
	async (shop, { paymentId }) => {
		const { charge_id } = await shop.db
			.selectFrom('payments')
			.select('charge_id')
			.where('id', '=', paymentId)
			.executeTakeFirstOrThrow()
		const raised = await shop.sandbox.control.raiseDispute(charge_id ?? '', { amount })
		await settleDispute(shop, await shop.gateway.readDispute(raised.id))
	}
const decide =
	(verdict: 'won' | 'lost'): Deed =>
	async (shop, { paymentId }) => {
		const [raised] = await disputesOfPayment(shop.db, paymentId)
		await shop.sandbox.control.closeDispute(raised?.id ?? '', verdict)
		await settleDispute(shop, await shop.gateway.readDispute(raised?.id ?? ''))
	}

/** What leads a new order into each state. */
const ways: Record<OrderState, (card: Card) => Deed[]> = {
	'awaiting-payment': () => [],
	cancelled: () => [cancel],
	expired: () => [expire],
	paid: (card) => [pay(card)],
	'part-sent': (card) => [pay(card), sendOne],
	sent: (card) => [pay(card), send],
	received: (card) => [pay(card), send, receive],
	complained: (card) => [pay(card), send, receive, complain],
	'refund-due': (card) => [pay(card), send, receive, complain, settleBy('refund')],
	completed: (card) => [pay(card), send, receive, complete],
	refunded: (card) => [pay(card), refund],
	voided: () => [sellAtCounter, voidIt],
}

/** How each event is brought about where it may happen. */
const deeds: Record<OrderEvent, (from: OrderState) => Deed[]> = {
	paid: () => [pay('visa')],
	'cancel-asked': () => [wishToCancel],
	cancelled: () => [cancel],
	expired: () => [expire],
	packed: () => [pack],
	'part-sent': () => [sendOne],
	sent: () => [send],
	received: () => [receive],
	'complaint-opened': () => [complain],
	'complaint-closed': () => [settleBy('rejected')],
	'complaint-upheld': () => [settleBy('refund')],
	completed: () => [complete],
	'refund-asked': () => [refund],
	'refund-declined': () => [decline],
	'refund-failed': () => [refund, bounce],
	'refund-sent-back': (from) => (from === 'refunded' ? [bounce] : [refundOne, bounce]),
	'part-refunded': () => [refundOne],
	exchanged: () => [exchange],
	'replacement-sent': () => [exchange, sendNew],
	refunded: () => [refund],
	'dispute-opened': () => [dispute()],
	'dispute-won': () => [decide('won')],
	'dispute-lost': () => [decide('lost')],
	'charged-back': () => [decide('lost')],
	'paid-at-counter': () => [],
	'handed-over': () => [],
	'rest-given-back': () => [],
	voided: () => [],
}

/** What has to have happened before in the same state. */
const preludes: Partial<Record<OrderEvent, Deed>> = {
	'dispute-won': dispute(),
	'dispute-lost': dispute(100_000),
	'charged-back': dispute(),
}

/** How it is tried where it may not: by the verb, or by its last step where the verb is silent. */
const tries: Record<OrderEvent, Deed> = {
	paid: (shop, placed) => {
		const at = shop.clock.now()
		return withOrder(shop, placed, (tx, row) => captureOrder(tx, row, at, at))
	},
	'cancel-asked': cancel,
	cancelled: step('cancelled'),
	expired: step('expired'),
	packed: pack,
	'part-sent': sendOne,
	sent: send,
	'handed-over': handOver,
	'rest-given-back': step('rest-given-back'),
	received: receive,
	'complaint-opened': complain,
	'complaint-closed': step('complaint-closed'),
	'complaint-upheld': step('complaint-upheld'),
	completed: (shop, placed) => {
		const mark = { orderId: placed.orderId, actor: system, at: shop.clock.now() }
		return transaction(shop.db, (tx) => recordSavingsFinal(tx, mark))
	},
	'refund-asked': refund,
	'refund-declined': step('refund-declined', officer),
	'refund-failed': step('refund-failed'),
	'refund-sent-back': step('refund-sent-back'),
	'part-refunded': step('part-refunded'),
	exchanged: exchange,
	'replacement-sent': sendNew,
	refunded: step('refunded'),
	'dispute-opened': step('dispute-opened'),
	'dispute-won': step('dispute-won'),
	'dispute-lost': step('dispute-lost'),
	'charged-back': step('charged-back'),
	'paid-at-counter': step('paid-at-counter'),
	voided: step('voided'),
}

function actorOf(event: OrderEvent): Actor {
	return mayBeDoneBy(event, 'system') ? system : officer
}

function step(event: OrderEvent, actor: Actor = actorOf(event)): Deed {
	return (shop, placed) =>
		withOrder(shop, placed, (tx, row) =>
			recordStep(tx, row, { event, actor, at: shop.clock.now() }),
		)
}

function withOrder<Result>(
	shop: TestShop,
	{ orderId }: PlacedOrder,
	work: (tx: Tx, row: Awaited<ReturnType<typeof rowOf>>) => Promise<Result>,
): Promise<Result> {
	return transaction(shop.db, async (tx) => work(tx, await rowOf(tx, orderId)))
}

function rowOf(db: TestShop['db'] | Tx, orderId: string) {
	return db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
}

const cardFor = (event: OrderEvent): Card => {
	if (event === 'refund-failed') return 'refund-pending'
	if (event === 'refund-sent-back') return 'refund-fails'
	return event === 'refund-asked' ? 'refund-pending' : 'visa'
}

/**
 * What has expired is paid by a late transfer alone, what happens at the counter only to orders of
 * the counter, and what is left to send goes back by a refund: each has effects of its own.
 */
const isApart = (event: OrderEvent, state: OrderState) =>
	(event === 'paid' && state === 'expired') || apart.includes(event)
const apart = ['paid-at-counter', 'handed-over', 'voided', 'rest-given-back']

/** What leads to it is an event of its own, with effects of its own. */
const isPrepared = (event: OrderEvent) =>
	event === 'replacement-sent' || event === 'refund-sent-back'

const pairs = orderEvents
	.flatMap((event) => orderStates.map((state) => ({ event, state })))
	.filter(({ event, state }) => mayHappen(event, state) && !isApart(event, state))

onBothEngines('the life of an order', (database) => {
	let shop: TestShop
	let placed: PlacedOrder
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [5, 5])
		shop = stocked.shop
		// The fee of a payment is an entry of its own; it comes when Stripe tells it.
		await sandbox.control.changeSettings({ delayBalanceTransactions: true })
		placed = await order(shop, stocked.goods.variantId, 3)
	})

	const everything = async () => ({
		orders: await shop.db.selectFrom('orders').selectAll().execute(),
		events: await shop.db.selectFrom('order_events').selectAll().orderBy('id').execute(),
		entries: await shop.db.selectFrom('ledger_entries').selectAll().orderBy('number').execute(),
		balances: await shop.db.selectFrom('ledger_balances').selectAll().execute(),
		movements: await shop.db.selectFrom('stock_movements').selectAll().orderBy('id').execute(),
		lots: await shop.db.selectFrom('lots').selectAll().execute(),
		reservations: await shop.db.selectFrom('reservations').selectAll().execute(),
		messages: await shop.db.selectFrom('outbox').selectAll().orderBy('id').execute(),
		payments: await shop.db.selectFrom('payments').selectAll().execute(),
		refunds: await shop.db.selectFrom('refunds').selectAll().execute(),
		audit: await shop.db.selectFrom('audit_events').selectAll().orderBy('id').execute(),
	})
	const play = async (some: readonly Deed[]) => {
		for (const deed of some) await deed(shop, placed)
	}
	const stateNow = async () => (await rowOf(shop.db, placed.orderId)).state
	const added = <Row>(
		before: readonly Row[],
		after: readonly Row[],
		kindOf: (row: Row) => string,
	) => [...new Set(after.slice(before.length).map(kindOf))]

	describe.each(orderStates)('in the state %s', (state) => {
		it('refuses by name what may not happen, and changes nothing', async () => {
			await play(ways[state]('visa'))
			expect(await stateNow()).toBe(state)
			const before = await everything()
			for (const event of orderEvents.filter((one) => !mayHappen(one, state))) {
				await expect(tries[event](shop, placed), event).rejects.toThrow(life[event].refusal)
				expect(await everything(), event).toEqual(before)
			}
		})
	})

	it.each(pairs)(
		'lets $event happen to what is $state, with just the effects it names',
		async ({ event, state }) => {
			const way = ways[state](cardFor(event))
			const whole = deeds[event](state)
			// What has led to it happens before the order comes into its state.
			const causes = isPrepared(event) ? whole.slice(0, -1) : []
			const last = causes.length > 0 ? whole.slice(-1) : whole
			const into = state === 'refund-due' ? way.slice(-1) : []
			await play([
				...way.slice(0, way.length - into.length),
				...causes,
				...into,
				preludes[event] ?? nothing,
			])
			expect(await stateNow()).toBe(state)
			const before = await everything()
			await play(last)
			const after = await everything()
			const step = stepOf(event, state)
			expect(await stateNow()).toBe(step?.to ?? state)
			const named = (kind: string | null | undefined) => (kind ? [kind] : [])
			const { entries, movements, messages, events } = before
			expect(added(entries, after.entries, ({ kind }) => kind)).toEqual(named(step?.posts))
			expect(added(movements, after.movements, ({ kind }) => kind)).toEqual(named(step?.stock))
			expect(added(messages, after.messages, ({ kind }) => kind)).toEqual(
				named(life[event].message),
			)
			expect(added(events, after.events, ({ kind }) => kind)).toContain(event)
		},
	)

	it('lets a transfer that comes late pay what has expired, with pieces set aside anew', async () => {
		const { variantId } = await shop.db
			.selectFrom('variants')
			.select('id as variantId')
			.executeTakeFirstOrThrow()
		const late = await orderByHand(shop, variantId)
		await shop.passDays(2)
		await settlePayment(shop, late.paymentId)
		expect((await rowOf(shop.db, late.orderId)).state).toBe('expired')
		const before = await everything()
		await receiveTransfer(shop, late, late.dueSen)
		const after = await everything()
		expect((await rowOf(shop.db, late.orderId)).state).toBe('paid')
		const kinds = (rows: readonly { kind: string }[], from: readonly unknown[]) =>
			rows.slice(from.length).map(({ kind }) => kind)
		expect(kinds(after.entries, before.entries)).toContain('order.paid')
		expect(kinds(after.movements, before.movements)).toEqual(['reserved', 'sold'])
		expect(kinds(after.messages, before.messages)).toEqual(['order-paid'])
		expect(kinds(after.events, before.events)).toContain('paid')
	})

	it('sells at the counter in one step, and takes it back in one', async () => {
		const kinds = (rows: readonly { kind: string }[], from: readonly unknown[]) =>
			rows.slice(from.length).map(({ kind }) => kind)
		const before = await everything()
		await sellAtCounter(shop, placed)
		const sold = await everything()
		expect(await stateNow()).toBe('received')
		expect(kinds(sold.events, before.events)).toEqual(['placed', 'paid-at-counter'])
		expect(kinds(sold.movements, before.movements)).toEqual(['reserved', 'sold'])
		expect(kinds(sold.entries, before.entries)).toContain('order.paid')
		expect(sold.messages).toEqual(before.messages)
		await voidIt(shop, placed)
		const after = await everything()
		expect(await stateNow()).toBe('voided')
		expect(kinds(after.events, sold.events)).toEqual(['voided'])
		expect(kinds(after.movements, sold.movements)).toEqual(['returned'])
		expect(kinds(after.entries, sold.entries)).toEqual(['order.voided'])
		expect(after.messages).toEqual(before.messages)
	})
})
