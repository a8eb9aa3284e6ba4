import type { Instant } from '#app/shared/instant.ts'
import type { Month } from '#app/shared/month.ts'

/** A month that two people have closed, or opened again. */
export interface Closing {
	readonly number: number
	readonly act: 'close' | 'reopen'
	readonly month: Month
	/** why it was opened again; may be empty for a closing */
	readonly reason: string | null
	readonly proposedBy: string
	readonly approvedBy: string
	readonly actedAt: Instant
	/** the last entry at that time, and its link */
	readonly entryNumber: number
	readonly linkHash: string
}

/** A closing written out after the hash of the one before it. Its SHA-256 is stored with it. */
export function canonicalClosing(before: string, closing: Closing): string {
	const { number, act, month, reason, proposedBy, approvedBy, actedAt } = closing
	const { entryNumber, linkHash } = closing
	return JSON.stringify([
		before,
		number,
		act,
		month,
		reason,
		proposedBy,
		approvedBy,
		actedAt,
		entryNumber,
		linkHash,
	])
}

/** The months that are closed still, each with the number of the closing that holds. */
export function closedStill(closings: readonly Closing[]): Map<Month, number> {
	const months = new Map<Month, number>()
	for (const { act, month, number } of closings) {
		if (act === 'close') months.set(month, number)
		else months.delete(month)
	}
	return months
}
