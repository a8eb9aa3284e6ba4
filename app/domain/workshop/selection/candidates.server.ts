import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import type { CandidateOutcome } from '#app/domain/workshop/selection.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { selectCandidates, selectCriteria, selectScores } from './store.server.ts'

export interface Candidate {
	readonly makerId: string
	readonly makerCode: string
	readonly note: string
	/** by the order of the criteria; null where not assessed yet */
	readonly scores: readonly (number | null)[]
	/** their sum, or null until all are there */
	readonly sum: number | null
	readonly outcome: CandidateOutcome | null
	readonly decidedBy: string | null
	readonly decidedAt: Instant | null
}

export interface Selection {
	readonly criteria: readonly { readonly id: string; readonly name: string }[]
	/** the highest sum first, those who are not assessed last, ties by code */
	readonly candidates: readonly Candidate[]
	/** true while nobody was assessed */
	readonly mayChangeCriteria: boolean
}

/** Who wished to join a cohort, how they did, and what was decided. Only codes. */
export async function selectionOf(db: Reader, cohortId: string): Promise<Selection> {
	const criteria = await selectCriteria(db, cohortId)
	const rows = await selectCandidates(db, cohortId)
	const scores = await selectScores(db, cohortId)
	const codes = await makerCodesOf(
		db,
		rows.map((row) => row.maker_id),
	)
	const candidates = rows.map((row) => {
		const own = criteria.map(
			({ id }) =>
				scores.find((one) => one.criterion_id === id && one.maker_id === row.maker_id)?.score ??
				null,
		)
		const known = own.filter((score) => score !== null)
		return {
			makerId: row.maker_id,
			makerCode: codes.get(row.maker_id) ?? '',
			note: row.note,
			scores: own,
			sum:
				own.length > 0 && known.length === own.length
					? known.reduce((all, score) => all + score, 0)
					: null,
			outcome: row.outcome,
			decidedBy: row.decided_by,
			decidedAt: row.decided_at,
		}
	})
	return {
		criteria: criteria.map(({ id, name }) => ({ id, name })),
		candidates: candidates.sort(
			(a, b) => (b.sum ?? -1) - (a.sum ?? -1) || a.makerCode.localeCompare(b.makerCode),
		),
		mayChangeCriteria: scores.length === 0,
	}
}
