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

/**
 * What two contents of a draft differ in, each with what stood before: `makers.shareBps 5000 →
 * 6000, effective_from 2026-07-01 → 2026-07-02`. Empty where they say the same.
 */
export function changesBetween(
	before: CheckedContent['columns'],
	after: CheckedContent['columns'],
): string {
	const [old, now] = [leavesOf(before), leavesOf(after)]
	const names = [...new Set([...old.keys(), ...now.keys()])]
	const changed = names.filter((name) => old.get(name) !== now.get(name))
	return changed
		.map((name) => `${name} ${old.get(name) ?? '–'} → ${now.get(name) ?? '–'}`)
		.join(', ')
}

/** Every single value of a content by its name; a component's by its party, with its place. */
function leavesOf(content: CheckedContent['columns']): Map<string, string> {
	const { document, effective_from, effective_until, legal_basis, is_example } = content
	const columns = { effective_from, effective_until, legal_basis, is_example }
	const leaves = new Map(Object.entries(columns).map(([name, value]) => [name, String(value)]))
	const { components, ...terms } = JSON.parse(document) as {
		components: { party: string }[]
	} & Record<string, unknown>
	const add = (name: string, values: object) => {
		for (const [key, value] of Object.entries(values)) leaves.set(`${name}.${key}`, String(value))
	}
	for (const [name, value] of Object.entries(terms)) {
		if (typeof value === 'object' && value !== null) add(name, value)
		else leaves.set(name, String(value))
	}
	for (const [index, { party, ...own }] of components.entries()) {
		add(party, { place: index + 1, ...own })
	}
	return leaves
}
