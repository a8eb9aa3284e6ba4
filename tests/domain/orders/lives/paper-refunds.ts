/** What may be asked for, in the words of whoever asks. */
export type PaperWish =
	| 'all'
	| { pieces: number; withShipping: boolean }
	| { sen: number; by: Bearer }
export type Bearer = 'reserve' | 'capital'

/** What a refund comes to: pieces by number, and who bears what belongs to none of them. */
export interface PaperQuote {
	what: 'order' | 'units' | 'amount'
	sen: number
	units: readonly number[]
	shippingSen: number
	codeSen: number
	borneSen: number
	bearer: Bearer
	toReserve: number
	toCapital: number
}

type RefundState =
	| 'requested'
	| 'unassigned'
	| 'declined'
	| 'failed'
	| 'approved'
	| 'executing'
	| 'settled'
	| 'owed'

export interface PaperRefund extends PaperQuote {
	channel: 'gateway' | 'transfer'
	state: RefundState
	/** Stripe has made it, whatever the shop has heard */
	isMade: boolean
	/** until when it is on its way at Stripe; null where it is not */
	pendingUntil: number | null
	/** Stripe's own name for it, once the shop knows it */
	stripeId: string | null
	/** who asked for it approved it too */
	isAlone: boolean
	/** made at Stripe past us */
	isFound: boolean
	/** the buyer's bank has sent it back, whatever the shop has heard */
	hasBounced: boolean
	/** of one that was found, what paid a debt or came back: no piece's, and borne by nobody */
	apartSen: number
	/** of what is owed, what the buyer has had past us */
	hadSen: number
	/** of that, what the working capital had borne */
	hadOfCapitalSen: number
	/** when it came to nothing */
	endedAt: number
}

const UNDECIDED: readonly RefundState[] = ['requested', 'approved', 'executing']
const UNDER_WAY: readonly RefundState[] = [...UNDECIDED, 'unassigned']

interface Order {
	quantity: number
	priceSen: number
	shippingSen: number
}

/** What of one order went back or is asked for, as whoever counts on paper would know it. */
export class PaperRefunds {
	readonly all: PaperRefund[] = []
	/** what banks keep */
	lostSen = 0
	/** with the rupiah of a code; nothing before it is paid */
	paidSen = 0
	/** pieces back on their shelf because a bank took what was paid for them */
	readonly undone = new Set<number>()
	/** pieces set aside in exchange, by the piece each replaces; numbered after those ordered */
	readonly replaced = new Map<number, number>()
	private readonly order: Order

	constructor(order: Order) {
		this.order = order
	}

	isAnyUnderWay(): boolean {
		return this.all.some(({ state }) => UNDER_WAY.includes(state))
	}

	/** Nobody knows yet whether something of it goes back; what was found has gone. */
	isAnyUndecided(): boolean {
		return this.all.some(({ state }) => UNDECIDED.includes(state))
	}

	isAllUnderWay(): boolean {
		return this.all.some(({ what, state }) => what === 'order' && UNDER_WAY.includes(state))
	}

	find(state: PaperRefund['state']): PaperRefund | undefined {
		return this.all.find((one) => one.state === state)
	}

	/** Of what was paid, what neither went back nor is asked for; a bank may have taken more. */
	restSen(): number {
		return this.paidSen - this.lostSen - sum(this.alive(), ({ sen, hadSen }) => sen - hadSen)
	}

	leftSen(): number {
		return Math.max(this.restSen(), 0)
	}

	/** The pieces the buyer keeps, as long as nothing is asked for them. */
	kept(): number[] {
		return this.without(this.alive())
	}

	/** The pieces whose sale stands: no refund of them is done. */
	unreturned(): number[] {
		return this.without(this.all.filter(({ state }) => state === 'settled' || state === 'owed'))
	}

	private without(refunds: readonly PaperRefund[]): number[] {
		const exchanged = this.replaced.values()
		const gone = new Set([...this.undone, ...exchanged, ...refunds.flatMap(({ units }) => units)])
		const length = this.order.quantity + this.replaced.size
		return Array.from({ length }, (_, unit) => unit).filter((unit) => !gone.has(unit))
	}

	/** What a wish comes to, or why not. */
	quote(wish: PaperWish, isInHouse: boolean): PaperQuote | string {
		const leftSen = this.leftSen()
		if (leftSen === 0) return 'orders.nothing_to_refund'
		if (wish === 'all') return something(this.quoteRest())
		if ('sen' in wish) {
			if (wish.sen > leftSen) return 'orders.refund_too_much'
			return { ...NOTHING, what: 'amount', sen: wish.sen, borneSen: wish.sen, bearer: wish.by }
		}
		const kept = this.kept()
		const units = kept.slice(0, wish.pieces)
		if (units.length === 0) return 'orders.piece_not_refundable'
		const shippingSen = wish.withShipping ? sum(units, (unit) => this.shippingOf(unit)) : 0
		const isNothingLeft = shippingSen === this.shippingLeft() && this.codeLeft() === 0
		if (units.length === kept.length && (isInHouse || isNothingLeft)) {
			return something(this.quoteRest())
		}
		return something(this.limited({ ...NOTHING, what: 'units', units, shippingSen }))
	}

	/**
	 * All that is left; where no money is, only what the buyer had goes back to who bore it. Of what
	 * a bank takes in this moment so much has paid a debt.
	 */
	quoteRest(paysDebtSen = 0): PaperQuote {
		const [shippingSen, codeSen] = [this.shippingLeft(), this.codeLeft()]
		const rest = { ...NOTHING, what: 'order', units: this.kept(), shippingSen, codeSen } as const
		return this.limited(rest, paysDebtSen)
	}

	/** So much went past us: what nobody has carried out and fits no more, the newest first. */
	voidBeside(goneSen: number, now: number): { ended: PaperRefund[]; owedSen: number } {
		const ended: PaperRefund[] = []
		let [tooMuch, owedSen] = [goneSen - this.restSen(), 0]
		for (const one of this.all.toReversed()) {
			if (tooMuch <= 0) break
			const isAtHome =
				one.state === 'requested' || (one.state === 'approved' && one.channel === 'transfer')
			if (one.state === 'owed') {
				const hadSen = Math.min(tooMuch, one.sen - one.hadSen)
				payElsewhere(one, hadSen)
				if (one.hadSen === one.sen) ended.push(one)
				owedSen += hadSen
				tooMuch -= hadSen
			} else if (isAtHome) {
				one.state = 'failed'
				one.endedAt = now
				ended.push(one)
				tooMuch -= one.sen
			}
		}
		return { ended, owedSen }
	}

	/** What went past us without a piece, and has not paid for anything since. */
	pastUs(): { reserve: number; capital: number } {
		const found = (by: Bearer) =>
			sum(this.alive(), (one) => (one.isFound && one.bearer === by ? one.borneSen : 0))
		const covered = sum(this.alive(), (one) => one.hadSen - one.hadOfCapitalSen - one.apartSen)
		const ofCapital = sum(this.alive(), (one) => one.hadOfCapitalSen)
		return {
			reserve: this.lostSen + found('reserve') - covered,
			capital: found('capital') - ofCapital,
		}
	}

	/** Of what covers what came back, what the working capital bore: its own bearer first. */
	capitalOfCover(back: PaperRefund, coveredSen: number): number {
		const ownLeft = back.isFound ? Math.max(back.borneSen - back.hadSen, 0) : 0
		const own = Math.min(coveredSen, ownLeft)
		const past = this.pastUs()
		past[back.bearer] -= ownLeft
		const reserve = between(coveredSen - own, past.reserve)
		const capital = between(coveredSen - own - reserve, past.capital)
		return capital + (back.bearer === 'capital' ? own : 0)
	}

	/** So much is borne by the working capital: what of it the reserve had back in its place. */
	passCoverOn(borneSen: number): number {
		const passed = between(borneSen, -this.pastUs().reserve)
		let left = passed
		for (const one of this.alive().toReversed()) {
			const part = between(left, one.hadSen - one.hadOfCapitalSen)
			one.hadOfCapitalSen += part
			left -= part
		}
		return passed
	}

	private alive(): PaperRefund[] {
		return this.all.filter(({ state }) => state !== 'declined' && state !== 'failed')
	}

	private shippingLeft(): number {
		return this.order.shippingSen - sum(this.alive(), (one) => one.shippingSen)
	}

	private codeLeft(): number {
		const { quantity, priceSen, shippingSen } = this.order
		const codeSen = this.paidSen - quantity * priceSen - shippingSen
		return codeSen - sum(this.alive(), (one) => one.codeSen)
	}

	/** Of pieces that cost the same each bears the same; the first ones a sen more. */
	private shippingOf(unit: number): number {
		const old = this.replaced.get(unit)
		if (old !== undefined) return this.shippingOf(old)
		const { quantity, shippingSen } = this.order
		return Math.floor(shippingSen / quantity) + (unit < shippingSen % quantity ? 1 : 0)
	}

	/** No more than what is left: what the buyer has had goes back to who bore it. */
	private limited(quote: PaperQuote, paysDebtSen = 0): PaperQuote {
		const goods = quote.units.length * this.order.priceSen
		const wholeSen = goods + quote.shippingSen + quote.codeSen
		const sen = Math.min(wholeSen, this.leftSen() - paysDebtSen)
		const borne = sum(this.alive(), (one) => (one.bearer === 'reserve' ? one.borneSen : 0))
		const restored = sum(this.alive(), (one) => one.toReserve)
		const had = sum(this.alive(), (one) => one.hadSen - one.hadOfCapitalSen - one.apartSen)
		const toRestore = Math.max(borne + this.lostSen - restored - had + paysDebtSen, 0)
		const toReserve = Math.min(wholeSen - sen, toRestore)
		return { ...quote, sen, toReserve, toCapital: wholeSen - sen - toReserve }
	}
}

function between(one: number, other: number): number {
	return Math.max(Math.min(one, other), 0)
}

/** The buyer has had so much of a debt past us. */
export function payElsewhere(debt: PaperRefund, hadSen: number): void {
	debt.hadSen += hadSen
	if (debt.hadSen === debt.sen) debt.state = 'settled'
}

export const NOTHING: PaperQuote = {
	what: 'amount',
	sen: 0,
	units: [],
	shippingSen: 0,
	codeSen: 0,
	borneSen: 0,
	bearer: 'reserve',
	toReserve: 0,
	toCapital: 0,
}

function something(quote: PaperQuote): PaperQuote | string {
	return quote.sen === 0 ? 'orders.nothing_to_refund' : quote
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
	return all.reduce((total, one) => total + of(one), 0)
}
