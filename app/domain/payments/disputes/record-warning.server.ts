import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { lockDispute, updateDispute } from './store.server.ts'

/** Staff are told that the time of a dispute runs out: once. False when they were told before. */
export async function recordWarning(tx: Tx, disputeId: string, at: Instant): Promise<boolean> {
	const dispute = await lockDispute(tx, disputeId)
	if (dispute.warned_at !== null) return false
	await updateDispute(tx, disputeId, { warned_at: at })
	return true
}
