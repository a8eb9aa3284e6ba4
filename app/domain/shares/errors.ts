import { Refusal } from '#app/shared/refusal.ts'
import type { TermsFault } from './rule-faults.ts'

export type SharesRefusalCode =
	| 'shares.no_rule_in_force'
	| 'shares.bad_terms'
	| 'shares.partner_missing'
	| 'shares.no_such_scope'
	| 'shares.no_such_draft'
	| 'shares.draft_changed'
	| 'shares.not_open'
	| 'shares.bad_dates'
	| 'shares.no_legal_basis'
	| 'shares.no_paper'
	| 'shares.no_reason'
	| 'shares.too_many_papers'
	| 'shares.own_proposal'
	| 'shares.begins_too_early'
	| 'shares.not_after_last'

/** Nothing can be sold of a programme before its share rule is approved and in force. */
export function noRuleInForce(programme: string): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.no_rule_in_force', { programme })
}

export function badTerms(fault: TermsFault): Refusal<SharesRefusalCode> {
	return new Refusal('invalid', 'shares.bad_terms', { fault })
}

/** The terms give a partner a share, but the programme has no partner. */
export function partnerMissing(): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.partner_missing')
}

export function noSuchScope(): Refusal<SharesRefusalCode> {
	return new Refusal('not-found', 'shares.no_such_scope')
}

export function noSuchDraft(): Refusal<SharesRefusalCode> {
	return new Refusal('not-found', 'shares.no_such_draft')
}

/** Somebody has written something else since it was looked at. */
export function draftChanged(): Refusal<SharesRefusalCode> {
	return new Refusal('conflict', 'shares.draft_changed')
}

/** The step is not one of where the draft stands. */
export function notOpen(): Refusal<SharesRefusalCode> {
	return new Refusal('conflict', 'shares.not_open')
}

export function badDates(): Refusal<SharesRefusalCode> {
	return new Refusal('invalid', 'shares.bad_dates')
}

export function noLegalBasis(): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.no_legal_basis')
}

/** A rule that is no example rests on a paper that can be looked at. */
export function noPaper(): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.no_paper')
}

export function noReason(): Refusal<SharesRefusalCode> {
	return new Refusal('invalid', 'shares.no_reason')
}

export function tooManyPapers(most: number): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.too_many_papers', { most })
}

/** Whoever wrote or proposed a rule does not approve it. */
export function ownProposal(): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.own_proposal')
}

/** A day on which pieces may have been sold under another version is not begun anew. */
export function beginsTooEarly(effectiveFrom: string): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.begins_too_early', { effectiveFrom })
}

export function notAfterLast(effectiveFrom: string): Refusal<SharesRefusalCode> {
	return new Refusal('rule', 'shares.not_after_last', { effectiveFrom })
}
