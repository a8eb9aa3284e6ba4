import { penNamesOf } from '#app/domain/people/consents.server.ts'
import type { Reader } from '#db/client.ts'
import { type CohortCard, type CohortPage, type PublicFacts, publicFactsOf } from './cohort.ts'
import { noSuchCohort } from './errors.ts'
import {
	selectBatchIdsOf,
	selectCohortFacts,
	selectLatestBatches,
	selectLatestSessions,
} from './facts/store.server.ts'
import { selectCohorts, selectMembers } from './store.server.ts'

const LATEST_SESSIONS = 8
const LATEST_BATCHES = 8

type CohortRow = Awaited<ReturnType<typeof selectCohorts>>[number]

/** Every cohort, oldest first, with what may be told of it in public. */
export async function listCohorts(db: Reader): Promise<CohortCard[]> {
	const cohorts = await selectCohorts(db, null)
	const facts = await publicFactsByCohort(db, null)
	return cohorts.map((cohort) => cardOf(cohort, facts))
}

/**
 * One cohort as its public page shows it. Under five people it has neither figures nor sessions,
 * batches or pen-names. Refuses `workshop.no_such_cohort`.
 */
export async function getCohort(db: Reader, slug: string): Promise<CohortPage> {
	const [cohort] = await selectCohorts(db, slug)
	if (!cohort) throw noSuchCohort(slug)
	const card = cardOf(cohort, await publicFactsByCohort(db, cohort.cohort_id))
	return {
		...card,
		story: { id: cohort.story_id, en: cohort.story_en },
		...(card.publicFacts
			? await latestOf(db, card.id)
			: { latestSessions: [], latestBatches: [], penNames: [] }),
	}
}

/** The ids of every batch of a cohort. */
export async function batchesOfCohort(db: Reader, cohortId: string): Promise<string[]> {
	return (await selectBatchIdsOf(db, cohortId)).map(({ id }) => id)
}

async function latestOf(db: Reader, cohortId: string) {
	const sessions = await selectLatestSessions(db, cohortId, LATEST_SESSIONS)
	const batches = await selectLatestBatches(db, cohortId, LATEST_BATCHES)
	const members = await selectMembers(db, cohortId)
	const penNames = await penNamesOf(db, [...new Set(members.map((member) => member.maker_id))])
	return {
		latestSessions: sessions.map((row) => ({
			heldOn: row.day,
			minutes: row.minutes ?? 0,
			topic: { id: row.topic_id ?? '', en: row.topic_en ?? '' },
		})),
		latestBatches: batches.map((row) => ({
			code: row.code,
			variantId: row.variant_id,
			workDate: row.work_date,
		})),
		penNames: [...new Set(penNames.values())].sort((a, b) => a.localeCompare(b, 'id')),
	}
}

async function publicFactsByCohort(
	db: Reader,
	cohortId: string | null,
): Promise<Map<string, PublicFacts | null>> {
	const rows = await selectCohortFacts(db, cohortId)
	return new Map(
		rows.map((row) => [
			row.cohort_id,
			publicFactsOf({
				members: Number(row.members),
				sessions: Number(row.sessions),
				sessionMinutes: Number(row.minutes ?? 0),
				batches: row.batches,
				pieces: row.pieces,
				makers: Number(row.makers),
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
