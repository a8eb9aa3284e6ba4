import { Refusal } from '#app/shared/refusal.ts'

export type LedgerRefusalCode =
	| 'ledger.key_reused'
	| 'ledger.no_such_account'
	| 'ledger.no_such_entry'

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
