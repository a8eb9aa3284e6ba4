import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export interface CartSchema {
	carts: {
		id: string
		token_hash: string
		created_at: Instant
		changed_at: Instant
	}
	cart_lines: {
		cart_id: string
		variant_id: string
		quantity: number
		seen_price_sen: Sen
		added_at: Instant
	}
}
