import { NOTHING, type PaperQuote, type PaperRefund, PaperRefunds } from './paper-refunds.ts'

export type State =
	| 'awaiting-payment'
	| 'cancelled'
	| 'expired'
	| 'paid'
	| 'part-sent'
	| 'sent'
	| 'received'
	| 'complained'
	| 'refund-due'
	| 'completed'
	| 'refunded'

export const KEPT: readonly State[] = [
	'paid',
	'part-sent',
	'sent',
	'received',
	'complained',
	'refund-due',
	'completed',
]

/** What each account and the shelf gained or lost by one order: assets and costs by their debit. */
export interface Sums {
	bank: number
	clearing: number
	disputed: number
	found: number
	held: number
	codes: number
	owed: number
	shipping: number
	pending: number
	final: number
	pnbp: number
	capital: number
	material: number
	reserve: number
	fees: number
	disputeFees: number
	available: number
	reserved: number
	sold: number
	writtenOff: number
}

export interface Facts {
	method: 'stripe' | 'transfer' | 'qris'
	delivery: 'courier' | 'counter'
	quantity: number
	/** pieces of the same ware that are left on the shelf beside it */
	spare: number
	totalSen: number
	/** with the rupiah of the code */
	dueSen: number
	priceSen: number
	/** what each party gets of a piece, should it be paid */
	piece: { makers: number; pnbp: number; capital: number; material: number }
	/** what Stripe keeps, should it be paid by card */
	feeSen: number
	disputeFeeSen: number
	/** what is refunded to this card is some time on its way */
	refundsWait: boolean
	/** of an order, above it another person approves than who asked */
	limitSen: number
	placedAt: number
}

/** Money that is to go back by transfer, the oldest first. */
interface Due {
	sen: number
	refund: PaperRefund | null
}

type Shelf = 'available' | 'reserved' | 'sold' | 'writtenOff'

/** The money and the pieces of one order on paper. */
export class PaperMoney {
	state: State = 'awaiting-payment'
	readonly sums: Sums
	readonly refunds: PaperRefunds
	protected readonly facts: Facts
	/** pieces that have left the house, by number */
	protected readonly sent = new Set<number>()
	protected sentAt = 0
	protected isFinal = false
	protected receivedAt = 0
	protected due: Due[] = []
	/** pieces given back that nobody has taken in */
	protected expected = 0

	constructor(facts: Facts) {
		this.facts = facts
		const { quantity, priceSen, totalSen } = facts
		const shippingSen = totalSen - quantity * priceSen
		this.refunds = new PaperRefunds({ quantity, priceSen, shippingSen })
		this.sums = { ...EMPTY, available: -quantity, reserved: quantity }
	}

	/** Somebody unpacks a piece that came back. */
	takeIn(isSound: boolean): void {
		if (this.expected === 0) return
		this.expected -= 1
		this.move('sold', isSound ? 'available' : 'writtenOff', 1)
	}

	/** Each piece gives every party its share; what is above the total is the code. */
	protected sell(paidSen: number): void {
		const { quantity, totalSen, priceSen, piece } = this.facts
		this.state = 'paid'
		this.refunds.paidSen = paidSen
		this.sums.codes += paidSen - totalSen
		this.sums.shipping += totalSen - quantity * priceSen
		this.sums.pending += quantity * piece.makers
		this.sums.pnbp += quantity * piece.pnbp
		this.sums.capital += quantity * piece.capital
		this.sums.material += quantity * piece.material
	}

	/** Pieces that are sold and in the house, in their order. */
	protected toSend(): number[] {
		const { replaced } = this.refunds
		return this.refunds.unreturned().filter((unit) => !this.sent.has(unit) && !replaced.has(unit))
	}

	/** A refund is done: pieces, shares, who bears what, and where the money came from. */
	protected settle(refund: PaperRefund, from: 'clearing' | 'bank' | 'found', now: number): void {
		this.sums[from] -= refund.sen - refund.apartSen
		this.takeBack(refund)
		refund.state = 'settled'
		if (refund.what === 'order') this.state = 'refunded'
		else if (this.state === 'part-sent' && this.toSend().length === 0) this.nothingLeft(now)
		else if (this.state === 'refund-due') {
			this.state = 'received'
			if (this.receivedAt === 0) this.receivedAt = now
		}
	}

	/** What was left to send is not sent any more: what has left is the order. */
	protected nothingLeft(now: number): void {
		this.state = 'sent'
		this.sentAt = now
	}

	/** What goes back without the money that pays for it. */
	protected takeBack(quote: PaperQuote): void {
		this.unsell(quote.units)
		this.sums.shipping -= quote.shippingSen
		this.sums.codes -= quote.codeSen
		if (quote.bearer === 'reserve') this.sums.reserve += quote.borneSen
		else this.sums.capital -= quote.borneSen
		this.sums.reserve -= quote.toReserve
		this.sums.capital += quote.toCapital
	}

	/** Nobody has a share of these any more; what is in the house is on sale again. */
	protected unsell(units: readonly number[]): void {
		const { piece } = this.facts
		const pieces = units.length
		if (this.isFinal) this.sums.reserve += pieces * piece.makers
		else this.sums.pending -= pieces * piece.makers
		this.sums.pnbp -= pieces * piece.pnbp
		this.sums.capital -= pieces * piece.capital
		this.sums.material -= pieces * piece.material
		const outside = units.filter((unit) => this.sent.has(unit)).length
		this.expected += outside
		this.move('sold', 'available', pieces - outside)
	}

	protected newRefund(quote: PaperQuote, rest: Partial<PaperRefund>): PaperRefund {
		const refund: PaperRefund = {
			...NOTHING,
			...quote,
			channel: this.facts.method === 'stripe' ? 'gateway' : 'transfer',
			state: 'requested',
			isMade: false,
			pendingUntil: null,
			stripeId: null,
			hasBounced: false,
			apartSen: 0,
			hadSen: 0,
			hadOfCapitalSen: 0,
			isAlone: false,
			isFound: false,
			endedAt: 0,
			...rest,
		}
		this.refunds.all.push(refund)
		return refund
	}

	/** Nothing of it is to be transferred any more. */
	protected forget(refund: PaperRefund): void {
		this.due = this.due.filter((one) => one.refund !== refund)
	}

	protected move(from: Shelf, to: Shelf, pieces = this.facts.quantity): void {
		this.sums[from] -= pieces
		this.sums[to] += pieces
	}
}

const EMPTY: Sums = {
	bank: 0,
	clearing: 0,
	disputed: 0,
	found: 0,
	held: 0,
	codes: 0,
	owed: 0,
	shipping: 0,
	pending: 0,
	final: 0,
	pnbp: 0,
	capital: 0,
	material: 0,
	reserve: 0,
	fees: 0,
	disputeFees: 0,
	available: 0,
	reserved: 0,
	sold: 0,
	writtenOff: 0,
}
