import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

/** What a partner got of one product in one size, made by one cohort. */
export interface PartnerProduct {
	readonly key: string
	/** empty names: what belongs to no piece */
	readonly productName: Text
	readonly variantLabel: Text
	readonly cohortName: Text
	readonly sold: number
	readonly soldSen: Sen
	readonly takenBack: number
	readonly takenBackSen: Sen
	readonly amountSen: Sen
}
