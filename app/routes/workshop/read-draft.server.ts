import { listMakeableVariants } from '#app/domain/catalogue/making/makeable-variants.server.ts'
import { membersOn, sessionsBefore } from '#app/domain/workshop/batches/batch-pages.server.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import {
	batchOfDraft,
	countIn,
	equalShares,
	piecesOfDraft,
} from '#app/domain/workshop/drafts/draft.ts'
import type { Draft } from '#app/domain/workshop/drafts/draft-schema.ts'
import { getDraft } from '#app/domain/workshop/drafts/drafts.server.ts'
import type { Services } from '#app/services.server.ts'
import { isCalendarDate } from '#app/shared/instant.ts'

/** One's own draft with everything that its steps choose from. Refuses `workshop.no_such_draft`. */
export async function readDraftPage(db: Services['db'], id: string, ownerId: string) {
	const draft = await getDraft(db, id, ownerId)
	const cohort = (await listCohortNames(db)).find(({ slug }) => slug === draft.cohort)
	const day = isCalendarDate(draft.workDate) ? draft.workDate : null
	const drafted = batchOfDraft(draft)
	return {
		draft,
		pieces: piecesOfDraft(draft),
		faults: 'faults' in drafted ? drafted.faults : [],
		costSen: 'batch' in drafted ? drafted.batch.materialCostSen : null,
		cohortName: cohort?.name ?? null,
		variants: cohort ? await listMakeableVariants(db, cohort.craft) : [],
		sessions: day ? await sessionsBefore(db, draft.cohort, day) : [],
		members: day ? await membersOn(db, draft.cohort, day) : [],
	}
}

/** The pieces shared out equally among those who stand on the sheet, or else all who may. */
export function equalised(
	draft: Draft,
	members: readonly { readonly makerCode: string; readonly earning: string }[],
): Draft {
	const here = members.filter(({ earning }) => earning !== 'absent')
	const marked = here.filter(({ makerCode }) => countIn(draft.lines[makerCode] ?? '') !== 0)
	const chosen = marked.length > 0 ? marked : here
	const shares = equalShares(piecesOfDraft(draft).quantity, chosen.length)
	const entries = chosen.map(({ makerCode }, index) => [makerCode, String(shares[index] ?? 0)])
	return { ...draft, unit: 'pieces', lines: Object.fromEntries(entries) }
}
