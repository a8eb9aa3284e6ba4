import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import type { DraftStateName } from '#db/schema/shares.ts'
import { transaction } from '#db/transaction.ts'
import { requireDraft } from './require-draft.server.ts'
import { updateDraft } from './store.server.ts'

type Draft = Awaited<ReturnType<typeof requireDraft>>

/** One way out of a state: what changes, and what the audit knows of it. */
interface DraftStep {
	readonly from: DraftStateName
	readonly change: Parameters<typeof updateDraft>[2]
	readonly action: string
	readonly details: (draft: Draft) => Readonly<Record<string, string | number | null>>
}

/** Takes a draft a step on, and has it on record. Refuses what `requireDraft` refuses. */
export async function recordDraftStep(
	{ db, clock }: { db: Db; clock: Clock },
	draftId: string,
	{ from, change, action, details }: DraftStep,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const draft = await requireDraft(tx, draftId, from, null)
		await updateDraft(tx, draft.id, change)
		await recordAudit(tx, {
			actor,
			action,
			subjectKind: 'share-rule-draft',
			subjectId: draft.id,
			details: details(draft),
			at,
		})
	})
}
