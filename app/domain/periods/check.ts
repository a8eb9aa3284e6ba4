import type { Sen } from '#app/shared/money.ts'

/** What is looked at before a month is closed, in the order in which it is shown. */
export const checkCodes = [
	'month-over',
	'in-order',
	'drawers',
	'drafts',
	'rule-drafts',
	'opnames',
	'hand-work',
	'refunds',
	'disputes',
	'withdrawals',
	'adjustments',
	'treasury',
	'statements',
	'reconciliation',
	'dead-events',
	'vouched',
	'found-refunds',
	'payments-held',
	'bank-below',
	'treasurer-cash',
	'held-premi',
	'pnbp',
	'ledger',
	'stock',
] as const
export type CheckCode = (typeof checkCodes)[number]

/**
 * What came of a check: nothing is in the way; something is left that whoever proposes has to
 * explain; or the month cannot be closed before it is settled.
 */
export type CheckOutcome = 'good' | 'explain' | 'blocks'

export interface CheckResult {
	readonly code: CheckCode
	readonly outcome: CheckOutcome
	/** how many things are left */
	readonly count: number
	/** how much money, where it is money */
	readonly amountSen: Sen | null
}

/** A check as it stood when a month was proposed, with what was said to it. */
export interface NotedCheck extends CheckResult {
	readonly note: string | null
}

/**
 * Whether what was said when a month was proposed covers what is left over now: nothing that was
 * not there then, and no more of it.
 */
export function isCovered(now: CheckResult, proposed: readonly NotedCheck[]): boolean {
	if (now.outcome === 'good') return true
	const then = proposed.find(({ code }) => code === now.code)
	if (!then || then.note === null) return false
	return now.count <= then.count && Math.abs(now.amountSen ?? 0) <= Math.abs(then.amountSen ?? 0)
}

/** A check that is good where nothing is left, and else this. */
export function leftover(
	code: CheckCode,
	count: number,
	otherwise: Exclude<CheckOutcome, 'good'>,
): CheckResult {
	return { code, outcome: count === 0 ? 'good' : otherwise, count, amountSen: null }
}

/** The same of an amount that is left on an account. */
export function leftOn(code: CheckCode, amountSen: Sen): CheckResult {
	return { code, outcome: amountSen === 0 ? 'good' : 'explain', count: 0, amountSen }
}
