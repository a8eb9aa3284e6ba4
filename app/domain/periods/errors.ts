import { Refusal } from '#app/shared/refusal.ts'

/** Every code the periods room refuses with. */
export type PeriodsRefusalCode =
	/** something has to be settled before the month is closed */
	| 'periods.blocked'
	/** what is left over has to be explained */
	| 'periods.not_explained'
	/** something was left over after it was proposed, and nobody has explained it */
	| 'periods.changed_since'
	/** one proposal at a time */
	| 'periods.proposal_open'
	/** there is no proposal for this month that waits for a decision */
	| 'periods.no_proposal'
	/** two people: whoever proposed does not decide */
	| 'periods.needs_another'
	/** only whoever proposed takes it back */
	| 'periods.not_own'
	/** the books have no such month */
	| 'periods.no_such_month'
	/** the month was never closed, so there are no reports */
	| 'periods.no_reports'
	/** a file of so many rows helps nobody */
	| 'periods.too_many_rows'

export function blocked(checks: number): Refusal<PeriodsRefusalCode> {
	return new Refusal('conflict', 'periods.blocked', { checks })
}

export function notExplained(): Refusal<PeriodsRefusalCode> {
	return new Refusal('invalid', 'periods.not_explained')
}

export function changedSince(checks: number): Refusal<PeriodsRefusalCode> {
	return new Refusal('conflict', 'periods.changed_since', { checks })
}

export function proposalOpen(month: string): Refusal<PeriodsRefusalCode> {
	return new Refusal('conflict', 'periods.proposal_open', { month })
}

export function noProposal(): Refusal<PeriodsRefusalCode> {
	return new Refusal('conflict', 'periods.no_proposal')
}

export function needsAnother(): Refusal<PeriodsRefusalCode> {
	return new Refusal('forbidden', 'periods.needs_another')
}

export function notOwn(): Refusal<PeriodsRefusalCode> {
	return new Refusal('forbidden', 'periods.not_own')
}

export function noSuchMonth(): Refusal<PeriodsRefusalCode> {
	return new Refusal('not-found', 'periods.no_such_month')
}

export function noReports(): Refusal<PeriodsRefusalCode> {
	return new Refusal('not-found', 'periods.no_reports')
}

export function tooManyRows(most: number): Refusal<PeriodsRefusalCode> {
	return new Refusal('invalid', 'periods.too_many_rows', { most })
}
