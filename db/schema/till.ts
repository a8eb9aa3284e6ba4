import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type DrawerMovementKind = 'carried' | 'float' | 'sale' | 'void' | 'deposit' | 'difference'

export interface TillSchema {
	drawers: {
		id: string
		officer_id: string
		opened_at: Instant
		closed_at: Instant | null
		/** what was counted when it was closed */
		counted_sen: Sen | null
	}
	drawer_movements: {
		id: string
		drawer_id: string
		kind: DrawerMovementKind
		/** what the drawer has more of it; negative for less */
		amount_sen: Sen
		order_id: string | null
		/** why a count differs, or what the bank calls a deposit */
		note: string | null
		at: Instant
	}
	counter_sales: {
		order_id: string
		officer_id: string
		/** null for a QRIS of an officer without a drawer */
		drawer_id: string | null
		total_sen: Sen
		/** what the buyer handed over; null for a QRIS */
		handed_sen: Sen | null
		sold_at: Instant
		voided_at: Instant | null
		void_reason: string | null
	}
	slips: {
		officer_id: string
		/** the order that it has become, while it is being paid or was given up */
		order_id: string | null
		changed_at: Instant
	}
	slip_lines: {
		id: string
		officer_id: string
		variant_id: string
		/** the lot of a tag that was read; null for a piece found by words */
		lot_id: string | null
		quantity: number
	}
}
