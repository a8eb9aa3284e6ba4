import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type MovementKind =
	| 'received'
	| 'reserved'
	| 'released'
	| 'sold'
	| 'returned'
	| 'written-off'
	/** off the shelf without a sale; back on it, since that was declined; and lost, but found */
	| 'removed'
	| 'restored'
	| 'found'
/** Why a piece that came back, or never will, is not sold again. */
export type WriteOffReasonName = 'damaged' | 'lost' | 'hygiene'

/** Why a piece leaves the shelf without a sale, or comes back on it. */
export type AdjustmentReasonName = 'damaged' | 'lost' | 'gift' | 'sample' | 'found'
/** `alone`: within what one person may decide */
export type AdjustmentStateName = 'alone' | 'requested' | 'approved' | 'declined'
export type PlaceKindName = 'shelf' | 'cupboard' | 'box' | 'counter'
/** What a limit is for: gifts and samples, or damage and loss. */
export type LimitName = 'gift' | 'write-off'
export type OpnameStateName = 'counting' | 'closed' | 'approved' | 'cancelled'

export interface StockSchema {
	places: {
		id: string
		/** short, as it stands on the shelf: `R1` */
		code: string
		name: string
		kind: PlaceKindName
		/** since when nothing is put there any more */
		closed_at: Instant | null
	}
	lots: {
		id: string
		code: string
		batch_id: string
		variant_id: string
		/** where it lies; null until somebody has said so */
		place_id: string | null
		unit_cost_sen: Sen
		received_at: Instant
		received: number
		available: number
		reserved: number
		sold: number
		/** what left without a sale, or came back and is not sold again */
		written_off: number
		/** how many movements it has: the position of the last one */
		movements: number
	}
	lot_moves: {
		id: string
		lot_id: string
		from_place_id: string | null
		to_place_id: string | null
		moved_by: string
		moved_at: Instant
	}
	stock_adjustments: {
		id: string
		lot_id: string
		quantity: number
		reason: AdjustmentReasonName
		/** of gifts and samples alone; never a maker */
		to_whom: string
		note: string
		/** the count it came of */
		opname_id: string | null
		state: AdjustmentStateName
		/** how many pieces one person could decide on when it was asked */
		limit_pieces: number
		requested_by: string
		requested_at: Instant
		decided_by: string | null
		decided_at: Instant | null
		decision: string
	}
	stock_movements: {
		id: string
		lot_id: string
		variant_id: string
		/** in the order in which they happened to their lot, from 1 */
		position: number
		at: Instant
		kind: MovementKind
		available_delta: number
		reserved_delta: number
		sold_delta: number
		written_off_delta: number
		holder_id: string | null
		/** of what is found: that it had been lost */
		reason: WriteOffReasonName | 'gift' | 'sample' | null
		adjustment_id: string | null
	}
	stock_limits: {
		name: LimitName
		pieces: number
		/** null: as it came with the schema */
		changed_by: string | null
		changed_at: Instant | null
	}
	opnames: {
		id: string
		number: string
		state: OpnameStateName
		/** what is counted, in words */
		scope: string
		opened_by: string
		opened_at: Instant
		closed_by: string | null
		closed_at: Instant | null
		decided_by: string | null
		decided_at: Instant | null
		decision: string
	}
	/** a lot that is counted in an opname */
	opname_lots: {
		opname_id: string
		lot_id: string
		/** where it lay when the count was opened */
		place_id: string | null
		/** counts that ended before this do not count any more */
		recount_since: Instant | null
		/** as they stood when counting ended */
		expected: number | null
		counted: number | null
		reason: 'damaged' | 'lost' | 'found' | null
		note: string
		/** who said so last; null where nobody has */
		said_by: string | null
		/** what of a difference was posted, by approval */
		posted: number | null
		ended_at: Instant | null
	}
	opname_counts: {
		id: string
		opname_id: string
		lot_id: string
		counted_by: string
		begun_at: Instant
		/** what lay on the shelf by the books when it was begun, and the lot's last movement then */
		begun_expected: number
		begun_movement: number
		ended_at: Instant | null
		counted: number | null
		/** what lay there by the books at the moment the count was handed in */
		expected: number | null
		/** 1: something of the lot moved meanwhile, so this count says nothing */
		moved: number | null
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
