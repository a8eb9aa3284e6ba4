import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { selectMakersOfVariants, selectStories } from './store.server.ts'

/** What is told of a cohort, and in which programme it works. */
export interface Story {
	readonly cohort: Text
	readonly programme: Text
	readonly story: Text
}

/** The stories of the cohorts that ever made these variants; one nobody made yet is absent. */
export async function storiesOfVariants(
	db: Reader,
	variantIds: readonly string[],
): Promise<Map<string, Story[]>> {
	if (variantIds.length === 0) return new Map()
	const made = await selectMakersOfVariants(db, variantIds)
	const cohortIds = [...new Set(made.map((row) => row.cohort_id))]
	const rows = cohortIds.length === 0 ? [] : await selectStories(db, cohortIds)
	const stories = new Map(
		rows.map((row) => [
			row.id,
			{
				cohort: { id: row.name_id, en: row.name_en },
				programme: { id: row.programme_id, en: row.programme_en },
				story: { id: row.story_id, en: row.story_en },
			},
		]),
	)
	const told = new Map<string, Story[]>()
	for (const { variant_id, cohort_id } of made) {
		const story = stories.get(cohort_id)
		if (story) told.set(variant_id, [...(told.get(variant_id) ?? []), story])
	}
	return told
}
