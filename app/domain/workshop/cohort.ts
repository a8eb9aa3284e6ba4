import type { Craft } from '#app/domain/catalogue/product.ts'
import type { Earning } from '#app/domain/people/earning.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { SheetUnit } from './contribution-sheet.ts'

/** Under five people a number would speak of persons, not of a group (UU 27/2022). */
export const SMALLEST_PUBLIC_GROUP = 5

/** What may be said in public of a cohort's people and work. */
export interface PublicFacts {
	/** everybody who has taken part so far */
	readonly members: number
	/** how often it has met, and for how long altogether */
	readonly sessions: number
	readonly sessionMinutes: number
	readonly batches: number
	readonly pieces: number
}

/** One time that a cohort met. */
export interface Session {
	readonly heldOn: CalendarDate
	readonly minutes: number
	/** what it was about */
	readonly topic: Text
}

/** A batch as its cohort's page lists it: of its pieces only the cohort's sum is told. */
export interface BatchLine {
	readonly code: string
	readonly variantId: string
	readonly workDate: CalendarDate
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
	/** the latest ones, newest first; empty where there are too few people to tell of */
	readonly latestSessions: readonly Session[]
	readonly latestBatches: readonly BatchLine[]
	/** of those who have agreed to one, by the alphabet; empty where there are too few people */
	readonly penNames: readonly string[]
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
	readonly weight: number
	/** what the sheet counts */
	readonly unit: SheetUnit
	/** where this line's part of the makers' pool goes at a sale */
	readonly earning: Earning
}

/**
 * What may be told of a group: nothing under five members, and nothing of its output while fewer
 * than five have made it, since it would then be the output of known persons.
 */
export function publicFactsOf(group: PublicFacts & { makers: number }): PublicFacts | null {
	if (group.members < SMALLEST_PUBLIC_GROUP) return null
	if (group.batches > 0 && group.makers < SMALLEST_PUBLIC_GROUP) return null
	const { makers, ...facts } = group
	return facts
}

/** `KSP-260304-2`: the programme, the day of the work, and which batch of that day. */
export function batchCode(programmeCode: string, workDate: CalendarDate, number: number): string {
	return `${programmeCode}-${workDate.slice(2).replaceAll('-', '')}-${number}`
}

const LONGEST_TYPED_CODE = 40
/** A batch's code without its dashes; how many digits its number has is not seen from outside. */
const BARE_CODE = /^([A-Z0-9]*[A-Z])([0-9]{6})([0-9]{1,3})$/

/**
 * The code somebody means who typed one from a tag: in small letters, with or without dashes, with
 * spaces between. Undefined for what cannot be one.
 */
export function readBatchCode(typed: string): string | undefined {
	if (typed.length > LONGEST_TYPED_CODE) return undefined
	const [, programme, day, number] =
		BARE_CODE.exec(typed.toUpperCase().replace(/[\s–-]/g, '')) ?? []
	return programme && day && number ? `${programme}-${day}-${Number(number)}` : undefined
}
