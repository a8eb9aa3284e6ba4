import { add, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import type { Dispute } from './disputes.server.ts'
import { updateDispute } from './store.server.ts'

/** Writes down that so much more of a lost dispute is borne. The caller books it. */
export async function recordLoss(tx: Tx, dispute: Dispute, amountSen: Sen): Promise<void> {
	const { id, written_off_sen: before } = dispute
	await updateDispute(tx, id, { written_off_sen: add(before, amountSen) })
}
