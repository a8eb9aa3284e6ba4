import { badDates, badTerms } from '#app/domain/shares/errors.ts'
import type { RuleTerms } from '#app/domain/shares/rule.ts'
import { documentOf, readTerms } from '#app/domain/shares/rule-document.ts'
import type { CalendarDate } from '#app/shared/instant.ts'

/** What a draft says: all that a version will say. */
export interface DraftContent {
	/** `RuleTerms` as data, in any format: checked here */
	readonly terms: unknown
	readonly effectiveFrom: CalendarDate
	/** the last day, as agreements have one; null: until another version begins */
	readonly effectiveUntil: CalendarDate | null
	/** the decree, circular or agreement it rests on */
	readonly legalBasis: string
	/** true for a rule that only shows how it would be */
	readonly isExample: boolean
}

/** The content as its row keeps it, with the terms as they were understood. */
export interface CheckedContent {
	readonly terms: RuleTerms
	readonly columns: {
		readonly document: string
		readonly effective_from: CalendarDate
		readonly effective_until: CalendarDate | null
		readonly legal_basis: string
		readonly is_example: number
	}
}

/**
 * Terms that can be read and add up, and days in their order. Documents are written in the newest
 * format, whichever they came in. Refuses `shares.bad_terms` and `shares.bad_dates`.
 */
export function checkContent(content: DraftContent): CheckedContent {
	const { effectiveFrom, effectiveUntil, legalBasis, isExample } = content
	const read = readTerms(content.terms)
	if ('fault' in read) throw badTerms(read.fault)
	if (effectiveUntil !== null && effectiveUntil < effectiveFrom) throw badDates()
	return {
		terms: read.terms,
		columns: {
			document: documentOf(read.terms),
			effective_from: effectiveFrom,
			effective_until: effectiveUntil,
			legal_basis: legalBasis.trim(),
			is_example: isExample ? 1 : 0,
		},
	}
}
