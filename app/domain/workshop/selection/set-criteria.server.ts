import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchCohort } from '#app/domain/workshop/errors.ts'
import { MOST_CRITERIA } from '#app/domain/workshop/selection.ts'
import { lockCohort } from '#app/domain/workshop/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { replaceCriteria, selectScores } from './store.server.ts'

/**
 * Says by what candidates of a cohort are assessed, in this order. Once somebody was assessed it
 * stays, so that all are measured alike.
 *
 * Refuses `workshop.no_such_cohort`, `workshop.words_missing` (none, or too many) and
 * `workshop.criteria_in_use`.
 */
export async function setCriteria(
	{ db, clock }: { db: Db; clock: Clock },
	input: { cohortSlug: string; names: readonly string[] },
	actor: Actor,
): Promise<void> {
	const names = [...new Set(input.names.map((name) => name.trim()))].filter((name) => name !== '')
	if (names.length === 0 || names.length > MOST_CRITERIA) throw refuse('workshop.words_missing')
	await transaction(db, async (tx) => {
		const cohort = await lockCohort(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const assessed = await selectScores(tx, cohort.id)
		if (assessed.length > 0) throw refuse('workshop.criteria_in_use')
		await replaceCriteria(
			tx,
			cohort.id,
			names.map((name, index) => ({
				id: newId(),
				cohort_id: cohort.id,
				position: index + 1,
				name,
			})),
		)
		await recordAudit(tx, {
			actor,
			action: 'workshop.criteria-set',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { slug: cohort.slug, criteria: names.join(', ') },
			at: clock.now(),
		})
	})
}
