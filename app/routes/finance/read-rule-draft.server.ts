import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { getDraft } from '#app/domain/shares/drafts/rule-drafts.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Services } from '#app/services.server.ts'
import { namesOfScopes } from './rule-scopes.server.ts'

/** One draft as its page shows it. Refuses `shares.no_such_draft`. */
export async function readRuleDraft(db: Services['db'], draftId: string, actor: Actor) {
	const draft = await getDraft(db, draftId)
	const { changedBy, draftedBy, proposedBy, decidedBy } = draft
	const people = [changedBy, proposedBy, decidedBy].flatMap((id) => id ?? [])
	const names = await namesOfStaff(db, people)
	const own = actorId(actor) ?? ''
	return {
		draft,
		scope: (await namesOfScopes(db, [draft]))(draft),
		names: {
			changed: names.get(changedBy) ?? null,
			proposed: names.get(proposedBy ?? '') ?? null,
			decided: names.get(decidedBy ?? '') ?? null,
		},
		/** had a hand in it, so that somebody else decides */
		isOwn: [draftedBy, changedBy, proposedBy].includes(own),
	}
}

export type RuleDraftView = Awaited<ReturnType<typeof readRuleDraft>>
