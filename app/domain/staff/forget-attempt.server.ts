import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type Attempt, bucketsOf } from './attempt.ts'
import { deleteAttempts, uncountAttempt } from './store.server.ts'

/**
 * Takes an attempt back that turned out right. What failed before it for this account from this
 * address is forgotten too; for the account elsewhere and for the address it still counts.
 */
export async function forgetAttempt({ db }: { db: Db }, attempt: Attempt): Promise<void> {
	await transaction(db, async (tx) => {
		for (const bucket of bucketsOf(attempt)) {
			if (bucket.kind === 'pair') await deleteAttempts(tx, bucket)
			else await uncountAttempt(tx, bucket)
		}
	})
}
