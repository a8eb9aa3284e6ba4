import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type {
	MaterialKind,
	MaterialLossReason,
	MaterialSource,
	MaterialUnit,
} from './workshop-words.ts'

/** Of the workshop: what things are made of. */
export interface MaterialsSchema {
	materials: {
		id: string
		name: string
		kind: MaterialKind
		unit: MaterialUnit
		created_by: string
		created_at: Instant
	}
	material_intakes: {
		id: string
		material_id: string
		source: MaterialSource
		source_name: string
		partner_id: string | null
		received_on: CalendarDate
		quantity: number
		cost_sen: Sen
		note: string
		receipt_key: string | null
		entry_key: string
		input_hash: string
		left_quantity: number
		left_cost_sen: Sen
		recorded_by: string
		recorded_at: Instant
	}
	material_uses: {
		id: string
		batch_id: string
		material_id: string
		quantity: number
		entry_key: string
		recorded_by: string
		recorded_at: Instant
		returned_by: string | null
		returned_at: Instant | null
	}
	material_movements: {
		id: string
		intake_id: string
		kind: 'used' | 'returned' | 'written-off'
		use_id: string | null
		quantity: number
		cost_sen: Sen
		reason: MaterialLossReason | null
		note: string
		recorded_by: string
		recorded_at: Instant
	}
}
