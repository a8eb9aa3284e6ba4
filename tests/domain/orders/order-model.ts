/** What may be done with an order, in the words of whoever does it. */
export const steps = [
	'pay',
	'pay',
	'pay',
	'pay twice',
	'pay late',
	'pay short',
	'expire',
	'cancel',
	'ship',
	'ship',
	'ship one',
	'ship one',
	'hand over',
	'receive',
	'complain',
	'uphold',
	'reject',
	'complete',
	'refund',
	'give back',
	'dispute',
	'win',
	'lose',
	'hear',
	'hear twice',
	'lose webhooks',
	'poll',
] as const
export type Step = (typeof steps)[number]

type State =
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

const KEPT: readonly State[] = [
	'paid',
	'part-sent',
	'sent',
	'received',
	'complained',
	'refund-due',
	'completed',
]
const HOUR_MS = 3_600_000
const EVIDENCE_MS = 7 * 24 * HOUR_MS

/** What each account and the shelf gained or lost by one order. */
export interface Sums {
	bank: number
	clearing: number
	disputed: number
	held: number
	reserve: number
	fees: number
	disputeFees: number
	available: number
	reserved: number
	sold: number
}

export interface Facts {
	method: 'stripe' | 'transfer'
	delivery: 'courier' | 'counter'
	quantity: number
	/** of one piece */
	priceSen: number
	totalSen: number
	/** with the rupiah of the code */
	dueSen: number
	/** what the makers get, should it be paid */
	makersSen: number
	/** what Stripe keeps, should it be paid by card */
	feeSen: number
	disputeFeeSen: number
	placedAt: number
}

/**
 * One order as whoever counts on paper would know it: what Stripe and the buyer have done, what the
 * shop has heard of it, the shelf and the money. It knows nothing of the code it is compared with.
 */
export class OrderModel {
	state: State = 'awaiting-payment'
	dispute: 'open' | 'won' | 'lost' | null = null
	readonly sums: Sums
	private checkout: 'open' | 'paid' | 'expired' = 'open'
	/** as Stripe has it; the shop may not have heard */
	private disputeAtBank: 'open' | 'won' | 'lost' | null = null
	private disputedAt = 0
	/** pieces that have not left the house */
	private home: number
	private isFinal = false
	private heldSen = 0
	private takenSen = 0
	private due: { sen: number; isRefund: boolean }[] = []
	private deadline: number
	private readonly facts: Facts

	constructor(facts: Facts) {
		this.facts = facts
		const { quantity, placedAt, method } = facts
		this.home = quantity
		this.deadline = placedAt + (method === 'stripe' ? HOUR_MS : 24 * HOUR_MS)
		this.sums = {
			bank: 0,
			clearing: 0,
			disputed: 0,
			held: 0,
			reserve: 0,
			fees: 0,
			disputeFees: 0,
			available: -quantity,
			reserved: quantity,
			sold: 0,
		}
	}

	/** Time has passed at Stripe, whatever the shop has heard. */
	passTime(now: number): void {
		if (this.facts.method === 'stripe' && this.checkout === 'open' && now >= this.deadline) {
			this.checkout = 'expired'
		}
		const isUnanswered = this.disputeAtBank === 'open'
		if (isUnanswered && now >= this.disputedAt + EVIDENCE_MS) this.disputeAtBank = 'lost'
	}

	/** The buyer pays at Stripe, as far as Stripe lets them. */
	payByCard(): void {
		if (this.checkout === 'open') this.checkout = 'paid'
	}

	/** What the shop knows once it has asked Stripe about everything, and looked at the clock. */
	learn(now: number): void {
		this.learnPayment()
		const isOver = this.facts.method === 'transfer' && now > this.deadline
		if (this.state === 'awaiting-payment' && isOver) this.end('expired')
		if (this.disputeAtBank !== null) this.learnDispute()
	}

	/** What a webhook of the kind leads to; a dispute's also tells of its payment. */
	hear(of: 'payment' | 'dispute'): void {
		this.learnPayment()
		if (of === 'dispute') this.learnDispute()
	}

	private learnPayment(): void {
		const { totalSen, feeSen, method } = this.facts
		if (this.state === 'awaiting-payment' && method === 'stripe') {
			if (this.checkout === 'expired') this.end('expired')
			if (this.checkout === 'paid') {
				this.move('reserved', 'sold')
				this.state = 'paid'
				this.sums.clearing += totalSen - feeSen
				this.sums.fees += feeSen
			}
		}
	}

	receiveMoney(sen: number, now: number): string {
		this.sums.bank += sen
		const there = this.heldSen + sen
		const isEnough = there >= this.facts.totalSen
		if (this.state === 'awaiting-payment') {
			if (isEnough) {
				this.move('reserved', 'sold')
				return this.take(there) ? 'over' : 'paid'
			}
			this.heldSen = there
			this.sums.held += sen
			this.deadline = Math.max(this.deadline, now + 24 * HOUR_MS)
			return 'short'
		}
		if (this.state === 'expired' && isEnough) {
			this.move('available', 'sold')
			this.take(there)
			return 'late-filled'
		}
		this.owe(sen)
		return this.state === 'expired' || this.state === 'cancelled' ? 'late-returned' : 'double'
	}

	/** How much is missing; the whole where nothing waits for money. */
	restSen(): number {
		return this.facts.dueSen - this.heldSen
	}

	cancel(): string {
		if (this.state !== 'awaiting-payment') return 'orders.not_cancellable'
		if (this.facts.method === 'stripe') {
			if (this.checkout === 'paid') {
				this.learnPayment()
				return 'orders.already_paid'
			}
			this.checkout = 'expired'
		}
		this.end('cancelled')
		return 'done'
	}

	/** So many of the pieces leave; without a number all that are left. */
	ship(pieces = this.home): string {
		const isToSend = this.state === 'paid' || this.state === 'part-sent'
		if (!isToSend || this.facts.delivery === 'counter') return 'orders.not_sendable'
		const held = this.holdUp()
		if (held) return held
		this.home -= pieces
		this.state = this.home === 0 ? 'sent' : 'part-sent'
		return 'done'
	}

	/** The buyer fetches what is paid, all of it. */
	handOver(): string {
		if (this.state !== 'paid' || this.facts.delivery === 'courier') return 'orders.not_handed_over'
		const held = this.holdUp()
		if (held) return held
		this.home = 0
		this.state = 'received'
		return 'done'
	}

	private holdUp(): string | null {
		if (this.isGoingBack()) return 'orders.refund_under_way'
		return this.dispute === 'open' ? 'orders.disputed' : null
	}

	receive(): string {
		if (this.state !== 'sent') return 'orders.not_receivable'
		if (this.isGoingBack()) return 'orders.refund_under_way'
		this.state = 'received'
		return 'done'
	}

	complain(): string {
		if (this.state !== 'sent' && this.state !== 'received') return 'orders.not_complainable'
		if (this.isGoingBack()) return 'orders.refund_under_way'
		this.state = 'complained'
		return 'done'
	}

	settleComplaint(outcome: 'refund' | 'rejected'): void {
		if (this.state !== 'complained') return
		this.state = outcome === 'refund' ? 'refund-due' : 'received'
	}

	/** The time to complain is over. */
	complete(): void {
		if (this.isGoingBack()) return
		if (this.state !== 'sent' && this.state !== 'received') return
		this.state = 'completed'
		this.isFinal = true
	}

	refund(): string {
		if (!KEPT.includes(this.state)) return 'orders.not_refundable'
		if (this.isGoingBack()) return 'orders.refund_under_way'
		if (this.dispute === 'open') return 'orders.disputed'
		if (this.dispute === 'lost') return 'orders.charged_back'
		if (this.facts.method === 'transfer') {
			this.due.push({ sen: this.takenSen, isRefund: true })
			return 'done'
		}
		if (this.isDisputedUnheard()) return 'payments.charge_disputed'
		this.sums.clearing -= this.facts.totalSen
		this.giveUp()
		return 'done'
	}

	/** The oldest of what is to go back by transfer goes back. */
	giveBack(): void {
		const [first] = this.due.splice(0, 1)
		if (!first) return
		this.sums.bank -= first.sen
		if (first.isRefund) this.giveUp()
		else this.sums.held -= first.sen
	}

	/** A bank wants the money back: of what was paid by card, and once. */
	raiseDispute(now: number): boolean {
		if (this.checkout !== 'paid' || this.disputeAtBank !== null) return false
		this.disputeAtBank = 'open'
		this.disputedAt = now
		return true
	}

	decide(verdict: 'won' | 'lost'): boolean {
		if (this.disputeAtBank !== 'open') return false
		this.disputeAtBank = verdict
		return true
	}

	/** What a refund meets at Stripe before the shop has heard why. */
	private isDisputedUnheard(): boolean {
		return this.disputeAtBank === 'open' || this.disputeAtBank === 'lost'
	}

	private isGoingBack(): boolean {
		return this.due.some(({ isRefund }) => isRefund)
	}

	private learnDispute(): void {
		const { totalSen, disputeFeeSen } = this.facts
		if (this.dispute === null) {
			this.dispute = 'open'
			this.sums.clearing -= totalSen + disputeFeeSen
			this.sums.disputed += totalSen
			this.sums.disputeFees += disputeFeeSen
		}
		if (this.dispute !== 'open' || this.disputeAtBank === 'open') return
		this.dispute = this.disputeAtBank
		this.sums.disputed -= totalSen
		if (this.dispute === 'won') this.sums.clearing += totalSen
		else if (this.state === 'paid') {
			this.state = 'refunded'
			this.bringHome()
		} else if (this.state === 'part-sent') {
			// What never left is sold to nobody: its shares bear their part of the loss.
			this.sums.reserve += totalSen - this.home * this.facts.priceSen
			this.state = 'sent'
			this.bringHome()
		} else this.sums.reserve += totalSen
	}

	/** The sale is reversed; what never left the house is on sale again. */
	private giveUp(): void {
		this.state = 'refunded'
		this.takenSen = 0
		this.bringHome()
		if (this.isFinal) this.sums.reserve += this.facts.makersSen
	}

	private take(thereSen: number): boolean {
		this.state = 'paid'
		this.takenSen = Math.min(thereSen, this.facts.dueSen)
		this.sums.held -= this.heldSen
		this.heldSen = 0
		const over = thereSen - this.takenSen
		if (over > 0) this.owe(over)
		return over > 0
	}

	private owe(sen: number): void {
		this.due.push({ sen, isRefund: false })
		this.sums.held += sen
	}

	private end(state: 'expired' | 'cancelled'): void {
		this.state = state
		this.move('reserved', 'available')
		if (this.heldSen > 0) this.due.push({ sen: this.heldSen, isRefund: false })
		this.heldSen = 0
	}

	/** What has not left is on sale again. */
	private bringHome(): void {
		this.move('sold', 'available', this.home)
		this.home = 0
	}

	private move(from: Shelf, to: Shelf, pieces = this.facts.quantity): void {
		this.sums[from] -= pieces
		this.sums[to] += pieces
	}
}

type Shelf = 'available' | 'reserved' | 'sold'
