import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type MovementKind =
	| 'received'
	| 'reserved'
	| 'released'
	| 'sold'
	| 'returned'
	| 'written-off'
/** Why a piece that came back, or never will, is not sold again. */
export type WriteOffReasonName = 'damaged' | 'lost' | 'hygiene'

export interface StockSchema {
	lots: {
		id: string
		code: string
		batch_id: string
		variant_id: string
		unit_cost_sen: Sen
		received_at: Instant
		received: number
		available: number
		reserved: number
		sold: number
		written_off: number
	}
	stock_movements: {
		id: string
		lot_id: string
		at: Instant
		kind: MovementKind
		available_delta: number
		reserved_delta: number
		sold_delta: number
		written_off_delta: number
		holder_id: string | null
		reason: WriteOffReasonName | null
	}
	reservations: {
		id: string
		holder_id: string
		lot_id: string
		quantity: number
		state: 'held' | 'sold' | 'released'
		made_at: Instant
		ended_at: Instant | null
	}
}
