import type { Actor } from '#app/domain/audit/actor.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { recordDraftStep } from './record-draft-step.server.ts'

/**
 * Puts a draft that nobody wants any more out of sight; its row and its audit stay.
 *
 * Refuses what `requireDraft` refuses.
 */
export async function forgetRuleDraft(
	deps: { db: Db; clock: Clock },
	{ draftId }: { draftId: string },
	actor: Actor,
): Promise<void> {
	const step = {
		from: 'draft',
		change: { state: 'forgotten' },
		action: 'shares.draft-forgotten',
		details: ({ revision }: { revision: number }) => ({ revision }),
	} as const
	await recordDraftStep(deps, draftId, step, actor)
}
