import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { beforeCohort, dateInFuture, noSuchCohort, sessionAlreadyRecorded } from './errors.ts'
import {
	addRevision,
	checkedRecord,
	markedMembers,
	type SessionRecord,
} from './sessions/record-attendance.server.ts'
import { insertSessions, selectSessionOn } from './sessions/store.server.ts'
import { lockCohort } from './store.server.ts'

export interface RecordSession extends Omit<SessionRecord, 'note' | 'lines'> {
	cohortSlug: string
	heldOn: CalendarDate
	/** who was there; without it the session is from before lists were kept here */
	lines?: SessionRecord['lines']
	/** for staff alone, without names */
	note?: string
}

/**
 * Records that a cohort met on a day, whether or not that was planned: one session a day.
 *
 * Refuses `workshop.no_such_cohort`, `workshop.date_in_future`, `workshop.before_cohort`,
 * `workshop.bad_session_length`, `workshop.topic_missing`, `workshop.session_already_recorded`, and
 * of the list what `recordAttendance` refuses.
 */
export async function recordSession(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordSession,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const { heldOn } = input
	if (heldOn > dateInMagetan(at)) throw dateInFuture(heldOn)
	const record = checkedRecord({ ...input, note: input.note ?? '', lines: input.lines ?? null })
	await transaction(db, async (tx) => {
		const cohort = await lockCohort(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		if (heldOn < cohort.started_on) throw beforeCohort(cohort.started_on)
		const planned = await selectSessionOn(tx, cohort.id, heldOn)
		if (planned?.state === 'held') throw sessionAlreadyRecorded(heldOn)
		const session = planned ?? (await unplanned(tx, cohort.id, heldOn, actor, at))
		const lines = await markedMembers(tx, session, record)
		await addRevision(tx, session, record, lines, actor, at)
		await recordAudit(tx, {
			actor,
			action: 'workshop.session-recorded',
			subjectKind: 'session',
			subjectId: session.id,
			details: { slug: cohort.slug, heldOn, minutes: record.minutes },
			at,
		})
	})
}

async function unplanned(tx: Tx, cohortId: string, day: CalendarDate, actor: Actor, at: Instant) {
	const session = {
		id: newId(),
		cohort_id: cohortId,
		day,
		starts_at: null,
		ends_at: null,
		place: '',
		planned_for: null,
		state: 'planned' as const,
		cancel_reason: null,
		minutes: null,
		topic_id: null,
		topic_en: null,
		revision: 0,
		created_by: actorId(actor) ?? actor.kind,
		created_at: at,
	}
	await insertSessions(tx, [session])
	return session
}
