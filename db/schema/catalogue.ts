import type { Generated } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type Craft = 'keset' | 'rajut'

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
		one_of_a_kind: Generated<number>
		position: number
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
		price_sen: Sen
		weight_grams: number
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
}
