import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getNameableMaker } from '#app/domain/people/makers.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchCohort } from '#app/domain/workshop/errors.ts'
import { isScore } from '#app/domain/workshop/selection.ts'
import { lockCohort } from '#app/domain/workshop/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { selectCandidate, selectCriteria, updateCandidate, upsertScores } from './store.server.ts'

export interface RecordAssessment {
	cohortSlug: string
	makerCode: string
	/** criterion id → score from 1 to 5; those left out stay as they are */
	scores: ReadonlyMap<string, number>
	/** for staff alone, without names */
	note: string
}

/**
 * Writes down how a candidate did by each criterion, as often as it is needed before the decision.
 *
 * Refuses `workshop.no_such_cohort`, `people.no_such_maker`, `people.maker_erased`,
 * `workshop.no_such_candidate`,
 * `workshop.candidate_selected` (after a decision), `workshop.no_such_criterion` and
 * `workshop.bad_score`.
 */
export async function recordAssessment(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordAssessment,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	if ([...input.scores.values()].some((score) => !isScore(score))) {
		throw refuse('workshop.bad_score')
	}
	await transaction(db, async (tx) => {
		const cohort = await lockCohort(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const maker = await getNameableMaker(tx, input.makerCode)
		const candidate = await selectCandidate(tx, cohort.id, maker.id)
		if (!candidate) throw refuse('workshop.no_such_candidate', { makerCode: maker.code })
		if (candidate.outcome !== null) {
			throw refuse('workshop.candidate_selected', { makerCode: maker.code })
		}
		const known = new Set((await selectCriteria(tx, cohort.id)).map(({ id }) => id))
		if ([...input.scores.keys()].some((id) => !known.has(id))) {
			throw refuse('workshop.no_such_criterion')
		}
		await upsertScores(
			tx,
			[...input.scores].map(([criterion_id, score]) => ({
				criterion_id,
				cohort_id: cohort.id,
				maker_id: maker.id,
				score,
				scored_by: actorId(actor) ?? actor.kind,
				scored_at: at,
			})),
		)
		await updateCandidate(tx, cohort.id, maker.id, { note: input.note.trim() })
		await recordAudit(tx, {
			actor,
			action: 'workshop.candidate-assessed',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { slug: cohort.slug, maker: maker.code },
			at,
		})
	})
}
