import { Refusal, type RefusalDetails } from '#app/shared/refusal.ts'

/** What makes a bank's statement one that is not taken. */
export type StatementRefusalCode =
	/** the names of the layout's columns stand in no line */
	| 'reconciliation.no_heading'
	| 'reconciliation.no_lines'
	/** a line has fewer cells than the heading: it was cut off */
	| 'reconciliation.line_cut'
	/** what stands there is neither a line of the account nor a sum */
	| 'reconciliation.line_unknown'
	| 'reconciliation.bad_day'
	| 'reconciliation.bad_amount'
	/** a line stands before one that is older */
	| 'reconciliation.days_mixed'
	/** the balance before and the line do not give the balance after it */
	| 'reconciliation.balance_broken'
	/** the sums that the bank has written are not those of the lines */
	| 'reconciliation.totals_differ'
	/** the balance at the end is not the one at the beginning and the lines */
	| 'reconciliation.closing_differs'
	/** the file has no balance at its beginning or end: they have to be typed */
	| 'reconciliation.balances_missing'
	/** the file names another account than the one that was chosen */
	| 'reconciliation.other_account'
	/** a day that was imported before has other lines now */
	| 'reconciliation.day_altered'

export type MatchRefusalCode =
	| 'reconciliation.no_such_layout'
	| 'reconciliation.bad_layout'
	| 'reconciliation.layout_taken'
	/** another took its place, or somebody ended it */
	| 'reconciliation.layout_retired'
	| 'reconciliation.no_such_line'
	| 'reconciliation.no_such_match'
	/** one of them is matched already, or waits for another person */
	| 'reconciliation.already_matched'
	/** the lines of the bank and those of the books do not come to the same */
	| 'reconciliation.sums_differ'
	| 'reconciliation.not_waiting'
	/** whoever proposed it does not approve it */
	| 'reconciliation.needs_another'
	| 'reconciliation.no_such_exception'

export type TermsRefusalCode =
	/** nobody would know later why */
	| 'reconciliation.no_reason'
	| 'reconciliation.bad_rate'
	/** the books of that month are signed for */
	| 'reconciliation.rate_of_closed_month'
	| 'reconciliation.bad_limit'

export type ReconciliationRefusalCode = StatementRefusalCode | MatchRefusalCode | TermsRefusalCode

/** What is wrong with a file, and in which of its lines. */
export function badStatement(
	reason: StatementRefusalCode,
	details: RefusalDetails = {},
): Refusal<ReconciliationRefusalCode> {
	return new Refusal('invalid', reason, details)
}

/** A bank whose files nobody has described. */
export function noSuchLayout(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('not-found', 'reconciliation.no_such_layout')
}

/** A description by which no file could be read: a column is missing or named twice. */
export function badLayout(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('invalid', 'reconciliation.bad_layout')
}

/** There is a layout of this name. */
export function layoutTaken(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('conflict', 'reconciliation.layout_taken')
}

/** Nothing is imported by it any more, and it ends once. */
export function layoutRetired(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('conflict', 'reconciliation.layout_retired')
}

/** A line of a statement, or of the books' bank account, that is not there. */
export function noSuchLine(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('not-found', 'reconciliation.no_such_line')
}

export function noSuchMatch(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('not-found', 'reconciliation.no_such_match')
}

/** Nothing is matched twice: somebody was quicker. */
export function alreadyMatched(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('conflict', 'reconciliation.already_matched')
}

/** The tolerance is zero. */
export function sumsDiffer(bankSen: number, bookSen: number): Refusal<ReconciliationRefusalCode> {
	return new Refusal('rule', 'reconciliation.sums_differ', { bankSen, bookSen })
}

/** It was decided on before, or never had to be. */
export function notWaiting(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('conflict', 'reconciliation.not_waiting')
}

/** Four eyes: the one who proposed a match above the limit does not approve it. */
export function needsAnother(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('rule', 'reconciliation.needs_another')
}

/** It is no exception any more, or never was one. */
export function noSuchException(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('not-found', 'reconciliation.no_such_exception')
}

/** Terms are laid down with the reason for them. */
export function noReason(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('invalid', 'reconciliation.no_reason')
}

/** A share beyond the whole, or less than nothing. */
export function badRate(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('invalid', 'reconciliation.bad_rate')
}

/** A rate would judge anew what was closed. */
export function rateOfClosedMonth(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('rule', 'reconciliation.rate_of_closed_month')
}

/** Less than nothing. */
export function badLimit(): Refusal<ReconciliationRefusalCode> {
	return new Refusal('invalid', 'reconciliation.bad_limit')
}
