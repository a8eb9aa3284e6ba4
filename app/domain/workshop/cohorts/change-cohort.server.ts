import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchCohort } from '#app/domain/workshop/errors.ts'
import { mostFrom } from '#app/domain/workshop/membership.ts'
import { lockCohort, selectMembers } from '#app/domain/workshop/store.server.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type CohortWords, checkCohort } from './check-cohort.server.ts'
import { updateCohort } from './store.server.ts'
import { keepStoryPeople } from './stories-told.server.ts'

export interface ChangeCohort extends CohortWords {
	cohortSlug: string
	/** whom the story tells of, by code; each has agreed to that */
	toldCodes: readonly string[]
}

/**
 * Changes what is told of a cohort, how many places it has and who leads it. Its address and its
 * first day stay, since labels and records speak of them.
 *
 * Refuses what `checkCohort` and `keepStoryPeople` refuse, `workshop.no_such_cohort` and
 * `workshop.too_few_places` (fewer than there are or will be people).
 */
export async function changeCohort(
	{ db, clock }: { db: Db; clock: Clock },
	input: ChangeCohort,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const cohort = await lockCohort(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		await checkCohort(tx, input)
		const members = await selectMembers(tx, cohort.id)
		const spells = members.map((row) => ({ joinedOn: row.joined_on, leftOn: row.left_on }))
		const most = mostFrom(spells, dateInMagetan(at))
		if (input.places < most) throw refuse('workshop.too_few_places', { people: most })
		const { name, story, schedule, places, leadId } = input
		await updateCohort(tx, cohort.id, {
			name_id: name.id.trim(),
			name_en: name.en.trim(),
			story_id: story.id.trim(),
			story_en: story.en.trim(),
			schedule_id: schedule.id.trim(),
			schedule_en: schedule.en.trim(),
			places,
			lead_id: leadId,
		})
		await keepStoryPeople(tx, cohort.id, input.toldCodes)
		await recordAudit(tx, {
			actor,
			action: 'workshop.cohort-changed',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { slug: cohort.slug, places, lead: leadId },
			at,
		})
	})
}
