import { hash } from 'node:crypto'
import { type AccountColumns, canonicalAccount } from './account.ts'
import { type Closing, canonicalClosing } from './closed/closing.ts'
import { canonicalEntry, canonicalLink, type EntryDraft, type Posted } from './entry.ts'

/** The link before the first: sixty-four noughts. Migration 0009, which never changes, wrote it. */
export const GENESIS = '0'.repeat(64)

/** The SHA-256, in hexadecimal, of an entry as it was asked for. */
export function hashOfEntry(draft: EntryDraft): string {
	return sha256(canonicalEntry(draft))
}

/** The same of an account. */
export function hashOfAccount(account: AccountColumns): string {
	return sha256(canonicalAccount(account))
}

/** The same of a closing, after the hash of the one before it. */
export function hashOfClosing(before: string, closing: Closing): string {
	return sha256(canonicalClosing(before, closing))
}

/** The same of an entry as it was posted, after the link before it. */
export function hashOfLink(before: string, posted: Posted): string {
	return sha256(canonicalLink(before, posted))
}

function sha256(text: string): string {
	return hash('sha256', text, 'hex')
}
