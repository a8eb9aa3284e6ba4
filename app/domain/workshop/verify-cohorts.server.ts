import type { Reader } from '#db/client.ts'
import { selectCohortCounts } from './facts/store.server.ts'

/** A count kept beside a cohort that is not what its batches and their sheets say. */
export interface CohortFault {
	readonly cohortSlug: string
	readonly rule: 'batches-are-recorded' | 'pieces-are-recorded' | 'makers-are-on-sheets'
	readonly expected: number
	readonly found: number
}

/** Proves the counts that pages tell of cohorts. Returns every fault. */
export async function verifyCohorts(db: Reader): Promise<CohortFault[]> {
	const rows = await selectCohortCounts(db)
	return rows.flatMap((row) => {
		const compare = (rule: CohortFault['rule'], expected: unknown, found: unknown) => ({
			cohortSlug: row.slug,
			rule,
			expected: Number(expected ?? 0),
			found: Number(found ?? 0),
		})
		return [
			compare('batches-are-recorded', row.recorded_batches, row.batches),
			compare('pieces-are-recorded', row.recorded_pieces, row.pieces),
			compare('makers-are-on-sheets', row.makers_on_sheets, row.makers),
		].filter(({ expected, found }) => expected !== found)
	})
}
