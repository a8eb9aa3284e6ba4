import type { Generated, GeneratedAlways } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type Craft = 'keset' | 'rajut'
export type SizeClass = 'small' | 'medium' | 'large' | 'one-size'

export interface CatalogueSchema {
	products: {
		id: string
		slug: string
		craft: Craft
		name_id: string
		name_en: string
		summary_id: string
		summary_en: string
		description_id: string
		description_en: string
		material_id: string
		material_en: string
		care_id: string
		care_en: string
		/** names of colours with a space between, the one that strikes the eye first */
		colours: string
		one_of_a_kind: Generated<number>
		position: number
		/** raised by each change of its words, facts and pictures */
		edition: Generated<number>
		published_at: Instant | null
		retired_at: Instant | null
		created_at: Instant
	}
	variants: {
		id: string
		product_id: string
		sku: string
		label_id: string
		label_en: string
		size_label: string
		size_class: SizeClass
		price_sen: Sen
		weight_grams: number
		/** folded and wrapped for the way; all three or none */
		packed_length_cm: number | null
		packed_width_cm: number | null
		packed_height_cm: number | null
		position: number
	}
	pictures: {
		id: string
		product_id: string
		media_key: string
		width: number
		height: number
		colour: string
		alt_id: string
		alt_en: string
		position: number
	}
	price_changes: {
		id: string
		variant_id: string
		/** null for the price a variant began with */
		from_sen: Sen | null
		to_sen: Sen
		changed_by: string
		changed_at: Instant
	}
	shelf: {
		product_id: string
		on_sale: number
		craft: Craft
		position: number
		one_of_a_kind: number
		/** one bit for each colour and size */
		colours: number
		sizes: number
		from_price_sen: Sen
		to_price_sen: Sen
		small_pieces: Generated<number>
		medium_pieces: Generated<number>
		large_pieces: Generated<number>
		one_size_pieces: Generated<number>
		available: GeneratedAlways<number>
		sold_out: GeneratedAlways<number>
		in_stock: GeneratedAlways<number>
		arrived_at: Instant
	}
	shelf_cohorts: {
		cohort_slug: string
		product_id: string
	}
}
