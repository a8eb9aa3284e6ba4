import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getNameableMaker } from '#app/domain/people/makers.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { takeIn } from '#app/domain/workshop/enrol-member.server.ts'
import { noSuchCohort } from '#app/domain/workshop/errors.ts'
import { lockCohortToJoin } from '#app/domain/workshop/store.server.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { selectCandidate, selectCriteria, selectScores, updateCandidate } from './store.server.ts'

export interface SettleCandidate {
	cohortSlug: string
	makerCode: string
	/** the first day of taking part; null: not selected */
	joinsOn: CalendarDate | null
}

/**
 * Decides on a candidate who was assessed by every criterion: selected and taken into the cohort,
 * or not selected. Whoever was not may still be when a place is left later; who was stays so.
 *
 * Refuses `workshop.no_such_cohort`, `people.no_such_maker`, `people.maker_erased`,
 * `workshop.no_such_candidate`,
 * `workshop.candidate_selected`, `workshop.not_assessed`, and what `enrolMember` refuses.
 */
export async function settleCandidate(
	{ db, clock }: { db: Db; clock: Clock },
	input: SettleCandidate,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const { joinsOn } = input
	await transaction(db, async (tx) => {
		const cohort = await lockCohortToJoin(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const maker = await getNameableMaker(tx, input.makerCode)
		const candidate = await selectCandidate(tx, cohort.id, maker.id)
		if (!candidate) throw refuse('workshop.no_such_candidate', { makerCode: maker.code })
		if (candidate.outcome === 'selected') {
			throw refuse('workshop.candidate_selected', { makerCode: maker.code })
		}
		if (!(await isAssessed(tx, cohort.id, maker.id))) {
			throw refuse('workshop.not_assessed', { makerCode: maker.code })
		}
		await updateCandidate(tx, cohort.id, maker.id, {
			outcome: joinsOn === null ? 'declined' : 'selected',
			decided_by: actorId(actor) ?? actor.kind,
			decided_at: at,
		})
		if (joinsOn !== null) await takeIn(tx, cohort, maker, joinsOn)
		await recordAudit(tx, {
			actor,
			action: joinsOn === null ? 'workshop.candidate-declined' : 'workshop.candidate-selected',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { slug: cohort.slug, maker: maker.code, joinsOn },
			at,
		})
	})
}

async function isAssessed(tx: Tx, cohortId: string, makerId: string): Promise<boolean> {
	const criteria = await selectCriteria(tx, cohortId)
	const scored = (await selectScores(tx, cohortId)).filter((row) => row.maker_id === makerId)
	const ids = new Set(scored.map((row) => row.criterion_id))
	return criteria.length > 0 && criteria.every(({ id }) => ids.has(id))
}
