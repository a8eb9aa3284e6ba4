import type { Reader } from '#db/client.ts'
import { type CohortCard, type CohortPage, type PublicFacts, publicFactsOf } from './cohort.ts'
import { noSuchCohort } from './errors.ts'
import {
	countBatchesByCohort,
	countMakersByCohort,
	countMembersByCohort,
	selectCohorts,
	selectVariantsMadeBy,
} from './store.server.ts'

type CohortRow = Awaited<ReturnType<typeof selectCohorts>>[number]

/** Every cohort, oldest first, with what may be told of it in public. */
export async function listCohorts(db: Reader): Promise<CohortCard[]> {
	const cohorts = await selectCohorts(db, null)
	const facts = await publicFactsByCohort(db)
	return cohorts.map((cohort) => cardOf(cohort, facts))
}

/** One cohort as its public page shows it. Refuses `workshop.no_such_cohort`. */
export async function getCohort(db: Reader, slug: string): Promise<CohortPage> {
	const [cohort] = await selectCohorts(db, slug)
	if (!cohort) throw noSuchCohort(slug)
	const made = await selectVariantsMadeBy(db, cohort.cohort_id)
	return {
		...cardOf(cohort, await publicFactsByCohort(db)),
		story: { id: cohort.story_id, en: cohort.story_en },
		variantIds: made.map((row) => row.variant_id),
	}
}

async function publicFactsByCohort(db: Reader): Promise<Map<string, PublicFacts | null>> {
	const members = await countMembersByCohort(db)
	const batches = new Map((await countBatchesByCohort(db)).map((row) => [row.cohort_id, row]))
	const makers = new Map((await countMakersByCohort(db)).map((row) => [row.cohort_id, row]))
	return new Map(
		members.map((row) => [
			row.cohort_id,
			publicFactsOf({
				members: Number(row.members),
				batches: Number(batches.get(row.cohort_id)?.batches ?? 0),
				pieces: Number(batches.get(row.cohort_id)?.pieces ?? 0),
				makers: Number(makers.get(row.cohort_id)?.makers ?? 0),
			}),
		]),
	)
}

function cardOf(row: CohortRow, facts: ReadonlyMap<string, PublicFacts | null>): CohortCard {
	return {
		id: row.cohort_id,
		slug: row.cohort_slug,
		name: { id: row.cohort_name_id, en: row.cohort_name_en },
		schedule: { id: row.schedule_id, en: row.schedule_en },
		startedOn: row.started_on,
		programme: {
			id: row.programme_id,
			code: row.programme_code,
			name: { id: row.programme_name_id, en: row.programme_name_en },
			craft: row.craft,
		},
		partner:
			row.partner_id !== null && row.partner_name !== null
				? { id: row.partner_id, name: row.partner_name }
				: null,
		publicFacts: facts.get(row.cohort_id) ?? null,
	}
}
