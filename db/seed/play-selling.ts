import { readFile } from 'node:fs/promises'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { readCart } from '#app/domain/cart/carts.server.ts'
import { getOfferBySku } from '#app/domain/catalogue/products.server.ts'
import { openJob } from '#app/domain/orders/bulk/open-job.server.ts'
import { ordersForCourier } from '#app/domain/orders/bulk/orders-by-number.server.ts'
import { runJobs } from '#app/domain/orders/bulk/run-jobs.server.ts'
import { addProof } from '#app/domain/orders/by-hand/add-proof.server.ts'
import { receiveTransfer } from '#app/domain/orders/by-hand/receive-transfer.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import type { DeliveryWish } from '#app/domain/orders/check-delivery.server.ts'
import { complaintDeadline, presumedReceipt } from '#app/domain/orders/complaint-window.ts'
import { getOrderForStaff, listOrders } from '#app/domain/orders/orders.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { receiveOverdue } from '#app/domain/orders/receive-overdue.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { settleOrder } from '#app/domain/orders/settle-order.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import {
	type Address,
	homeAddressSchema,
	worldAddressSchema,
} from '#app/domain/shipping/address.ts'
import { HOME } from '#app/domain/shipping/country.ts'
import { parcelOf } from '#app/domain/shipping/parcel.ts'
import { phoneSchema, worldPhoneSchema } from '#app/domain/shipping/phone.ts'
import { newId } from '#app/shared/ids.ts'
import {
	dateInMagetan,
	type Instant,
	nextDate,
	plusDays,
	plusMilliseconds,
	weekday,
} from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import { buyers } from './buyers.ts'
import { orders, type SeedOrder, type Sent } from './orders.ts'
import { afterSaleDeeds } from './play-after-sale.ts'
import { complaining } from './play-complaints.ts'
import { actorOf, type Deed, holidays, type World } from './play-world.ts'
import { momentOf, timeOn, type When } from './when.ts'

const MINUTE_MS = 60_000
const MINUTES_TO_PAY = 4
const MINUTES_TO_BE_CONFIRMED = 55
const MINUTES_TO_CALL_OFF = 6
/** the time to pay (an hour) is over, and the sandbox has ended the checkout */
const MINUTES_TO_EXPIRE = 62
const SATURDAY = 6
const PACKED: When = { daysAgo: 1, at: '15:50' }
const PACKED_AT_ONCE = 2
/** A picture that says of itself that it is invented. */
const EXAMPLE_PROOF = new URL('bukti-contoh.jpg', import.meta.url)

/** What an order is known by once it is placed. */
interface Placed {
	token: string
	number: string
	/** empty for what is paid by hand */
	checkoutId: string
	dueSen: Sen
}

/** Orders from the cart to the savings that become final. */
export function sellingDeeds(now: Instant): Deed[] {
	return [
		...orders.flatMap((order, index) => orderDeeds(order, `seed-${index + 1}`, now)),
		{ at: momentOf(PACKED, now), play: packTogether },
	]
}

/** What has waited longest is packed in one go; one that has left was ticked by mistake. */
async function packTogether(world: World): Promise<void> {
	const waiting = (await ordersForCourier(world.db)).slice(0, PACKED_AT_ONCE)
	const { orders: left } = await listOrders(world.db, { states: ['sent'], cursor: null })
	const rows = [...waiting, ...left.slice(0, 1)].map(({ number }) => ({ number, parcel: null }))
	const job = { kind: 'packed', attemptKey: newId(), rows } as const
	const jobId = await openJob(world, job, actorOf(world, 'officer'))
	const failures = await runJobs(world, { jobId })
	if (failures.length > 0) throw new AggregateError(failures, 'orders that cannot be packed')
}

function orderDeeds(order: SeedOrder, attemptKey: string, now: Instant): Deed[] {
	const placedAt = momentOf(order.when, now)
	const after = (minutes: number) => plusMilliseconds(placedAt, minutes * MINUTE_MS)
	let placed: Placed | undefined
	const known = (): Placed => {
		invariant(placed, 'an order is placed before anything happens to it')
		return placed
	}
	const place: Deed = {
		at: placedAt,
		play: async (world) => {
			placed = await placeSeedOrder(world, order, attemptKey)
		},
	}
	const proof: Deed = {
		at: after(MINUTES_TO_PAY),
		play: async (world) => {
			await addProof(world, { token: known().token, picture: await readFile(EXAMPLE_PROOF) })
		},
	}
	const pay: Deed = {
		at: after(order.method ? MINUTES_TO_BE_CONFIRMED : MINUTES_TO_PAY),
		play: async (world) => {
			if (order.method) return await confirmTransfer(world, known())
			await world.sandbox.pay(known().checkoutId)
			await settleOrder(world, { token: known().token })
		},
	}
	const country = countryOf(order)
	switch (order.end.kind) {
		case 'wait':
			return [place]
		case 'cancel': {
			const cancel = (world: World) => cancelOrder(world, { token: known().token })
			return [place, { at: after(MINUTES_TO_CALL_OFF), play: cancel }]
		}
		case 'abandon':
			return [place, { at: after(MINUTES_TO_EXPIRE), play: settleAll }]
		case 'proof':
			return [place, proof]
		case 'part-sent':
			return [place, pay, sendingFirst(known, order.end, pay.at)]
		case 'to-send':
			return [place, ...(order.method ? [proof] : []), pay]
		case 'refund':
			return [place, pay, refund(known, order.end.reason, plusDays(pay.at, order.end.afterDays))]
		case 'sent':
			return [place, pay, ...sending(known, order.end, { paidAt: pay.at, country, now })]
		case 'sent-refund': {
			const sent = sending(known, order.end, { paidAt: pay.at, country, now })
			const sentAt = sent[0]?.at ?? pay.at
			const refundedAt = plusDays(sentAt, order.end.afterDays)
			return [place, pay, ...sent, refund(known, order.end.reason, refundedAt)]
		}
	}
}

async function placeSeedOrder(world: World, order: SeedOrder, attemptKey: string): Promise<Placed> {
	let cartToken: string | null = null
	for (const [sku, quantity] of Object.entries(order.items)) {
		const { id: variantId } = await getOfferBySku(world.db, sku)
		cartToken = (await addToCart(world, cartToken, { variantId, quantity })).token
	}
	const { name, email, phone, address } = buyers[order.buyer]
	const { orderToken } = await placeOrder(world, {
		cartToken,
		attemptKey,
		buyer: { name, email, phone: phoneSchemaOf(order).parse(phone) },
		delivery: await wishOf(world, order, {
			cartToken,
			address: addressSchemaOf(order).parse(address),
		}),
		note: order.note ?? '',
		language: order.language ?? 'id',
		method: order.method ?? 'stripe',
	})
	const row = await world.db
		.selectFrom('orders')
		.innerJoin('payments', 'payments.id', 'orders.payment_id')
		.select(['orders.number', 'payments.checkout_id', 'payments.due_sen'])
		.where('orders.token', '=', orderToken)
		.executeTakeFirstOrThrow()
	invariant(order.method || row.checkout_id, 'the sandbox has opened a page to pay at')
	const { number, checkout_id: checkoutId, due_sen: dueSen } = row
	return { token: orderToken, number, checkoutId: checkoutId ?? '', dueSen }
}

function countryOf({ buyer }: SeedOrder): string {
	const { address } = buyers[buyer]
	return 'country' in address ? address.country : HOME
}

function addressSchemaOf(order: SeedOrder) {
	return countryOf(order) === HOME ? homeAddressSchema : worldAddressSchema
}

function phoneSchemaOf(order: SeedOrder) {
	return countryOf(order) === HOME ? phoneSchema : worldPhoneSchema
}

/** The treasurer finds the very sum on the day's statement. */
async function confirmTransfer(world: World, { number, dueSen }: Placed): Promise<void> {
	const receivedOn = dateInMagetan(world.clock.now())
	const input = { number, receiptId: newId(), amountSen: dueSen, receivedOn }
	await receiveTransfer(world, input, actorOf(world, 'treasurer'))
}

/** At the counter, by the courier that later takes it, or by the cheapest one. */
async function wishOf(
	world: World,
	order: SeedOrder,
	{ cartToken, address }: { cartToken: string | null; address: Address },
): Promise<DeliveryWish> {
	if (order.isCollected) return { method: 'counter' }
	const { lines } = await readCart(world, cartToken)
	const quotes = await world.rates.quotes(parcelOf(lines), address)
	const courier = 'courier' in order.end ? order.end.courier : ''
	const [word = ''] = courier.split(' ')
	const quote = quotes.find(({ serviceName }) => serviceName.split(' ')[0] === word) ?? quotes[0]
	invariant(quote, 'a service goes everywhere')
	const { serviceCode, priceSen: seenPriceSen } = quote
	return { method: 'courier', address, serviceCode, seenPriceSen }
}

/** When a parcel leaves that was paid at this moment: on the morning of the next working day. */
function departureAfter(paidAt: Instant): Instant {
	let day = nextDate(dateInMagetan(paidAt))
	while (weekday(day) >= SATURDAY) day = nextDate(day)
	return timeOn(day, '10:30')
}

/** The first piece leaves; the others follow later. */
function sendingFirst(
	known: () => Placed,
	{ courier, trackingNumber }: Pick<Sent, 'courier' | 'trackingNumber'>,
	paidAt: Instant,
): Deed {
	return {
		at: departureAfter(paidAt),
		play: async (world) => {
			const { number } = known()
			const { order } = await getOrderForStaff(world.db, number)
			const unitIds = (await unitsToSend(world.db, order.id)).slice(0, 1).map(({ id }) => id)
			const parcel = { number, courier, trackingNumber, unitIds }
			await sendOrder(world, parcel, actorOf(world, 'officer'))
		},
	}
}

/** The parcel leaves; later the savings become final. */
function sending(
	known: () => Placed,
	parcel: Omit<Sent, 'kind'>,
	{ paidAt, country, now }: { paidAt: Instant; country: string; now: Instant },
): Deed[] {
	const sentAt = departureAfter(paidAt)
	const { courier, trackingNumber, receivedAfterDays, complaint } = parcel
	const send: Deed = {
		at: sentAt,
		play: (world) =>
			sendOrder(
				world,
				{ number: known().number, courier, trackingNumber },
				actorOf(world, 'officer'),
			),
	}
	const receive = receiving(known, { sentAt, country }, receivedAfterDays)
	const finalise: Deed = {
		at: complaintDeadline(receive.at, holidays),
		play: async (world) => {
			await finaliseSavings(world)
		},
	}
	const token = () => known().token
	const moments = { sentAt, receivedAt: receive.at, now }
	const complained = complaint ? complaining(token, complaint, moments) : []
	const after = afterSaleDeeds(parcel, { ...moments, number: () => known().number })
	return [send, receive, ...complained, ...after, finalise]
}

/** The buyer says that the parcel has arrived, or it counts as arrived in the end. */
function receiving(
	known: () => Placed,
	{ sentAt, country }: { sentAt: Instant; country: string },
	afterDays: number | undefined,
): Deed {
	if (afterDays === undefined) {
		return {
			at: presumedReceipt(sentAt, country),
			play: async (world) => {
				const failures = await receiveOverdue(world)
				if (failures.length > 0) throw new AggregateError(failures, 'parcels not received')
			},
		}
	}
	return {
		at: plusDays(sentAt, afterDays),
		play: (world) => receiveOrder(world, { token: known().token }),
	}
}

function refund(known: () => Placed, reason: string, at: Instant): Deed {
	return {
		at,
		play: (world) => refundOrder(world, { number: known().number, reason }, actorOf(world, 'head')),
	}
}

async function settleAll(world: World): Promise<void> {
	const failures = await settleOverdue(world)
	if (failures.length > 0) throw new AggregateError(failures, 'payments that cannot be settled')
}
