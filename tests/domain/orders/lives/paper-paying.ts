import { type Facts, PaperMoney } from './paper-money.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const MOST_PROOFS = 3

/** An order on paper until it is paid, and whatever comes of money that pays nothing. */
export class PaperPaying extends PaperMoney {
	/** as Stripe has it; the shop may not have heard */
	protected checkout: 'open' | 'paid' | 'expired' = 'open'
	protected deadline: number
	private heldSen = 0
	private readonly proof = { shown: 0, waits: false }
	/** what somebody else has set aside of the same ware, and until when */
	private rival: { pieces: number; deadline: number } | null = null

	constructor(facts: Facts) {
		super(facts)
		this.deadline = facts.placedAt + (facts.method === 'stripe' ? HOUR_MS : DAY_MS)
	}

	/** The buyer pays at Stripe, as far as Stripe lets them. */
	payByCard(): void {
		if (this.checkout === 'open') this.checkout = 'paid'
	}

	/** Nothing waits longer than it may, but for what the treasurer has to look at. */
	protected endOverdue(now: number): void {
		const isOver = this.facts.method !== 'stripe' && now > this.deadline && !this.proof.waits
		if (this.state === 'awaiting-payment' && isOver) this.end('expired')
		if (this.rival && now > this.rival.deadline) this.freeRival()
	}

	protected learnPayment(): void {
		const { totalSen, feeSen, method } = this.facts
		if (this.state !== 'awaiting-payment' || method !== 'stripe') return
		if (this.checkout === 'expired') this.end('expired')
		if (this.checkout !== 'paid') return
		this.move('reserved', 'sold')
		this.sell(totalSen)
		this.sums.clearing += totalSen - feeSen
		this.sums.fees += feeSen
	}

	/** The treasurer finds so much on the account. */
	receiveMoney(sen: number, now: number): string {
		this.sums.bank += sen
		this.proof.waits = false
		const there = this.heldSen + sen
		const isEnough = there >= this.facts.totalSen
		if (this.state === 'awaiting-payment') {
			if (isEnough) {
				this.move('reserved', 'sold')
				return this.take(there) ? 'over' : 'paid'
			}
			this.heldSen = there
			this.sums.held += sen
			this.giveLonger(now)
			return 'short'
		}
		const isThere = this.onShelf() >= this.facts.quantity
		if (this.state === 'expired' && isEnough && isThere) {
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

	/** The buyer calls it off. */
	cancel(): string {
		if (this.state !== 'awaiting-payment') return 'orders.not_cancellable'
		if (this.facts.method === 'stripe') {
			if (this.checkout === 'paid') {
				this.learnPayment()
				return 'orders.already_paid'
			}
			this.checkout = 'expired'
		} else if (this.proof.waits) return 'payments.proof_waiting'
		this.end('cancelled')
		return 'done'
	}

	/** The buyer shows a picture of the payment. */
	showProof(): string {
		const { state, facts, proof } = this
		const isPayable = state === 'awaiting-payment' || state === 'expired'
		if (!isPayable || facts.method === 'stripe') return 'orders.not_payable'
		if (proof.waits) return 'payments.proof_waiting'
		if (proof.shown === MOST_PROOFS) return 'payments.too_many_proofs'
		proof.shown += 1
		proof.waits = true
		return 'done'
	}

	/** The treasurer finds nothing to it. */
	rejectProof(now: number): string {
		if (!this.proof.waits) return 'payments.proof_decided'
		this.proof.waits = false
		if (this.state === 'awaiting-payment') this.giveLonger(now)
		return 'done'
	}

	/** The treasurer waits for the rest no longer. */
	returnShort(): string {
		if (this.state !== 'awaiting-payment' || this.heldSen === 0) return 'payments.nothing_held'
		if (this.proof.waits) return 'payments.proof_waiting'
		this.end('expired')
		return 'done'
	}

	/** Somebody else orders all that is on the shelf. Returns how many pieces: none where none is. */
	sellOut(now: number): number {
		const pieces = this.rival ? 0 : this.onShelf()
		if (pieces === 0) return 0
		this.rival = { pieces, deadline: now + DAY_MS }
		this.move('available', 'reserved', pieces)
		return pieces
	}

	private freeRival(): void {
		this.move('reserved', 'available', this.rival?.pieces)
		this.rival = null
	}

	protected onShelf(): number {
		return this.facts.spare + this.facts.quantity + this.sums.available
	}

	private giveLonger(now: number): void {
		this.deadline = Math.max(this.deadline, now + DAY_MS)
	}

	private take(thereSen: number): boolean {
		const takenSen = Math.min(thereSen, this.facts.dueSen)
		this.sell(takenSen)
		this.sums.held -= this.heldSen
		this.heldSen = 0
		const over = thereSen - takenSen
		if (over > 0) this.owe(over)
		return over > 0
	}

	private owe(sen: number): void {
		this.due.push({ sen, refund: null })
		this.sums.held += sen
	}

	private end(state: 'expired' | 'cancelled'): void {
		this.state = state
		this.move('reserved', 'available')
		if (this.heldSen > 0) this.due.push({ sen: this.heldSen, refund: null })
		this.heldSen = 0
	}
}
