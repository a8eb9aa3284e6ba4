import type { DraftContent } from '#app/domain/shares/drafts/draft-content.ts'
import { documentOf } from '#app/domain/shares/rule-document.ts'
import { type FormAnswer, typedIn } from '#app/http/parse-form.ts'
import { type CalendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { readRuleFields } from './rule-fields.ts'

const LONGEST_BASIS = 1_000

type Read = { readonly content: DraftContent } | { readonly answer: FormAnswer }

/** The form of a draft: what it says, or the fields that make no sense with all that was typed. */
export function readDraftForm(form: FormData): Read {
	const typed = typedIn(form)
	const read = readRuleFields(typed)
	const faults: Record<string, string> = 'faults' in read ? { ...read.faults } : {}
	const effectiveFrom = dayIn(typed.from)
	const effectiveUntil = typed.until?.trim() ? dayIn(typed.until) : null
	const legalBasis = (typed.basis ?? '').trim()
	if (!effectiveFrom) faults.from = 'from'
	if (effectiveUntil === undefined) faults.until = 'until'
	if (legalBasis.length > LONGEST_BASIS) faults.basis = 'basis'
	if (typed.kind !== 'real' && typed.kind !== 'example') faults.kind = 'choice'
	const isRight = effectiveFrom && effectiveUntil !== undefined && 'terms' in read
	if (!isRight || Object.keys(faults).length > 0) return { answer: { typed, faults } }
	const terms: unknown = JSON.parse(documentOf(read.terms))
	const isExample = typed.kind === 'example'
	return { content: { terms, effectiveFrom, effectiveUntil, legalBasis, isExample } }
}

function dayIn(text = ''): CalendarDate | undefined {
	const day = text.trim()
	return isCalendarDate(day) && day >= '2020-01-01' && day <= '2099-12-31' ? day : undefined
}
