import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, sen, ZERO } from '#app/shared/money.ts'

/** So much was added on a day to what is owed, or taken back of it. */
export interface Dated {
	readonly day: CalendarDate
	readonly amountSen: Sen
}

/** How long something has been owed, in days: to the last of each, but for the oldest. */
export const ageLimits = [30, 60, 90] as const

const DAY_MS = 86_400_000

/**
 * What is still owed of these movements, the oldest first: what was taken back falls on what has
 * been owed for longest, as a deposit does. Sums to the movements, or to nothing where more was
 * taken than given.
 */
export function openItems(movements: readonly Dated[]): Dated[] {
	const given = movements
		.filter(({ amountSen }) => amountSen > 0)
		.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
	let taken = -movements.reduce((sum, { amountSen }) => sum + Math.min(amountSen, 0), 0)
	const open: Dated[] = []
	for (const { day, amountSen } of given) {
		const settled = Math.min(taken, amountSen)
		taken -= settled
		if (amountSen > settled) open.push({ day, amountSen: sen(amountSen - settled) })
	}
	return open
}

/** What of these has been owed for up to 30, 60, 90 days, and longer. */
export function agesOf(open: readonly Dated[], today: CalendarDate): Sen[] {
	const sums = [...ageLimits, null].map(() => ZERO)
	for (const { day, amountSen } of open) {
		const age = daysBetween(day, today)
		const found = ageLimits.findIndex((limit) => age <= limit)
		const index = found === -1 ? ageLimits.length : found
		sums[index] = add(sums[index] ?? ZERO, amountSen)
	}
	return sums
}

/** What was added in each month (`2026-06`), less what was taken back in it, in order. */
export function monthsOf(movements: readonly Dated[]): { month: string; amountSen: Sen }[] {
	const months = new Map<string, Sen>()
	for (const { day, amountSen } of movements) {
		const month = day.slice(0, 7)
		months.set(month, add(months.get(month) ?? ZERO, amountSen))
	}
	return [...months]
		.map(([month, amountSen]) => ({ month, amountSen }))
		.sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Whole days from one day to another. */
export function daysBetween(from: CalendarDate, until: CalendarDate): number {
	return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}
