import type { Instant } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { updatePayment, updateRefund } from './store.server.ts'

/** Which of our questions to the gateway had no answer. */
export type Asked = { kind: 'payment' | 'refund'; id: string }

/**
 * Writes down that the gateway was asked in vain, so that the next questions are about others: one
 * that is never answered does not keep the rest from being asked.
 */
export async function recordLook(db: Db, { kind, id }: Asked, at: Instant): Promise<void> {
	const update = kind === 'payment' ? updatePayment : updateRefund
	await transaction(db, (tx) => update(tx, id, { checked_at: at }))
}
