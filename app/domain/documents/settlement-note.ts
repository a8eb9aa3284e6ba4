import type { PartnerProduct } from '#app/domain/treasury/partner-product.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

/** What a settlement note says to a partner. */
export interface SettlementNote {
	/** null until it is approved */
	readonly number: string | null
	readonly state: 'draft' | 'approved' | 'paid'
	/** when it was approved; until then now */
	readonly at: Instant
	readonly partnerCode: string
	readonly partnerName: string
	/** the number of the agreement; null where none is on record */
	readonly agreement: string | null
	readonly until: CalendarDate
	readonly products: readonly PartnerProduct[]
	readonly carriedSen: Sen
	readonly amountSen: Sen
	/** terbilang, in Indonesian */
	readonly amountInWords: string
	/** under a rupiah, for the next note */
	readonly leftSen: Sen
	readonly paid: { readonly on: CalendarDate; readonly reference: string } | null
}
