import { hashOfClosing } from '#app/domain/ledger/hashes.server.ts'
import { lockHead } from '#app/domain/ledger/store.server.ts'
import type { Tx } from '#db/client.ts'
import type { Closing } from './closing.ts'
import { insertClosing, selectClosings } from './store.server.ts'

/** What stands before the first closing: sixty-four noughts. */
export const FIRST_CLOSING = '0'.repeat(64)

/**
 * Writes a closing or a reopening down behind the last one, with the head of the ledger, which is
 * held until the transaction ends: nobody posts meanwhile. The database refuses one by a single
 * person, one out of order, and a reopening without a reason.
 */
export async function recordClosing(
	tx: Tx,
	asked: Omit<Closing, 'number' | 'entryNumber' | 'linkHash'>,
): Promise<Closing> {
	const head = await lockHead(tx)
	const last = (await selectClosings(tx)).at(-1)
	const closing: Closing = {
		...asked,
		number: (last?.number ?? 0) + 1,
		entryNumber: head.number,
		linkHash: head.linkHash,
	}
	const hash = hashOfClosing(last?.hash ?? FIRST_CLOSING, closing)
	await insertClosing(tx, { ...closing, hash })
	return closing
}
