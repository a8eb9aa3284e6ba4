import type { CandidateOutcome as Outcome } from '#db/schema/workshop-words.ts'

export type CandidateOutcome = Outcome

/** What a score says: 1 is not yet able, 5 is very able. */
export const scores = [1, 2, 3, 4, 5] as const

/** So many criteria are looked at for one cohort. */
export const MOST_CRITERIA = 8

/** True for a score from the list. */
export function isScore(value: number): boolean {
	return (scores as readonly number[]).includes(value)
}
