import { Refusal } from '#app/shared/refusal.ts'

export type LedgerRefusalCode =
	| 'ledger.key_reused'
	| 'ledger.no_such_account'
	| 'ledger.no_such_entry'
	| 'ledger.not_the_next_month'
	| 'ledger.not_the_last_closed'

/** Another event was posted under this key: whoever asks is mistaken about what happened. */
export function keyReused(idempotencyKey: string): Refusal<LedgerRefusalCode> {
	return new Refusal('conflict', 'ledger.key_reused', { idempotencyKey })
}

export function noSuchAccount(code: string): Refusal<LedgerRefusalCode> {
	return new Refusal('not-found', 'ledger.no_such_account', { code })
}

export function noSuchEntry(number: number): Refusal<LedgerRefusalCode> {
	return new Refusal('not-found', 'ledger.no_such_entry', { number })
}

/** Months are closed one after the other. */
export function notTheNextMonth(open: string): Refusal<LedgerRefusalCode> {
	return new Refusal('conflict', 'ledger.not_the_next_month', { open })
}

/** The month that was closed last is reopened first. */
export function notTheLastClosed(last: string): Refusal<LedgerRefusalCode> {
	return new Refusal('conflict', 'ledger.not_the_last_closed', { last })
}
