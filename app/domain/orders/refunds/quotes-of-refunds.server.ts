import { nothingToRefund, pieceNotRefundable, refundTooMuch } from '#app/domain/orders/errors.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { aliveStates, type RefundBearer, type RefundWish } from '#app/domain/orders/refund.ts'
import { selectUnits } from '#app/domain/orders/store.server.ts'
import { lostByDisputes } from '#app/domain/payments/disputes/disputes.server.ts'
import type { Payment } from '#app/domain/payments/payments.server.ts'
import { add, negate, type Sen, sen, split, subtract, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { RefundWhatName } from '#db/schema/orders.ts'
import {
	type RefundRow,
	selectExchangesOf,
	selectRefundsOf,
	selectRefundUnits,
	selectReturnsOf,
} from './store.server.ts'

/** A piece that the buyer keeps, as long as nothing is asked for it. */
export interface KeptUnit {
	readonly id: string
	readonly lineId: string
	readonly lotId: string
	readonly position: number
	readonly priceSen: Sen
	/** its share of the order's shipping, by price over all pieces that were ordered */
	readonly shippingSen: Sen
}

/** What of an order could still go back. */
export interface Refundable {
	/** what the buyer paid, with the rupiah of a code */
	readonly paidSen: Sen
	/** of it, what banks have taken back for good */
	readonly lostSen: Sen
	/** of it, what neither went back nor is asked for */
	readonly leftSen: Sen
	/** what more went back or is asked for than was paid: a bank may take what we gave already */
	readonly overSen: Sen
	readonly shippingLeftSen: Sen
	readonly codeLeftSen: Sen
	readonly units: readonly KeptUnit[]
	/** given or lost earlier without a piece, by who bore it, and not made up for since */
	readonly borne: Readonly<Record<RefundBearer, Sen>>
	readonly refunds: readonly RefundRow[]
	/** those of them that did not come to nothing */
	readonly alive: readonly RefundRow[]
}

/** What one wish comes to. */
export interface RefundQuote {
	readonly what: RefundWhatName
	/** what the buyer gets */
	readonly amountSen: Sen
	readonly units: readonly KeptUnit[]
	/** with their own share of it, or all that is left of it */
	readonly shippingSen: Sen
	readonly codeSen: Sen
	/** what goes back to who bore an earlier sum, since the buyer has that part already */
	readonly restored: Readonly<Record<RefundBearer, Sen>>
	/** of the amount, what belongs to no piece, and who bears it */
	readonly borneSen: Sen
	readonly bearer: RefundBearer | null
}

/**
 * What is left of an order to give back. What was asked for and is not declined counts as gone, and
 * what a bank keeps as a sum that the reserve has borne.
 */
export async function readRefundable(
	db: Reader,
	order: OrderRow,
	payment: Payment,
	/** as if this refund did not exist */
	without: string | null = null,
): Promise<Refundable> {
	const known = await selectRefundsOf(db, order.id)
	const refunds = known.filter(({ id }) => id !== without)
	const alive = refunds.filter(({ state }) => isAlive(state))
	const gone = new Set(
		(await selectRefundUnits(db, order.id))
			.filter(({ state }) => isAlive(state))
			.map(({ unit_id }) => unit_id),
	)
	for (const { unit_id } of await selectReturnsOf(db, order.id)) gone.add(unit_id)
	const replaced = new Map(
		(await selectExchangesOf(db, order.id)).map((one) => [one.new_unit_id, one.old_unit_id]),
	)
	const all = await selectUnits(db, order.id)
	const ordered = all.filter(({ id }) => !replaced.has(id))
	const parts = split(
		order.shipping_sen,
		ordered.map((unit) => unit.price_sen),
	)
	const shipping = new Map(ordered.map(({ id }, index) => [id, parts[index] ?? ZERO]))
	const olds = new Set(replaced.values())
	const paidSen = payment.taken_sen ?? order.total_sen
	const sum = (of: (refund: RefundRow) => Sen) => add(...alive.map(of))
	const lostSen = await lostByDisputes(db, payment.id)
	const hadSen = sum((one) => one.had_elsewhere_sen)
	const debtSen = known.find(({ id }) => id === without)?.apart_sen ?? ZERO
	const left = paidSen - lostSen - sum((one) => one.amount_sen) + hadSen - debtSen
	return {
		paidSen,
		lostSen,
		leftSen: sen(Math.max(left, 0)),
		overSen: sen(Math.max(-left, 0)),
		shippingLeftSen: subtract(
			order.shipping_sen,
			sum((one) => one.shipping_sen),
		),
		codeLeftSen: add(paidSen, negate(order.total_sen), negate(sum((one) => one.code_sen))),
		units: all
			.filter(({ id }) => !gone.has(id) && !olds.has(id))
			.map((unit) => ({
				id: unit.id,
				lineId: unit.line_id,
				lotId: unit.lot_id,
				position: unit.position,
				priceSen: unit.price_sen,
				shippingSen: shipping.get(originOf(unit.id, replaced)) ?? ZERO,
			})),
		borne: borneOf(alive, add(lostSen, negate(hadSen), debtSen)),
		alive,
		refunds,
	}
}

/** Who bore what of these without a piece; `lostSen` to banks, but for what of it paid a debt. */
function borneOf(alive: readonly RefundRow[], lostSen: Sen): Refundable['borne'] {
	const sum = (of: (refund: RefundRow) => Sen) => add(...alive.map(of))
	const by = (bearer: RefundBearer) => sum((one) => (one.bearer === bearer ? one.borne_sen : ZERO))
	const ofCapital = sum((one) => one.had_of_capital_sen)
	return {
		reserve: add(
			lostSen,
			by('reserve'),
			negate(sum((one) => one.to_reserve_sen)),
			// A debt that was paid by what was found cost no bank and no reserve anything.
			sum((one) => one.apart_sen),
			ofCapital,
		),
		capital: add(by('capital'), negate(sum((one) => one.to_capital_sen)), negate(ofCapital)),
	}
}

/**
 * What a wish comes to, and nothing is written down. What the buyer got before without a piece is
 * taken off, and goes back to who bore it. Refuses what is not there: `orders.nothing_to_refund`,
 * `orders.piece_not_refundable`, `orders.refund_too_much`.
 */
export function quoteRefund(left: Refundable, wish: RefundWish, isInHouse: boolean): RefundQuote {
	if (left.leftSen === 0) throw nothingToRefund()
	if (wish.what === 'amount') {
		if (wish.amountSen <= 0 || wish.amountSen > left.leftSen) throw refundTooMuch(left.leftSen)
		const { amountSen, bearer } = wish
		return { ...nothing, what: 'amount', amountSen, borneSen: amountSen, bearer }
	}
	if (wish.what === 'order') return something(quoteRest(left))
	const wanted = new Set(wish.unitIds)
	const units = left.units.filter(({ id }) => wanted.has(id))
	if (units.length === 0 || units.length < wanted.size) throw pieceNotRefundable()
	const shippingSen = wish.withShipping ? add(...units.map((unit) => unit.shippingSen)) : ZERO
	const isAllOfIt = units.length === left.units.length
	const isNothingLeft = shippingSen === left.shippingLeftSen && left.codeLeftSen === 0
	// An order without a piece to send is no order any more.
	if (isAllOfIt && (isInHouse || isNothingLeft)) return something(quoteRest(left))
	return something(limited(left, { ...nothing, what: 'units', units, shippingSen }))
}

/** All that is left of it; where no money is, what its buyer has had goes back to who bore it. */
export function quoteRest(left: Refundable): RefundQuote {
	const { units, shippingLeftSen: shippingSen, codeLeftSen: codeSen } = left
	return limited(left, { ...nothing, what: 'order', units, shippingSen, codeSen })
}

const nothing = {
	amountSen: ZERO,
	units: [],
	shippingSen: ZERO,
	codeSen: ZERO,
	restored: { reserve: ZERO, capital: ZERO },
	borneSen: ZERO,
	bearer: null,
} as const satisfies Omit<RefundQuote, 'what'>

/** No more than what is left; what the buyer has already had goes back to who bore it. */
function limited(left: Refundable, quote: RefundQuote): RefundQuote {
	const { units, shippingSen, codeSen } = quote
	const wholeSen = add(shippingSen, codeSen, ...units.map(({ priceSen }) => priceSen))
	const amountSen = sen(Math.min(wholeSen, left.leftSen))
	const hadSen = subtract(wholeSen, amountSen)
	const reserve = sen(Math.min(hadSen, Math.max(left.borne.reserve, 0)))
	return { ...quote, amountSen, restored: { reserve, capital: subtract(hadSen, reserve) } }
}

function something(quote: RefundQuote): RefundQuote {
	if (quote.amountSen === 0) throw nothingToRefund()
	return quote
}

function originOf(unitId: string, replaced: ReadonlyMap<string, string>): string {
	const old = replaced.get(unitId)
	return old === undefined ? unitId : originOf(old, replaced)
}

function isAlive(state: RefundRow['state']): boolean {
	return (aliveStates as readonly string[]).includes(state)
}
