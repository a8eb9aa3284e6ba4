import { createHash } from 'node:crypto'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { assertBalanced, canonicalEntry, type EntryDraft } from './entry.ts'
import { keyReused } from './errors.ts'
import { addToBalances, findEntryBy, insertEntry, selectAccountIds } from './store.server.ts'

/**
 * Posts an entry and moves the balances with it. The same draft under the same key posts once and
 * returns the first entry's id ever after; another draft under it is refused (`ledger.key_reused`).
 * Balances are locked in the order of their accounts' ids. Accounts must have been opened.
 */
export async function postEntry(tx: Tx, draft: EntryDraft, postedAt: Instant): Promise<string> {
	assertBalanced(draft.lines)
	const inputHash = hashOfEntry(draft)
	const existing = await findEntryBy(tx, 'idempotency_key', draft.idempotencyKey)
	if (existing) {
		if (existing.input_hash !== inputHash) throw keyReused(draft.idempotencyKey)
		return existing.id
	}
	const accountIds = await selectAccountIds(tx, [...new Set(draft.lines.map(codeOf))])
	const id = newId()
	const lines = draft.lines.map((line) => {
		const accountId = accountIds.get(line.accountCode)
		invariant(accountId, `account ${line.accountCode} has not been opened`)
		return { accountId, amountSen: line.amountSen, detailId: line.detailId }
	})
	await insertEntry(tx, { ...draft, id, inputHash, postedAt, lines })
	await addToBalances(tx, lines)
	return id
}

/** The SHA-256, in hexadecimal, of an entry as it was asked for. */
export function hashOfEntry(draft: EntryDraft): string {
	return createHash('sha256').update(canonicalEntry(draft)).digest('hex')
}

function codeOf(line: { accountCode: string }): string {
	return line.accountCode
}
