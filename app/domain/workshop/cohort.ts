import type { Craft } from '#app/domain/catalogue/product.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'

/** Under five people a number would speak of persons, not of a group (UU 27/2022). */
export const SMALLEST_PUBLIC_GROUP = 5

/** What may be said in public of a cohort's people and work. */
export interface PublicFacts {
	/** everybody who has taken part so far */
	readonly members: number
	readonly batches: number
	readonly pieces: number
}

export interface CohortCard {
	readonly id: string
	readonly slug: string
	readonly name: Text
	readonly schedule: Text
	readonly startedOn: CalendarDate
	readonly programme: ProgrammeName
	readonly partner: PartnerName | null
	/** null: too few people to tell */
	readonly publicFacts: PublicFacts | null
}

export interface CohortPage extends CohortCard {
	readonly story: Text
	/** what this cohort has made so far; ids of variants, in the order of their first batch */
	readonly variantIds: readonly string[]
}

export interface ProgrammeName {
	readonly id: string
	readonly code: string
	readonly name: Text
	readonly craft: Craft
}

export interface PartnerName {
	readonly id: string
	readonly name: string
}

/** Where a batch comes from, as the shop and the books tell it. */
export interface BatchOrigin {
	readonly batchCode: string
	readonly workDate: CalendarDate
	readonly cohort: { readonly id: string; readonly slug: string; readonly name: Text }
	readonly programme: ProgrammeName
	readonly partner: PartnerName | null
}

/** One line of a batch's contribution sheet. */
export interface Contribution {
	readonly makerId: string
	readonly makerCode: string
	/** pieces made */
	readonly weight: number
}

/**
 * What may be told of a group: nothing under five members, and nothing of its output while fewer
 * than five have made it, since it would then be the output of known persons.
 */
export function publicFactsOf(group: PublicFacts & { makers: number }): PublicFacts | null {
	if (group.members < SMALLEST_PUBLIC_GROUP) return null
	if (group.batches > 0 && group.makers < SMALLEST_PUBLIC_GROUP) return null
	return { members: group.members, batches: group.batches, pieces: group.pieces }
}

/** `KSP-260304-2`: the programme, the day of the work, and which batch of that day. */
export function batchCode(programmeCode: string, workDate: CalendarDate, number: number): string {
	return `${programmeCode}-${workDate.slice(2).replaceAll('-', '')}-${number}`
}
