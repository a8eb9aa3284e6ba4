import type { BookName } from '#app/domain/bookkeeping/books.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'

/** What is kept of a month: its trial balance, and each of its books. */
export type ReportKind = 'neraca-saldo' | BookName

/** What the number of a report is taken for: the same month closed again has others. */
export function reportSubject(closingNumber: number, kind: string): string {
	return `${closingNumber}/${kind}`
}

/** The days of a paper of the books; one that says what stands on a day has no first one. */
export interface PaperDays {
	readonly from: CalendarDate | null
	readonly to: CalendarDate
}

/**
 * What a paper of the books is worth. **Provisional**: a day of it is still open, so that its
 * numbers may change. **Final**: a report that was kept when its month was closed, with its number
 * (null for one that was closed before reports had one) and the moment. **Extract**: of closed days
 * alone, and no report.
 */
export type Standing =
	| { readonly kind: 'provisional' }
	| { readonly kind: 'extract' }
	| { readonly kind: 'final'; readonly number: string | null; readonly at: Instant }
