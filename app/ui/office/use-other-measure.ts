import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { InnerSplit } from '#app/domain/shares/rule.ts'
import type { SheetUnit } from '#app/domain/workshop/contribution-sheet.ts'

/** What a sheet counts that divides as a rule asks. */
const ASKED = { pieces: 'pieces', hours: 'minutes', weights: 'points' } as const

/**
 * Says that a sheet counts something else than a rule asks for, and is followed as it is; null
 * where it does not, or where the rule asks for nothing.
 */
export function useOtherMeasure(): (inner: InnerSplit, unit?: SheetUnit) => string | null {
	const { path: words } = useCopy().shareRules
	return (inner, unit) => {
		if (inner === 'sheet' || inner === 'equal' || !unit || ASKED[inner] === unit) return null
		return fill(words.otherMeasure, { asked: words.measures[inner], counted: words.counts[unit] })
	}
}
