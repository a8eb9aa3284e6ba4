import { type Sen, subtract } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { findReturnOfRefund, updateReturn } from './store.server.ts'

/**
 * What was to go back by transfer for a refund is not to any more: the buyer has it another way,
 * all of it or this much; then only the rest is to. The caller holds the payment's lock.
 */
export async function voidReturn(tx: Tx, refundId: string, hadSen?: Sen): Promise<void> {
	const due = await findReturnOfRefund(tx, refundId)
	if (due?.state !== 'due') return
	if (hadSen !== undefined && hadSen < due.amount_sen) {
		return await updateReturn(tx, due.id, { amount_sen: subtract(due.amount_sen, hadSen) })
	}
	await updateReturn(tx, due.id, { state: 'void' })
}
