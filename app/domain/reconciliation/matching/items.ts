import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

/** A line of the bank's statement, as far as matching looks at it. */
export interface BankItem {
	readonly id: string
	readonly day: CalendarDate
	/** what it added to the account, negative for what left it */
	readonly amountSen: Sen
	readonly text: string
}

/** What one entry of the ledger did to the bank account. */
export interface BookItem {
	readonly id: string
	readonly day: CalendarDate
	/** debit-positive: what should have come to the account */
	readonly amountSen: Sen
	/** the entry's kind: `payout.arrived`, `savings.withdrawn`, … */
	readonly kind: string
	/** what the bank's text may say of it: an order's number, a payout, a slip */
	readonly references: readonly string[]
}

/** Why lines of the bank and of the books belong together. */
export const matchRules = ['reference', 'amount', 'equal-amounts', 'merge', 'split'] as const
export type MatchRule = (typeof matchRules)[number]

/** Some lines of the bank and some of the books that come to the same. */
export interface Match {
	readonly rule: MatchRule
	readonly bank: readonly string[]
	readonly books: readonly string[]
}

/** How many days lie between what the books say and what the bank says. */
export const MOST_DAYS_APART = 3

const DAY_MS = 86_400_000

/** Days from one to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** True for two days that banks and books may put one event on. */
export function isNear(one: CalendarDate, other: CalendarDate): boolean {
	return Math.abs(daysBetween(one, other)) <= MOST_DAYS_APART
}

/** By day, then by id: an order that does not depend on how the items came. */
export function inOrder<T extends { day: CalendarDate; id: string }>(items: readonly T[]): T[] {
	return items.toSorted((a, b) => {
		if (a.day !== b.day) return a.day < b.day ? -1 : 1
		return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
	})
}

/** Shorter ones stand in texts by chance. */
const SHORTEST_REFERENCE = 5

const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** True when the bank's text names what an entry is about, whatever signs stand between. */
export function isNamedIn(text: string, references: readonly string[]): boolean {
	const searched = plain(text)
	return references
		.map(plain)
		.some((one) => one.length >= SHORTEST_REFERENCE && searched.includes(one))
}
