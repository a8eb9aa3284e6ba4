import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noReason } from '#app/domain/shares/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireDraft } from './require-draft.server.ts'
import { updateDraft } from './store.server.ts'

/**
 * Says no to what was proposed, with a reason. It stays on record; another draft may begin with
 * what it said.
 *
 * Refuses what `requireDraft` refuses, and `shares.no_reason`.
 */
export async function declineRule(
	{ db, clock }: { db: Db; clock: Clock },
	input: { draftId: string; revision: number; reason: string },
	actor: Actor,
): Promise<void> {
	const decision = input.reason.trim()
	if (decision === '') throw noReason()
	const at = clock.now()
	await transaction(db, async (tx) => {
		const draft = await requireDraft(tx, input.draftId, 'proposed', input.revision)
		const by = actorId(actor) ?? actor.kind
		await updateDraft(tx, draft.id, {
			state: 'declined',
			decided_by: by,
			decided_at: at,
			decision,
		})
		await recordAudit(tx, {
			actor,
			action: 'shares.rule-declined',
			subjectKind: 'share-rule-draft',
			subjectId: draft.id,
			details: { revision: draft.revision },
			at,
		})
	})
}
