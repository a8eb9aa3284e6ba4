import { KEPT } from './paper-money.ts'
import { PaperPaying } from './paper-paying.ts'
import { NOTHING, type PaperRefund, type PaperWish, payElsewhere } from './paper-refunds.ts'

const ON_ITS_WAY_MS = 3_600_000

/** How far the network carries what is asked of Stripe. */
export type Wire = 'sound' | 'cut before' | 'cut after'

/** An order on paper as far as money of it goes back: asked for, made, found, sent back. */
export class PaperRefunding extends PaperPaying {
	dispute: 'open' | 'won' | 'lost' | null = null
	/** as Stripe has it; the shop may not have heard */
	protected disputeAtBank: 'open' | 'won' | 'lost' | null = null
	private refundedAtStripe = 0
	private bounces = 0
	/** pieces set aside in exchange that have not left */
	protected setAside: number[] = []
	private madeElsewhere: { id: string; sen: number }[] = []

	/** Asked for by whoever; nothing moves before it is approved. */
	ask(wish: PaperWish): string {
		const why = this.whyNotAsk()
		if (why !== null) return why
		const isOfPieces = typeof wish === 'string' || 'pieces' in wish
		if (isOfPieces && this.setAside.length > 0) return 'orders.replacement_waiting'
		const quote = this.refunds.quote(wish, this.state === 'paid')
		if (typeof quote === 'string') return quote
		const isLast = quote.what === 'order'
		if (isLast && this.refunds.isAnyUnderWay()) return 'orders.refund_under_way'
		if (this.dispute === 'open') return 'orders.disputed'
		this.newRefund(quote, this.refunds.lostSen > 0 ? { channel: 'transfer' } : {})
		return 'done'
	}

	decline(now: number): void {
		const asked = this.refunds.find('requested')
		if (!asked) return
		asked.state = 'declined'
		asked.endedAt = now
	}

	approve(by: 'asker' | 'another', wire: Wire, now: number): string {
		const asked = this.refunds.find('requested')
		if (!asked) return 'nothing'
		if (this.dispute === 'open') return 'orders.disputed'
		const isOwn = by === 'asker' && asked.sen + this.aloneSen() > this.facts.limitSen
		if (isOwn) return 'orders.refund_needs_another'
		asked.state = 'approved'
		asked.isAlone = by === 'asker'
		if (asked.channel === 'transfer') {
			this.due.push({ sen: asked.sen, refund: asked })
			return 'done'
		}
		if (wire === 'cut before') return 'done'
		return this.makeAtStripe(asked, wire, now)
	}

	/** All that is left, asked for and approved by one person in one step. */
	refund(now: number): string {
		const asked = this.ask('all')
		if (asked !== 'done') return asked
		const outcome = this.approve('asker', 'sound', now)
		// Who may not approve has asked for nothing either.
		if (outcome === 'orders.refund_needs_another') this.refunds.all.pop()
		return outcome
	}

	/** The oldest of what is to go back by transfer goes back. */
	giveBack(now: number): string {
		const [first] = this.due
		if (!first) return 'nothing'
		if (first.refund && this.dispute === 'open') return 'orders.disputed'
		this.due.shift()
		if (first.refund === null) {
			this.sums.bank -= first.sen
			this.sums.held -= first.sen
		} else if (first.refund.state === 'owed') {
			const restSen = first.sen - first.refund.hadSen
			this.sums.bank -= restSen
			this.sums.owed -= restSen
			first.refund.state = 'settled'
		} else this.giveBackOurs(first.refund, 'bank', now)
		return 'done'
	}

	/** How much somebody may give back in Stripe's own office; null where Stripe refuses. */
	refundableElsewhere(sen: number | 'all'): number | null {
		const leftSen = this.facts.totalSen - this.refundedAtStripe
		const wanted = sen === 'all' ? leftSen : sen
		if (this.checkout !== 'paid' || this.isDisputedAtStripe() || this.facts.refundsWait) return null
		return wanted === 0 || wanted > leftSen ? null : wanted
	}

	refundElsewhere(id: string, sen: number): void {
		this.refundedAtStripe += sen
		this.madeElsewhere.push({ id, sen })
	}

	/** Finance says what such a refund was for: so many pieces, and who bears the rest. */
	assign(pieces: number, bearer: 'reserve' | 'capital', now: number): string {
		const found = this.refunds.find('unassigned')
		if (!found) return 'nothing'
		let quote = NOTHING
		if (pieces > 0) {
			if (!KEPT.includes(this.state)) return 'orders.piece_not_refundable'
			if (this.setAside.length > 0) return 'orders.replacement_waiting'
			const { sen } = found
			// Its own money is there for pieces, but for what has paid a debt.
			found.sen = found.apartSen
			const wished = this.refunds.quote({ pieces, withShipping: false }, this.state === 'paid')
			found.sen = sen
			if (typeof wished === 'string') return wished
			if (wished.sen > found.sen - found.apartSen) return 'orders.pieces_cost_more'
			quote = wished
		}
		const borneSen = found.sen - found.apartSen - quote.sen
		Object.assign(found, quote, { sen: found.sen, borneSen, bearer })
		this.assignTo(found, now)
		if (bearer === 'capital') {
			const passedSen = this.refunds.passCoverOn(borneSen)
			this.sums.reserve += passedSen
			this.sums.capital += passedSen
		}
		return 'done'
	}

	/** The bank of the buyer sends back what was refunded last: twice in a life at most. */
	bounce(): PaperRefund | null {
		const last = this.refunds.all.findLast(
			({ channel, state, isMade }) =>
				channel === 'gateway' && isMade && (state === 'settled' || state === 'unassigned'),
		)
		if (!last || last.hasBounced || this.bounces === 2) return null
		this.bounces += 1
		last.hasBounced = true
		this.refundedAtStripe -= last.sen - last.hadSen
		return last
	}

	/** What has gone back, or is to, by the word of one person. */
	private aloneSen(): number {
		let sum = 0
		for (const { isAlone, state, sen } of this.refunds.all) {
			if (isAlone && state !== 'failed') sum += sen
		}
		return sum
	}

	private whyNotAsk(): string | null {
		if (!KEPT.includes(this.state)) return 'orders.not_refundable'
		if (this.refunds.find('requested')) return 'orders.refund_asked'
		if (this.refunds.find('unassigned')) return 'orders.refund_unassigned'
		if (this.refunds.leftSen() > 0) return null
		if (this.refunds.lostSen > 0) return 'orders.charged_back'
		return this.refunds.isAnyUnderWay() ? 'orders.refund_under_way' : null
	}

	/** What a refund meets at Stripe, whatever the shop has heard. */
	private isDisputedAtStripe(): boolean {
		return this.disputeAtBank === 'open' || this.disputeAtBank === 'lost'
	}

	private makeAtStripe(refund: PaperRefund, wire: Wire, now: number): string {
		const isTooMuch = this.refundedAtStripe + refund.sen > this.facts.totalSen
		if (this.isDisputedAtStripe() || isTooMuch) {
			refund.state = 'failed'
			refund.endedAt = now
			const isDisputed = this.isDisputedAtStripe()
			return isDisputed ? 'payments.charge_disputed' : 'payments.refund_exceeds_payment'
		}
		this.refundedAtStripe += refund.sen
		if (this.facts.refundsWait) refund.pendingUntil = now + ON_ITS_WAY_MS
		else refund.isMade = true
		if (wire === 'sound') this.hearOfRefund(refund, now)
		return 'done'
	}

	/** The shop asks Stripe for what it has approved. */
	protected learnApproved(now: number): void {
		for (const one of this.refunds.all) {
			if (one.state !== 'approved' || one.channel === 'transfer') continue
			if (one.isMade || one.pendingUntil !== null) this.hearOfRefund(one, now)
			else this.makeAtStripe(one, 'sound', now)
		}
	}

	/** And what has become of all that was on its way. */
	protected learnRefunds(now: number): void {
		this.learnApproved(now)
		for (const one of this.refunds.all) if (one.state === 'executing') this.hearOfRefund(one, now)
	}

	/** The shop hears how one of its refunds stands at Stripe. */
	protected hearOfRefund(refund: PaperRefund, now: number): void {
		if (refund.pendingUntil !== null) refund.state = 'executing'
		else if (refund.isMade) this.giveBackOurs(refund, 'clearing', now)
		else {
			refund.state = 'failed'
			refund.endedAt = now
		}
	}

	/** What is on its way arrives when its time has come. */
	protected arriveRefunds(now: number): void {
		for (const one of this.refunds.all) {
			if (one.pendingUntil !== null && one.pendingUntil <= now) this.endPending(one, true)
		}
	}

	/** What is longest on its way, as the shop knows it: it arrives, or never does. */
	endOldestPending(arrives: boolean): string | null {
		const oldest = this.refunds.all.find(
			({ state, pendingUntil }) => state === 'executing' && pendingUntil !== null,
		)
		if (!oldest) return null
		this.endPending(oldest, arrives)
		return oldest.stripeId
	}

	private endPending(refund: PaperRefund, arrives: boolean): void {
		refund.pendingUntil = null
		refund.isMade = arrives
		if (!arrives) this.refundedAtStripe -= refund.sen
	}

	protected learnBounces(): void {
		for (const one of this.refunds.all.filter(({ hasBounced }) => hasBounced)) {
			if (one.state === 'unassigned') {
				const debtSen = one.apartSen
				one.state = debtSen > 0 ? 'owed' : 'failed'
				this.sums.found -= one.sen - debtSen
				this.sums.clearing += one.sen
				this.sums.owed += debtSen
				if (debtSen === 0) continue
				one.isMade = false
				one.apartSen = one.sen
				one.hadSen = one.sen - debtSen
				this.due.push({ sen: one.sen, refund: one })
			} else if (one.state === 'settled' && one.isMade) {
				// One that was tried again was of what was still owed.
				const backSen = one.sen - one.hadSen
				const hadSen = Math.min(Math.max(-this.refunds.restSen(), 0), backSen)
				const ofCapital = this.refunds.capitalOfCover(one, hadSen)
				one.isMade = false
				one.state = 'owed'
				one.hadOfCapitalSen += ofCapital
				payElsewhere(one, hadSen)
				this.sums.clearing += backSen
				this.sums.owed += backSen - hadSen
				this.sums.reserve -= hadSen - ofCapital
				this.sums.capital += ofCapital
				if (hadSen < backSen) this.due.push({ sen: one.sen, refund: one })
			}
		}
	}

	protected learnElsewhere(now: number, heardOf?: string): void {
		if (this.refunds.paidSen === 0) return
		const news = this.madeElsewhere.filter(({ id }) => id === (heardOf ?? id))
		this.madeElsewhere = this.madeElsewhere.filter((one) => !news.includes(one))
		for (const { sen } of news) this.find(sen, now)
	}

	private find(sen: number, now: number): void {
		const debt = this.refunds.all.find(
			(one) => one.state === 'owed' && one.sen - one.hadSen === sen,
		)
		if (debt && this.refunds.leftSen() < sen) {
			this.sums.clearing -= sen
			this.sums.owed -= sen
			Object.assign(debt, { state: 'settled', isMade: true, hasBounced: false })
			this.forget(debt)
			return
		}
		const { ended, owedSen } = this.refunds.voidBeside(sen, now)
		for (const one of ended) this.forget(one)
		this.sums.owed -= owedSen
		const isAsked = this.refunds.isAnyUndecided() || this.setAside.length > 0
		const isAll = owedSen === 0 && this.refunds.leftSen() === sen && !isAsked
		if (isAll && KEPT.includes(this.state)) {
			this.assignAll(now)
			const all = this.newRefund(this.refunds.quoteRest(), {
				state: 'approved',
				isMade: true,
				isFound: true,
			})
			this.settle(all, 'clearing', now)
			return
		}
		this.sums.found += sen - owedSen
		this.sums.clearing -= sen
		const state = owedSen === sen ? 'settled' : 'unassigned'
		this.newRefund({ ...NOTHING, sen }, { state, apartSen: owedSen, isMade: true, isFound: true })
	}

	/** A refund that was asked for here; the last of them may undo what a bank has taken. */
	protected giveBackOurs(refund: PaperRefund, from: 'clearing' | 'bank', now: number): void {
		this.settle(refund, from, now)
		const isOver = this.refunds.lostSen > 0 && this.refunds.leftSen() === 0
		if (isOver && !this.refunds.isAnyUndecided()) this.undoInHouse(now)
	}

	/**
	 * All the money has gone, this much of it to a bank in this moment, which paid a debt with a
	 * part: what never left the house is on sale again, and the reserve bears what the shares of it
	 * do not.
	 */
	protected undoInHouse(now: number, lostSen = 0, owedSen = 0): void {
		this.sums.reserve += lostSen - owedSen
		if (this.state === 'paid') {
			this.assignAll(now)
			const rest = this.refunds.quoteRest(owedSen)
			this.takeBack(rest)
			this.sums.reserve -= rest.sen
			this.state = 'refunded'
		} else if (this.state === 'part-sent') {
			const home = this.toSend()
			this.unsell(home)
			this.sums.reserve -= home.length * this.facts.priceSen
			for (const unit of home) this.refunds.undone.add(unit)
			this.nothingLeft(now)
		}
	}

	protected assignAll(now: number): void {
		for (const one of this.refunds.all.filter(({ state }) => state === 'unassigned')) {
			one.borneSen = one.sen - one.apartSen
			this.assignTo(one, now)
		}
	}

	private assignTo(found: PaperRefund, now: number): void {
		this.settle(found, 'found', now)
	}
}
