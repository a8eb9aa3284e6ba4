import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { type RequestChange, type RequestRow, updateRequest } from './store.server.ts'

/** Writes down what became of a withdrawal, and who did it. */
export async function recordWithdrawalStep(
	tx: Tx,
	asked: RequestRow,
	step: { change: RequestChange; action: string; actor: Actor; at: Instant },
): Promise<void> {
	const { change, action, actor, at } = step
	await updateRequest(tx, asked.id, change)
	await recordAudit(tx, {
		actor,
		action,
		subjectKind: 'maker',
		subjectId: asked.maker_id,
		details: {
			amountSen: asked.amount_sen,
			purpose: asked.purpose,
			...(change.reason && { reason: change.reason }),
			...(change.paid_at && { paidOn: dateInMagetan(change.paid_at) }),
		},
		at,
	})
}
