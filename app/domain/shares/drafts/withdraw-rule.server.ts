import type { Actor } from '#app/domain/audit/actor.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { recordDraftStep } from './record-draft-step.server.ts'

/**
 * Takes back what was proposed and nobody has decided: it is a draft again, to be written anew.
 *
 * Refuses what `requireDraft` refuses.
 */
export async function withdrawRule(
	deps: { db: Db; clock: Clock },
	{ draftId }: { draftId: string },
	actor: Actor,
): Promise<void> {
	const step = {
		from: 'proposed',
		change: { state: 'draft', proposed_by: null, proposed_at: null },
		action: 'shares.rule-withdrawn',
		details: (draft: { revision: number; proposed_by: string | null }) => ({
			revision: draft.revision,
			proposedBy: draft.proposed_by,
		}),
	} as const
	await recordDraftStep(deps, draftId, step, actor)
}
