import { redirect } from '@remix-run/node'
import { actorId } from '#app/domain/audit/actor.ts'
import { getDraft } from '#app/domain/workshop/drafts/drafts.server.ts'
import { keepDraft } from '#app/domain/workshop/drafts/keep-draft.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { draftWith } from './draft-form.server.ts'

/** Whoever comes here by hand is led to the draft. */
export const loader = reads(surfaces.workshop.access, async ({ params }) =>
	redirect(`/bengkel/batch/draf/${encodeURIComponent(params.id ?? '')}`),
)

/** What is typed in a draft, saved by its page a moment after each change. */
export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const { id = '' } = params
		const draft = await getDraft(services.db, id, actorId(actor) ?? '')
		await keepDraft(services, { id, draft: draftWith(draft, form) }, actor)
		return new Response(null, { status: 204 })
	},
)
