import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { codeTaken, noSuchProgramme } from './errors.ts'
import { insertCohort, selectProgrammeByCode } from './store.server.ts'

export interface OpenCohort {
	programmeCode: string
	/** its address in the shop: `/angkatan/<slug>` */
	slug: string
	name: Text
	/** what the shop tells of it; never of a person */
	story: Text
	/** when it works, in words */
	schedule: Text
	startedOn: CalendarDate
}

/**
 * Opens a cohort of a programme: the group the shop speaks of instead of persons.
 *
 * Refuses `workshop.no_such_programme` and `workshop.code_taken`.
 */
export async function openCohort(
	{ db, clock }: { db: Db; clock: Clock },
	input: OpenCohort,
	actor: Actor,
): Promise<{ cohortId: string }> {
	return await transaction(db, async (tx) => {
		const programme = await selectProgrammeByCode(tx, input.programmeCode)
		if (!programme) throw noSuchProgramme(input.programmeCode)
		const cohortId = newId()
		const added = await insertCohort(tx, {
			id: cohortId,
			programme_id: programme.id,
			slug: input.slug,
			name_id: input.name.id,
			name_en: input.name.en,
			story_id: input.story.id,
			story_en: input.story.en,
			schedule_id: input.schedule.id,
			schedule_en: input.schedule.en,
			started_on: input.startedOn,
		})
		if (!added) throw codeTaken(input.slug)
		await recordAudit(tx, {
			actor,
			action: 'workshop.cohort-opened',
			subjectKind: 'cohort',
			subjectId: cohortId,
			details: { slug: input.slug, programme: programme.code },
			at: clock.now(),
		})
		return { cohortId }
	})
}
