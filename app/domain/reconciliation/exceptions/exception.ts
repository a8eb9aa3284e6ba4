import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

/** What can be wrong between the books, the gateway and the bank. */
export const exceptionKinds = [
	'missing-bank-line',
	'payout-missing',
	'cash-not-deposited',
	'amount-differs',
	'payout-short',
	'cash-deposit-short',
	'wrong-date',
	'doubled-bank-line',
	'reversed-bank-line',
	'failed-payout-banked',
	'payout-returned',
	'transfer-not-recorded',
	'unknown-credit',
	'unknown-debit',
	'statement-gap',
	'charge-without-order',
	'order-without-charge',
	'charge-differs',
	'fee-without-vat',
	'fee-differs',
	'refund-unmatched',
	'refund-missing',
	'refund-differs',
	'dispute-unmatched',
	'payout-unknown',
	'payout-sum-differs',
	'movement-unknown',
	'never-paid-out',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** What an exception is about, so that a page can lead there. */
export interface ExceptionSubject {
	readonly kind: 'line' | 'entry' | 'transaction' | 'payment' | 'refund' | 'payout' | 'statement'
	readonly id: string
}

/** Something that does not add up, found anew each time from what is stored. */
export interface Exception {
	readonly kind: ExceptionKind
	/** since when it is open: the day of what is wrong */
	readonly day: CalendarDate
	/** what is too much (positive) or too little on the side of the bank or the gateway */
	readonly amountSen: Sen
	readonly subject: ExceptionSubject
	/** what people know it by: the bank's text, an order's number, a payout */
	readonly label: string
}

/** Names an exception for ever: what was said of it is found again under it. */
export function exceptionKey({ kind, subject }: Pick<Exception, 'kind' | 'subject'>): string {
	return `${kind}:${subject.kind}:${subject.id}`
}

/** The oldest first; of one day the largest. */
export function oldestFirst(exceptions: readonly Exception[]): Exception[] {
	return exceptions.toSorted((a, b) => {
		if (a.day !== b.day) return a.day < b.day ? -1 : 1
		const size = Math.abs(b.amountSen) - Math.abs(a.amountSen)
		if (size !== 0) return size
		return exceptionKey(a) < exceptionKey(b) ? -1 : 1
	})
}
