import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import {
	badSessionLength,
	beforeCohort,
	dateInFuture,
	noSuchCohort,
	sessionAlreadyRecorded,
	topicMissing,
} from './errors.ts'
import { insertSession } from './facts/store.server.ts'
import { selectCohortBySlug } from './store.server.ts'

const MINUTES_IN_A_DAY = 1_440

export interface RecordSession {
	cohortSlug: string
	heldOn: CalendarDate
	/** how long it lasted */
	minutes: number
	/** what was learned or worked on, in a few words; the English may be empty */
	topic: Text
}

/**
 * Records that a cohort met: one session a day, never altered afterwards. Who was there is not
 * written down, since the shop tells of the group alone.
 *
 * Refuses `workshop.no_such_cohort`, `workshop.date_in_future`, `workshop.before_cohort`,
 * `workshop.bad_session_length`, `workshop.topic_missing` and `workshop.session_already_recorded`.
 */
export async function recordSession(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordSession,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const { heldOn, minutes } = input
	if (heldOn > dateInMagetan(at)) throw dateInFuture(heldOn)
	if (!Number.isSafeInteger(minutes) || minutes <= 0 || minutes > MINUTES_IN_A_DAY) {
		throw badSessionLength()
	}
	const topic = { id: input.topic.id.trim(), en: input.topic.en.trim() }
	if (topic.id === '') throw topicMissing()

	await transaction(db, async (tx) => {
		const cohort = await selectCohortBySlug(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		if (heldOn < cohort.started_on) throw beforeCohort(cohort.started_on)
		const added = await insertSession(tx, {
			id: newId(),
			cohort_id: cohort.id,
			held_on: heldOn,
			minutes,
			topic_id: topic.id,
			topic_en: topic.en,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		})
		if (!added) throw sessionAlreadyRecorded(heldOn)
		await recordAudit(tx, {
			actor,
			action: 'workshop.session-recorded',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { slug: cohort.slug, heldOn, minutes },
			at,
		})
	})
}
