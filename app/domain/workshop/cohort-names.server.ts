import type { Craft } from '#app/domain/catalogue/product.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { BatchOrigin } from './cohort.ts'
import { noSuchCohort } from './errors.ts'
import { selectCohorts } from './store.server.ts'

export interface CohortName {
	readonly id: string
	readonly slug: string
	readonly name: Text
	readonly craft: Craft
	readonly programme: { readonly id: string; readonly code: string }
}

/** What every cohort is called, oldest first: one query, and nothing is counted. */
export async function listCohortNames(db: Reader): Promise<CohortName[]> {
	return (await selectCohorts(db, null)).map((row) => ({
		id: row.cohort_id,
		slug: row.cohort_slug,
		name: { id: row.cohort_name_id, en: row.cohort_name_en },
		craft: row.craft,
		programme: { id: row.programme_id, code: row.programme_code },
	}))
}

/** One cohort with its programme and partner. Refuses `workshop.no_such_cohort`. */
export async function getCohortOrigin(
	db: Reader,
	slug: string,
): Promise<Pick<BatchOrigin, 'cohort' | 'programme' | 'partner'>> {
	const [row] = await selectCohorts(db, slug)
	if (!row) throw noSuchCohort(slug)
	const { partner_id: partnerId, partner_name: partner } = row
	return {
		cohort: { id: row.cohort_id, slug, name: { id: row.cohort_name_id, en: row.cohort_name_en } },
		programme: {
			id: row.programme_id,
			code: row.programme_code,
			name: { id: row.programme_name_id, en: row.programme_name_en },
			craft: row.craft,
		},
		partner: partnerId !== null && partner !== null ? { id: partnerId, name: partner } : null,
	}
}
