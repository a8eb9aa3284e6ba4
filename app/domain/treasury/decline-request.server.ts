import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { mayBeGivenUp } from './request.ts'
import { requireRequest } from './require-request.server.ts'
import { updateRequest } from './store.server.ts'

/**
 * Says no to what was asked for, or gives up what was approved and comes to nothing, with a reason.
 * What it had gathered can be gathered anew. Whoever asked may take it back, too.
 *
 * Refuses what `requireRequest` refuses, `treasury.not_open` for an approved settlement, behind
 * which others may have been gathered, and `treasury.no_reason`.
 */
export async function declineRequest(
	{ db, clock }: { db: Db; clock: Clock },
	input: { requestId: string; reason: string },
	actor: Actor,
): Promise<void> {
	const reason = input.reason.trim()
	if (reason === '') throw refuse('treasury.no_reason')
	const at = clock.now()
	await transaction(db, async (tx) => {
		const request = await requireRequest(tx, input.requestId, 'requested', 'approved')
		if (!mayBeGivenUp(request.kind, request.state)) throw refuse('treasury.not_open')
		await updateRequest(tx, request.id, {
			state: 'declined',
			declined_by: actorId(actor) ?? actor.kind,
			declined_at: at,
			declined_reason: reason,
		})
		await recordAudit(tx, {
			actor,
			action: 'treasury.declined',
			subjectKind: 'treasury-request',
			subjectId: request.id,
			details: { kind: request.kind, amountSen: request.amount_sen, was: request.state },
			at,
		})
	})
}
