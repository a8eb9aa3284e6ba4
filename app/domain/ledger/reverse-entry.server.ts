import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { negate } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import type { EntryLine } from './entry.ts'
import { postEntry } from './post-entry.server.ts'
import { findEntryBy, selectEntryLines } from './store.server.ts'

export interface ReverseEntry {
	/** the idempotency key under which the original was posted */
	originalKey: string
	kind: string
	occurredAt: Instant
	idempotencyKey: string
	source: { kind: string; id: string }
	/** the account that bears a line instead of the one it was posted to */
	bearer?: (accountCode: string) => string
}

/**
 * Takes back what an entry posted: the same lines with the opposite sign, nothing recomputed.
 * `bearer` may name another account for a line whose money has moved on since. An entry is reversed
 * once; the database refuses a second time.
 */
export async function reverseEntry(
	tx: Tx,
	reversal: ReverseEntry,
	postedAt: Instant,
): Promise<string> {
	const original = await findEntryBy(tx, 'idempotency_key', reversal.originalKey)
	invariant(original, 'the entry to reverse exists')
	const bearer = reversal.bearer ?? ((code: string) => code)
	const lines = (await selectEntryLines(tx, original.id)).map(
		(line): EntryLine => ({
			accountCode: bearer(line.code),
			amountSen: negate(line.amount_sen),
			detailId: line.detail_id,
		}),
	)
	return postEntry(
		tx,
		{
			kind: reversal.kind,
			occurredAt: reversal.occurredAt,
			idempotencyKey: reversal.idempotencyKey,
			source: reversal.source,
			lines,
			reversesEntryId: original.id,
		},
		postedAt,
	)
}
