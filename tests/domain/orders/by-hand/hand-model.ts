import { milliseconds } from '#app/shared/instant.ts'
import type { TestShop } from '#tests/support/shop.ts'
import type { HandOrder } from '#tests/support/transfers.ts'

const DAY_MS = 86_400_000
const MOST_PROOFS = 3

type State = 'waiting' | 'expired' | 'cancelled' | 'paid' | 'refunding' | 'refunded'

/** What an order by hand must be, told without looking at the database. */
export interface Known {
	placed: HandOrder
	quantity: number
	state: State
	deadline: number
	proofs: number
	proofWaits: boolean
	/** arrived, and neither taken nor to go back */
	heldSen: number
	takenSen: number
	/** what is to go back, oldest first; of a refund it is the order's own money */
	due: { amountSen: number; isRefund: boolean }[]
}

/** The shop as whoever counts on paper would know it: pieces of one lot, and money. */
export class HandModel {
	readonly orders: Known[] = []
	available: number
	reserved = 0
	sold = 0
	bankSen = 0
	private readonly shop: TestShop

	constructor(shop: TestShop, pieces: number) {
		this.shop = shop
		this.available = pieces
	}

	private now(): number {
		return milliseconds(this.shop.clock.now())
	}

	place(placed: HandOrder, quantity: number): void {
		this.move(quantity, 'available', 'reserved')
		this.orders.push({
			placed,
			quantity,
			state: 'waiting',
			deadline: this.now() + DAY_MS,
			proofs: 0,
			proofWaits: false,
			heldSen: 0,
			takenSen: 0,
			due: [],
		})
	}

	showProof(order: Known): string {
		if (order.state !== 'waiting' && order.state !== 'expired') return 'orders.not_payable'
		if (order.proofWaits) return 'payments.proof_waiting'
		if (order.proofs === MOST_PROOFS) return 'payments.too_many_proofs'
		order.proofs++
		order.proofWaits = true
		return 'done'
	}

	reject(order: Known): string {
		if (!order.proofWaits) return 'payments.proof_decided'
		order.proofWaits = false
		if (order.state === 'waiting') this.giveLonger(order)
		return 'done'
	}

	receive(order: Known, amountSen: number): string {
		this.bankSen += amountSen
		order.proofWaits = false
		const there = order.heldSen + amountSen
		const isEnough = there >= order.placed.totalSen
		if (order.state === 'waiting') {
			if (isEnough) {
				this.move(order.quantity, 'reserved', 'sold')
				return this.take(order, there) ? 'over' : 'paid'
			}
			order.heldSen = there
			this.giveLonger(order)
			return 'short'
		}
		if (order.state === 'expired' && isEnough && this.available >= order.quantity) {
			this.move(order.quantity, 'available', 'sold')
			this.take(order, there)
			return 'late-filled'
		}
		order.due.push({ amountSen, isRefund: false })
		return ['expired', 'cancelled'].includes(order.state) ? 'late-returned' : 'double'
	}

	/** Time is over for whoever has not paid and is not looked at. */
	endOverdue(): void {
		for (const order of this.orders) {
			const isOver = order.state === 'waiting' && order.deadline < this.now()
			if (isOver && !order.proofWaits) this.end(order, 'expired')
		}
	}

	cancel(order: Known): string {
		if (order.state !== 'waiting') return 'orders.not_cancellable'
		if (order.proofWaits) return 'payments.proof_waiting'
		this.end(order, 'cancelled')
		return 'done'
	}

	returnShort(order: Known): string {
		if (order.state !== 'waiting' || order.heldSen === 0) return 'payments.nothing_held'
		if (order.proofWaits) return 'payments.proof_waiting'
		this.end(order, 'expired')
		return 'done'
	}

	refund(order: Known): string {
		if (order.state === 'refunding') return 'orders.refund_under_way'
		if (order.state !== 'paid') return 'orders.not_refundable'
		order.state = 'refunding'
		order.due.push({ amountSen: order.takenSen, isRefund: true })
		return 'done'
	}

	/** The oldest of what is due goes back. */
	giveBack(order: Known): void {
		const [first] = order.due.splice(0, 1)
		if (!first) throw new Error('nothing is due')
		this.bankSen -= first.amountSen
		if (!first.isRefund) return
		order.state = 'refunded'
		order.takenSen = 0
		this.move(order.quantity, 'sold', 'available')
	}

	/** What must stand on the account for held money. */
	heldSen(): number {
		const due = (order: Known) =>
			order.due.reduce((sum, part) => sum + (part.isRefund ? 0 : part.amountSen), 0)
		return this.orders.reduce((sum, order) => sum + order.heldSen + due(order), 0)
	}

	codesSen(): number {
		const taken = this.orders.filter(({ takenSen }) => takenSen > 0)
		return taken.reduce((sum, { takenSen, placed }) => sum + takenSen - placed.totalSen, 0)
	}

	private take(order: Known, thereSen: number): boolean {
		order.state = 'paid'
		order.takenSen = Math.min(thereSen, order.placed.dueSen)
		order.heldSen = 0
		const overSen = thereSen - order.takenSen
		if (overSen > 0) order.due.push({ amountSen: overSen, isRefund: false })
		return overSen > 0
	}

	private end(order: Known, state: 'expired' | 'cancelled'): void {
		order.state = state
		this.move(order.quantity, 'reserved', 'available')
		if (order.heldSen > 0) order.due.push({ amountSen: order.heldSen, isRefund: false })
		order.heldSen = 0
	}

	private giveLonger(order: Known): void {
		order.deadline = Math.max(order.deadline, this.now() + DAY_MS)
	}

	private move(quantity: number, from: Shelf, to: Shelf): void {
		this[from] -= quantity
		this[to] += quantity
	}
}

type Shelf = 'available' | 'reserved' | 'sold'
