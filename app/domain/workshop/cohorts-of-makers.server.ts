import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { selectCohortsOfMakers, selectMakersOfCohort } from './facts/store.server.ts'

/** The names of the cohorts each of these makers is or was in, oldest first, each once. */
export async function cohortsOfMakers(
	db: Reader,
	makerIds: readonly string[],
): Promise<Map<string, Text[]>> {
	const rows = makerIds.length === 0 ? [] : await selectCohortsOfMakers(db, makerIds)
	const cohorts = new Map<string, Map<string, Text>>()
	for (const row of rows) {
		const own = cohorts.get(row.maker_id) ?? new Map<string, Text>()
		cohorts.set(row.maker_id, own.set(row.slug, { id: row.name_id, en: row.name_en }))
	}
	return new Map([...cohorts].map(([id, names]) => [id, [...names.values()]]))
}

/** The ids of everybody who is or was in a cohort; of one that is not there nobody's. */
export async function makersOfCohort(db: Reader, slug: string): Promise<string[]> {
	return [...new Set((await selectMakersOfCohort(db, slug)).map((row) => row.maker_id))]
}
