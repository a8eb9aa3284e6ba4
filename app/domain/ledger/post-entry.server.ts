import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { selectOpenMonth } from './closed/store.server.ts'
import { assertBalanced, bookingDay, type EntryDraft, lateDay } from './entry.ts'
import { keyReused } from './errors.ts'
import { hashOfEntry, hashOfLink } from './hashes.server.ts'
import {
	addToBalances,
	findEntryBy,
	insertEntry,
	lockHead,
	selectAccounts,
} from './store.server.ts'

/**
 * Posts an entry behind the last one, linked to it, and moves the balances with it. The same draft
 * under the same key posts once and returns the first entry's id ever after; another draft under it
 * is refused (`ledger.key_reused`). Accounts must have been opened. What happened in a month that
 * is closed is booked on the first open day and keeps its moment.
 *
 * The head of the ledger is locked first and the balances in the order of their accounts' ids, so
 * that posters queue and never block each other in a ring.
 */
export async function postEntry(tx: Tx, draft: EntryDraft, postedAt: Instant): Promise<string> {
	assertBalanced(draft.lines)
	const head = await lockHead(tx)
	const inputHash = hashOfEntry(draft)
	const existing = await findEntryBy(tx, 'idempotency_key', draft.idempotencyKey)
	if (existing) {
		if (existing.input_hash !== inputHash) throw keyReused(draft.idempotencyKey)
		return existing.id
	}
	const accounts = await selectAccounts(tx, [...new Set(draft.lines.map(codeOf))])
	const lines = draft.lines.map((line) => {
		const account = accounts.get(line.accountCode)
		invariant(account, `account ${line.accountCode} has not been opened`)
		const { id: accountId, hash: accountHash } = account
		return { accountId, accountHash, amountSen: line.amountSen, detailId: line.detailId }
	})
	const accountHashes = lines.map(({ accountHash }) => accountHash)
	const { idempotencyKey } = draft
	const number = head.number + 1
	const bookedOn = bookingDay(draft.occurredAt, await selectOpenMonth(tx))
	const lateOn = lateDay(draft.occurredAt, bookedOn)
	const posted = { id: newId(), number, postedAt, idempotencyKey, inputHash, accountHashes, lateOn }
	const linkHash = hashOfLink(head.linkHash, posted)
	await insertEntry(tx, { ...draft, ...posted, bookedOn, linkHash, lines })
	await addToBalances(tx, lines)
	return posted.id
}

function codeOf(line: { accountCode: string }): string {
	return line.accountCode
}
