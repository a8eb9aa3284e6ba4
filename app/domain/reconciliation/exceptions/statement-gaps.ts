import type { CalendarDate } from '#app/shared/instant.ts'
import { type Sen, subtract } from '#app/shared/money.ts'
import type { Exception } from './exception.ts'

/** What a statement says stood on the account at both its ends. */
export interface StatementSpan {
	readonly id: string
	readonly accountNumber: string
	readonly firstDay: CalendarDate
	readonly lastDay: CalendarDate
	readonly openingSen: Sen
	readonly closingSen: Sen
}

/**
 * Statements of one account that do not follow on from each other: what stood at the end of the one
 * is not what stood at the beginning of the next, so lines between them are missing. Days between
 * two statements alone are no gap, since nothing need have moved; statements that overlap were
 * held against each other when they were imported.
 */
export function statementGaps(spans: readonly StatementSpan[]): Exception[] {
	const accounts = Map.groupBy(spans, ({ accountNumber }) => accountNumber)
	return [...accounts.values()].flatMap((some) => {
		const found: Exception[] = []
		let end: StatementSpan | undefined
		for (const span of some.toSorted(inOrder)) {
			const follows = end === undefined || span.firstDay <= end.lastDay
			if (!follows && end && span.openingSen !== end.closingSen) found.push(gapBefore(span, end))
			if (end === undefined || span.lastDay > end.lastDay) end = span
		}
		return found
	})
}

function gapBefore(span: StatementSpan, end: StatementSpan): Exception {
	return {
		kind: 'statement-gap',
		day: span.firstDay,
		amountSen: subtract(span.openingSen, end.closingSen),
		subject: { kind: 'statement', id: span.id },
		label: span.accountNumber,
	}
}

function inOrder(a: StatementSpan, b: StatementSpan): number {
	if (a.firstDay !== b.firstDay) return a.firstDay < b.firstDay ? -1 : 1
	return a.lastDay < b.lastDay ? -1 : 1
}
