import { PaperRefunding } from './paper-refunding.ts'

const DAY_MS = 86_400_000
const EVIDENCE_MS = 7 * DAY_MS
/** When a parcel counts as arrived of which nobody says anything. */
const ARRIVAL_MS = 5 * DAY_MS
/** Longer than any time to complain, shorter than what passes before savings become final. */
const WINDOW_MS = 12 * DAY_MS
const EXCHANGEABLE: readonly string[] = ['part-sent', 'sent', 'received', 'complained']

/**
 * One order as whoever counts on paper would know it: what Stripe and the buyer have done, what the
 * shop has heard of it, the shelf and the money. It knows nothing of the code it is compared with.
 */
export class PaperOrder extends PaperRefunding {
	private disputedAt = 0
	private disputedSen = 0
	/** when what was sent in exchange counts as arrived */
	private replacedAt = 0

	/** Time has passed at Stripe, whatever the shop has heard. */
	passTime(now: number): void {
		if (this.facts.method === 'stripe' && this.checkout === 'open' && now >= this.deadline) {
			this.checkout = 'expired'
		}
		this.arriveRefunds(now)
		const isUnanswered = this.disputeAtBank === 'open'
		if (isUnanswered && now >= this.disputedAt + EVIDENCE_MS) this.disputeAtBank = 'lost'
	}

	/** What the shop knows once it has asked Stripe about everything, and looked at the clock. */
	learn(now: number): void {
		this.learnPayment()
		this.endOverdue(now)
		this.learnRefunds(now)
		if (this.disputeAtBank !== null) this.learnDispute(now)
		this.learnBounces()
		this.learnElsewhere(now)
	}

	/** What a webhook of this kind leads to; of a dispute or a charge it tells of the payment too. */
	hear(of: 'charge' | 'dispute' | 'refund', id: string, now: number): void {
		if (of === 'dispute') {
			this.learnPayment()
			this.learnDispute(now)
		} else if (of === 'charge') {
			this.learnPayment()
			this.learnRefunds(now)
			this.learnBounces()
		} else if (this.refunds.paidSen > 0) {
			// A refund of a payment that is not known yet is of nobody; it is found by asking.
			const approved = this.refunds.all.filter(({ state }) => state === 'approved')
			for (const one of approved) {
				if (one.isMade || one.pendingUntil !== null) this.hearOfRefund(one, now)
			}
			const known = this.refunds.all.find(({ stripeId }) => stripeId === id)
			if (known?.state === 'executing') this.hearOfRefund(known, now)
			this.learnBounces()
			this.learnElsewhere(now, id)
		}
	}

	/** The last so many of the pieces leave; without a number all that are left. */
	ship(now: number, pieces?: number): string {
		const isToSend = this.state === 'paid' || this.state === 'part-sent'
		if (!isToSend || this.facts.delivery === 'counter') return 'orders.not_sendable'
		const held = this.holdUp()
		if (held !== null) return held
		const waiting = this.toSend()
		const leaving = pieces === undefined ? waiting : waiting.slice(-pieces)
		for (const unit of leaving) this.sent.add(unit)
		this.state = leaving.length === waiting.length ? 'sent' : 'part-sent'
		this.sentAt = now
		return 'done'
	}

	/** The buyer fetches what is paid, all of it. */
	handOver(now: number): string {
		if (this.state !== 'paid' || this.facts.delivery === 'courier') return 'orders.not_handed_over'
		const held = this.holdUp()
		if (held !== null) return held
		for (const unit of this.toSend()) this.sent.add(unit)
		this.state = 'received'
		this.receivedAt = now
		return 'done'
	}

	/** The first piece that the buyer has comes back, and another is set aside for it. */
	exchange(): string {
		if (!EXCHANGEABLE.includes(this.state)) return 'orders.not_exchangeable'
		if (this.refunds.isAnyUnderWay()) return 'orders.refund_under_way'
		const old = this.refunds.kept().find((unit) => this.sent.has(unit))
		if (old === undefined) return 'orders.piece_not_refundable'
		if (this.onShelf() === 0) return 'stock.sold_out'
		if (this.dispute === 'open') return 'orders.disputed'
		const piece = this.facts.quantity + this.refunds.replaced.size
		this.refunds.replaced.set(piece, old)
		this.setAside.push(piece)
		this.expected += 1
		this.move('available', 'reserved', 1)
		return 'done'
	}

	/** What was set aside leaves, and has its own time to complain. */
	sendReplacement(now: number): string {
		const mayLeave = EXCHANGEABLE.includes(this.state) || this.state === 'refund-due'
		if (this.setAside.length === 0 || !mayLeave) return 'orders.no_replacement'
		if (this.dispute === 'open') return 'orders.disputed'
		for (const piece of this.setAside) this.sent.add(piece)
		this.move('reserved', 'sold', this.setAside.length)
		this.setAside = []
		this.replacedAt = now + ARRIVAL_MS
		return 'done'
	}

	private complaintsEnd(): number {
		return Math.max(this.receivedAt, this.replacedAt) + WINDOW_MS
	}

	private holdUp(): string | null {
		if (this.refunds.isAnyUnderWay()) return 'orders.refund_under_way'
		return this.dispute === 'open' ? 'orders.disputed' : null
	}

	receive(now: number): string {
		if (this.state !== 'sent') return 'orders.not_receivable'
		if (this.refunds.isAllUnderWay()) return 'orders.refund_under_way'
		this.state = 'received'
		this.receivedAt = now
		return 'done'
	}

	complain(now: number): string {
		if (this.state !== 'sent' && this.state !== 'received') return 'orders.not_complainable'
		const isOver = this.state === 'received' && this.complaintsEnd() <= now
		if (isOver) return 'complaints.time_over'
		if (this.refunds.isAllUnderWay()) return 'orders.refund_under_way'
		if (this.state === 'sent') this.receivedAt = now
		this.state = 'complained'
		return 'done'
	}

	settleComplaint(outcome: 'refund' | 'rejected'): void {
		if (this.state !== 'complained') return
		this.state = outcome === 'refund' ? 'refund-due' : 'received'
	}

	/** Twenty days have passed, and whatever time to complain has ended is over. */
	complete(now: number): void {
		const isOverdue = this.state === 'sent' && this.sentAt + ARRIVAL_MS <= now
		if (isOverdue && !this.refunds.isAllUnderWay()) {
			this.state = 'received'
			const ends = this.refunds.all.map(({ endedAt }) => endedAt)
			this.receivedAt = Math.max(this.sentAt + ARRIVAL_MS, ...ends)
		}
		if (this.state !== 'received' || this.refunds.isAnyUnderWay()) return
		if (this.setAside.length > 0 || this.complaintsEnd() > now) return
		this.state = 'completed'
		this.isFinal = true
		this.sums.final += this.sums.pending
		this.sums.pending = 0
	}

	/** A bank wants the money back: of what was paid by card, and once. */
	raiseDispute(now: number, sen: number): boolean {
		if (this.checkout !== 'paid' || this.disputeAtBank !== null || sen === 0) return false
		this.disputeAtBank = 'open'
		this.disputedAt = now
		this.disputedSen = sen
		return true
	}

	decide(verdict: 'won' | 'lost'): boolean {
		if (this.disputeAtBank !== 'open') return false
		this.disputeAtBank = verdict
		return true
	}

	private learnDispute(now: number): void {
		const { disputeFeeSen } = this.facts
		const sen = this.disputedSen
		const isLost = this.disputeAtBank === 'lost' && this.dispute !== 'lost'
		if (isLost) this.learnApproved(now)
		if (this.dispute === null) {
			this.dispute = 'open'
			this.sums.clearing -= sen + disputeFeeSen
			this.sums.disputed += sen
			this.sums.disputeFees += disputeFeeSen
		}
		if (this.dispute !== 'open' || this.disputeAtBank === 'open') return
		this.dispute = this.disputeAtBank
		this.sums.disputed -= sen
		if (isLost) this.lose(sen, now)
		else this.sums.clearing += sen
	}

	private lose(sen: number, now: number): void {
		const { ended, owedSen } = this.refunds.voidBeside(sen, now)
		for (const one of ended) this.forget(one)
		this.sums.owed -= owedSen
		const isAll = sen >= this.refunds.leftSen() && !this.refunds.isAnyUndecided()
		if (isAll) this.undoInHouse(now, sen, owedSen)
		else this.sums.reserve += sen - owedSen
		this.refunds.lostSen += sen
	}
}
