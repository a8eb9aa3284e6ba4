import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getNameableMaker } from '#app/domain/people/makers.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchCohort } from '#app/domain/workshop/errors.ts'
import { lockCohort } from '#app/domain/workshop/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertCandidate } from './store.server.ts'

/**
 * Puts somebody, by code, among those who wish to join a cohort.
 *
 * Refuses `workshop.no_such_cohort`, `people.no_such_maker`, `people.maker_erased` and
 * `workshop.already_candidate`.
 */
export async function addCandidate(
	{ db, clock }: { db: Db; clock: Clock },
	input: { cohortSlug: string; makerCode: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const cohort = await lockCohort(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const maker = await getNameableMaker(tx, input.makerCode)
		const added = await insertCandidate(tx, {
			cohort_id: cohort.id,
			maker_id: maker.id,
			note: '',
			outcome: null,
			decided_by: null,
			decided_at: null,
			entered_by: actorId(actor) ?? actor.kind,
			entered_at: at,
		})
		if (!added) throw refuse('workshop.already_candidate', { makerCode: maker.code })
		await recordAudit(tx, {
			actor,
			action: 'workshop.candidate-added',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { slug: cohort.slug, maker: maker.code },
			at,
		})
	})
}
