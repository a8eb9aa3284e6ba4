import type { Tx } from '#db/client.ts'
import { findReturnOfRefund, updateReturn } from './store.server.ts'

/**
 * What was to go back by transfer for a refund is not to any more: the buyer has it another way.
 * The caller holds the payment's lock.
 */
export async function voidReturn(tx: Tx, refundId: string): Promise<void> {
	const due = await findReturnOfRefund(tx, refundId)
	if (due?.state === 'due') await updateReturn(tx, due.id, { state: 'void' })
}
