import type { Instant } from '#app/shared/instant.ts'
import type { MovementKind, StockSchema } from '#db/schema/stock.ts'

/** What there is after a movement, of the pieces a card is about. */
export interface Balance {
	readonly available: number
	readonly reserved: number
	readonly sold: number
	readonly writtenOff: number
}

/** One line of a stock card (*kartu stok*). */
export interface CardRow {
	readonly id: string
	readonly lotCode: string
	/** in the order in which it happened to its lot, from 1 */
	readonly position: number
	readonly at: Instant
	readonly kind: MovementKind
	readonly quantity: number
	readonly reason: StockSchema['stock_movements']['reason']
	/** the order whose pieces they are */
	readonly holderId: string | null
	/** what moved them without an order */
	readonly adjustment: CardAdjustment | null
	/** with this movement */
	readonly balance: Balance
}

export interface CardAdjustment {
	readonly id: string
	readonly toWhom: string
	readonly note: string
	readonly isOfOpname: boolean
	readonly state: 'alone' | 'requested' | 'approved' | 'declined'
	readonly requestedBy: string
	readonly decidedBy: string | null
}
