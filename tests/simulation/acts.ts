import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { processEvent } from '#app/domain/orders/process-inbox.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { requestRefund } from '#app/domain/orders/refunds/request-refund.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { settleOrder } from '#app/domain/orders/settle-order.server.ts'
import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { sen } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { runUpkeep } from '#app/upkeep.server.ts'
import type { Received } from '#tests/adapters/stripe-sandbox/support.ts'
import { officer } from '#tests/support/making.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { orderInput, type PlacedOrder, placedOrder } from '#tests/support/shop.ts'
import { treasurer } from '#tests/support/transfers.ts'
import { type Facts, type KnownOrder, readFacts } from './facts.ts'
import { expectedBooks, expectedShelves } from './reference.ts'
import { agree, agreementToday, makeBatch, setPrice, type Ware, type World } from './world.ts'

const MINUTE = 1 / 1440
const DAYS_TO_RETURN = 14
const CARDS = [
	'visa',
	'visa',
	'visa',
	'visa',
	'declined',
	'insufficient-funds',
	'authentication',
	'refund-pending',
	'refund-fails',
] as const

/** One thing that somebody does. Throws when what comes of it is not what must. */
type Act = (world: World, facts: Facts) => Promise<void>

/** What can happen in a step, and how often compared with the others. */
export const acts: Record<string, { weight: number; play: Act }> = {
	order: { weight: 22, play: placeSome },
	pay: { weight: 10, play: (world) => paySome(world) },
	mail: { weight: 14, play: (world) => readPost(world) },
	cancel: { weight: 4, play: cancelSome },
	send: { weight: 9, play: sendSome },
	receive: { weight: 5, play: receiveSome },
	refund: { weight: 5, play: refundSome },
	withdraw: { weight: 5, play: withdrawSome },
	upkeep: { weight: 6, play: keepUp },
	rush: { weight: 4, play: rush },
	batch: { weight: 4, play: (world) => makeBatch(world, world.random.pick(world.wares)) },
	price: { weight: 2, play: (world) => setPrice(world, world.random.pick(world.wares)) },
	rule: { weight: 1, play: (world) => agree(world, world.random.pick(world.workshops)) },
	payout: { weight: 3, play: payOut },
	fees: { weight: 2, play: holdOrTellFees },
	trouble: { weight: 3, play: disturbStripe },
}

/** Runs a verb and says `done` or the code of its refusal, which must be one of those expected. */
async function expectOutcome(
	world: World,
	expected: readonly string[],
	verb: () => Promise<unknown>,
): Promise<string> {
	let outcome = 'done'
	try {
		await verb()
	} catch (error) {
		if (!isRefusal(error)) throw error
		outcome = error.code
	}
	const silence = world.isStripeUnsteady ? ['payments.gateway_unavailable'] : []
	if (![...expected, ...silence].includes(outcome)) {
		throw new Error(`expected ${expected.join(' or ')}, but it was ${outcome}`)
	}
	return outcome
}

/** A cart of one or two wares, ordered; now and then the form is sent twice at once. */
async function placeSome(world: World, facts: Facts): Promise<void> {
	const { shop, random } = world
	const wishes = random
		.shuffle(world.wares)
		.slice(0, 1 + random.below(2))
		.map((ware) => ({ ware, quantity: 1 + random.below(4) }))
	let cartToken: string | null = null
	for (const { ware, quantity } of wishes) {
		const left = queueOf(world, facts, ware).length
		const expected =
			left === 0 ? 'cart.sold_out' : left < quantity ? 'cart.more_than_stock' : 'done'
		const outcome = await expectOutcome(world, [expected], async () => {
			const added = await addToCart(shop, cartToken, { variantId: ware.variantId, quantity })
			cartToken = added.token
		})
		if (outcome !== 'done') return
	}
	const wanted = wishes.flatMap(({ ware, quantity }) =>
		queueOf(world, facts, ware)
			.slice(0, quantity)
			.map((lotId) => ({ lotId, ware })),
	)
	const input = orderInput(cartToken)
	const times = random.percent(20) ? 2 : 1
	const placed = await Promise.all(Array.from({ length: times }, () => placeOrder(shop, input)))
	const order = await placedOrder(shop.db, placed[0]?.orderToken ?? '')
	world.orders.push(order)
	const { orders } = await readFacts(world)
	const pieces = orders.find(({ row }) => row.id === order.orderId)?.pieces ?? []
	const frozen = pieces.map((piece) => [piece.lotId, piece.priceSen, piece.agreement.versionId])
	const due = wanted.map(({ lotId, ware }) => [
		lotId,
		ware.priceSen,
		agreementToday(world, ware.workshop).versionId,
	])
	if (String(frozen.sort()) !== String(due.sort())) {
		throw new Error(`the units are ${String(frozen)} and must be ${String(due)}`)
	}
	// Who has just ordered mostly pays, too.
	await shop.passDays(random.below(9) * MINUTE)
	if (random.percent(75)) await tryCard(world, order)
}

/** The lot of each piece of a ware that can be had, first received first. */
function queueOf(world: World, facts: Facts, ware: Ware): string[] {
	const shelves = expectedShelves(facts)
	return [...world.lots]
		.filter(([, lot]) => lot.variantId === ware.variantId)
		.flatMap(([lotId]) => Array.from({ length: shelves.get(lotId)?.available ?? 0 }, () => lotId))
}

/** A buyer pays, mostly for what has just been ordered, now and then for what is over. */
async function paySome(world: World): Promise<void> {
	const recent = world.orders.slice(-6)
	if (recent.length > 0) await tryCard(world, world.random.pick(recent))
}

/** A try to pay with some card; then perhaps a look at the order's page. */
async function tryCard(world: World, { token }: PlacedOrder): Promise<void> {
	const { shop, random } = world
	const { checkoutId } = await placedOrder(shop.db, token)
	if (checkoutId === '') return
	const session = await shop.sandbox.control.pay(checkoutId, {
		card: random.pick(CARDS),
		authentication: random.pick(['approve', 'approve', 'fail', 'leave']),
	})
	if (session.status === 'complete') world.paid.add(checkoutId)
	if (random.percent(30)) await settleOrder(shop, { token })
}

/** Some of the webhooks on their way come in: in any order, twice, together, or never. */
async function readPost(world: World): Promise<void> {
	const { random } = world
	await collectPost(world)
	const mixed = random.shuffle(world.post)
	const read = mixed.splice(0, 1 + random.below(mixed.length))
	world.post = mixed
	const arriving = read.filter((event) => mustArrive(event) || !random.percent(15))
	const copies = random.percent(30) ? arriving.flatMap((event) => [event, event]) : arriving
	const together = 1 + random.below(4)
	for (let from = 0; from < copies.length; from += together) {
		await Promise.all(copies.slice(from, from + together).map((event) => handOver(world, event)))
	}
}

/** That a refund made has come back from the bank is told by nothing else. */
function mustArrive({ event }: Received): boolean {
	return event.type === 'refund.failed'
}

async function collectPost(world: World): Promise<void> {
	await world.shop.sandbox.control.settleWebhooks()
	world.post.push(...world.receiver.received.splice(0))
}

async function handOver({ shop }: World, { body, signature }: Received): Promise<void> {
	const { eventId } = await receiveEvent(shop, body, signature)
	await processEvent(shop, eventId)
}

async function cancelSome(world: World, { orders }: Facts): Promise<void> {
	if (orders.length === 0) return
	const order = world.random.pick(orders.slice(-10))
	const isPaid = world.paid.has(order.checkoutId ?? '')
	const expected = !order.isWaiting
		? 'orders.not_cancellable'
		: isPaid
			? 'orders.already_paid'
			: 'done'
	await expectOutcome(world, [expected], () => cancelOrder(world.shop, { token: order.row.token }))
}

/** A parcel leaves, now and then with some of the pieces alone. */
async function sendSome(world: World, { orders }: Facts): Promise<void> {
	const order = pickLikely(world, orders, (one) => mayHappen('sent', one.row.state))
	if (!order) return
	const expected = !mayHappen('sent', order.row.state)
		? 'orders.not_sendable'
		: hasLiveRefund(order)
			? 'orders.refund_under_way'
			: 'done'
	const left = await unitsToSend(world.shop.db, order.row.id)
	const isPart = left.length > 1 && world.random.percent(30)
	const unitIds = isPart ? left.slice(1).map(({ id }) => id) : undefined
	const trackingNumber = `${order.row.number}-${left.length}`
	const parcel = { courier: 'JNE', trackingNumber, unitIds }
	await expectOutcome(world, [expected], () =>
		sendOrder(world.shop, { number: order.row.number, ...parcel }, officer),
	)
}

/**
 * A buyer says that the parcel has come, now and then one whose parcel has not left, or one whose
 * money is on its way back.
 */
async function receiveSome(world: World, { orders }: Facts): Promise<void> {
	const order = pickLikely(world, orders, (one) => one.row.state === 'sent')
	if (!order) return
	const expected = !mayHappen('received', order.row.state)
		? 'orders.not_receivable'
		: hasLiveRefund(order)
			? 'orders.refund_under_way'
			: 'done'
	await expectOutcome(world, [expected], () => receiveOrder(world.shop, order.row))
}

async function refundSome(world: World, { orders }: Facts): Promise<void> {
	const order = pickLikely(world, orders, (one) => one.isPaid && !one.isRefunded)
	if (!order) return
	const expected = !mayHappen('refund-asked', order.row.state)
		? 'orders.not_refundable'
		: hasLiveRefund(order)
			? 'orders.refund_under_way'
			: 'done'
	await expectOutcome(world, [expected], () => giveBackAll(world, order.row.number))
}

async function giveBackAll({ shop }: World, number: string): Promise<void> {
	const asked = { number, wish: { what: 'order' }, reason: 'Tidak sesuai' } as const
	const { refundId } = await requestRefund(shop, asked, officer)
	await approveRefund(shop, { refundId }, treasurer)
}

function hasLiveRefund({ refundState }: KnownOrder): boolean {
	return refundState !== null && refundState !== 'failed'
}

/** Mostly an order with which it can be done, now and then any. */
function pickLikely(
	{ random }: World,
	orders: readonly KnownOrder[],
	isLikely: (order: KnownOrder) => boolean,
): KnownOrder | undefined {
	const likely = orders.filter(isLikely)
	const from = likely.length > 0 && random.percent(85) ? likely : orders
	return from.length > 0 ? random.pick(from) : undefined
}

/** A maker asks for savings, now and then for a rupiah more than there are. */
async function withdrawSome(world: World, facts: Facts): Promise<void> {
	const { shop, random } = world
	const makerCode = random.pick(world.workshops.flatMap((workshop) => workshop.members))
	const finalSen = -(expectedBooks(facts).get(`2120.${makerCode}`) ?? 0)
	const isTooMuch = random.percent(20)
	const amountSen = isTooMuch ? finalSen + 100 : 100 * random.below(finalSen / 100 + 1)
	const isPaid = !isTooMuch && amountSen > 0
	await expectOutcome(world, [isPaid ? 'done' : 'savings.not_enough'], () =>
		payOutSavings(shop, { makerCode, amountSen: sen(amountSen), purpose: 'needs', note: '' }),
	)
}

async function keepUp({ shop, isStripeUnsteady }: World): Promise<void> {
	try {
		await runUpkeep(shop)
		await settlePayouts(shop)
	} catch (error) {
		if (!isStripeUnsteady || !isRefusal(error)) throw error
	}
}

/** Webhooks, the worker, buyers and staff all at the same time. */
async function rush(world: World, facts: Facts): Promise<void> {
	await collectPost(world)
	const events = world.post.splice(0)
	await Promise.all([
		...events.map((event) => handOver(world, event)),
		...events.slice(0, 5).map((event) => handOver(world, event)),
		keepUp(world),
		keepUp(world),
		...facts.orders.slice(-3).map(({ row }) => settleOrder(world.shop, { token: row.token })),
	])
}

/**
 * Stripe sends what is available to the bank; now and then, within days, the bank sends it back.
 */
async function payOut({ shop, stripe, random, isStripeUnsteady }: World): Promise<void> {
	const { control } = shop.sandbox
	if (random.percent(85)) {
		await control.createDuePayout({ arrivesInSeconds: random.pick([0, 86_400]) })
		return
	}
	// The list would be met by the fault that is meant for the shop.
	if (isStripeUnsteady) return
	const { now } = await control.readClock()
	const { data } = await stripe.payouts.list({ created: { gte: now - DAYS_TO_RETURN * 86_400 } })
	if (data.length > 0) await control.failPayout(random.pick(data).id)
}

async function holdOrTellFees({ shop, random }: World): Promise<void> {
	const { control } = shop.sandbox
	await control.changeSettings({ delayBalanceTransactions: random.percent(50) })
	await control.releaseBalanceTransactions()
}

async function disturbStripe(world: World): Promise<void> {
	const { random } = world
	world.isStripeUnsteady = true
	await world.shop.sandbox.control.addFault({
		kind: random.pick(['rate-limit', 'rate-limit', 'rate-limit', 'reset-after']),
		path: random.pick(['/v1/checkout/sessions', '/v1/refunds', '/v1/payouts', '/v1/']),
		times: 1 + random.below(3),
	})
}

/** Everything that is under way comes to its end, whatever was lost before. */
export async function calmDown(world: World): Promise<void> {
	const { shop } = world
	const { control } = shop.sandbox
	await control.clearFaults()
	world.isStripeUnsteady = false
	await control.changeSettings({ delayBalanceTransactions: false })
	await control.releaseBalanceTransactions()
	// Checkouts, pending refunds and payouts on their way all end within a day.
	await shop.passDays(1.1)
	for (let unsettled = 1, idle = 0; unsettled > 0 && idle < 3; ) {
		await readPostOrLoseIt(world)
		// An hour is what a pending refund takes, also one that is asked for only now.
		await shop.passDays(61 * MINUTE)
		await runUpkeep(shop)
		const left = (await readFacts(world)).orders.filter(isUnsettled).length
		idle = left === unsettled ? idle + 1 : 0
		unsettled = left
	}
	await readPostOrLoseIt(world)
	await settlePayouts(shop)
}

async function readPostOrLoseIt(world: World): Promise<void> {
	await collectPost(world)
	for (const event of world.post.splice(0)) {
		if (mustArrive(event) || world.random.percent(30)) await handOver(world, event)
	}
}

function isUnsettled(order: KnownOrder): boolean {
	if (order.isWaiting || order.refundState === 'intended' || order.refundState === 'pending') {
		return true
	}
	return order.isPaid && !order.isFeeKnown
}
