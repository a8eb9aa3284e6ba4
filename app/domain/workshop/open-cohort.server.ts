import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './cohort-refusals.ts'
import { checkCohort } from './cohorts/check-cohort.server.ts'
import { keepStoryPeople } from './cohorts/stories-told.server.ts'
import { codeTaken, noSuchProgramme } from './errors.ts'
import { insertCohort, selectProgrammeByCode, shareProgramme } from './store.server.ts'

export interface OpenCohort {
	programmeCode: string
	/** its address in the shop: `/angkatan/<slug>` */
	slug: string
	name: Text
	/** what the shop tells of it */
	story: Text
	/** whom it tells of, by code; each has agreed to that */
	toldCodes?: readonly string[]
	/** when it works, in words */
	schedule: Text
	startedOn: CalendarDate
	/** so many people at a time */
	places: number
	/** the member of staff who leads it, if that is known yet */
	leadId?: string | null
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Opens a cohort of a programme: the group the shop speaks of instead of persons.
 *
 * Refuses `workshop.no_such_programme`, `workshop.programme_closed`, `workshop.code_taken`,
 * `workshop.bad_slug`, `workshop.words_missing`, `workshop.bad_places`, `workshop.no_such_lead`,
 * and what `keepStoryPeople` refuses.
 */
export async function openCohort(
	{ db, clock }: { db: Db; clock: Clock },
	input: OpenCohort,
	actor: Actor,
): Promise<{ cohortId: string }> {
	if (!SLUG.test(input.slug)) throw refuse('workshop.bad_slug')
	return await transaction(db, async (tx) => {
		const lead = input.leadId ?? null
		await checkCohort(tx, { ...input, leadId: lead })
		const found = await selectProgrammeByCode(tx, input.programmeCode)
		if (!found) throw noSuchProgramme(input.programmeCode)
		const programme = await shareProgramme(tx, found.id)
		if (programme.closed_on !== null) throw refuse('workshop.programme_closed')
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
			places: input.places,
			lead_id: lead,
		})
		if (!added) throw codeTaken(input.slug)
		await keepStoryPeople(tx, cohortId, input.toldCodes ?? [])
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
