import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getMakers } from '#app/domain/people/makers.server.ts'
import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import {
	badSessionLength,
	dateInFuture,
	notAMember,
	topicMissing,
} from '#app/domain/workshop/errors.ts'
import { type AttendanceLine, correctableUntil, wasThere } from '#app/domain/workshop/session.ts'
import { type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireSession } from './require-session.server.ts'
import {
	insertRecord,
	selectAttendances,
	selectMembersOfDay,
	selectRecords,
	updateSession,
} from './store.server.ts'

const MINUTES_IN_A_DAY = 1_440

/** What is written down of a session that was held. */
export interface SessionRecord {
	/** how long it lasted */
	minutes: number
	/** what was taught or worked on, in a few words; the English may be empty */
	topic: Text
	/** for staff alone, without names */
	note: string
	/** null: from before lists were kept here */
	lines: readonly AttendanceLine[] | null
}

/**
 * Records that a planned session was held and who was there, or corrects what was recorded: each
 * correction is a revision of its own, and the ones before it stay. Everybody who was a member on
 * that day stands on the list, and nobody else. Sent twice, it is recorded once.
 *
 * `basedOn` is the revision that was corrected, 0 for the first record.
 *
 * Refuses `workshop.no_such_session`, `workshop.session_cancelled`, `workshop.date_in_future`,
 * `workshop.bad_session_length`, `workshop.topic_missing`, `workshop.attendance_incomplete`,
 * `workshop.attendance_repeats_maker`, `workshop.not_a_member`, `workshop.maker_away` (but marked
 * as there), `people.no_such_maker`, `workshop.attendance_changed` (by somebody else meanwhile) and
 * `workshop.attendance_final` (later than the day after the first record).
 */
export async function recordAttendance(
	{ db, clock }: { db: Db; clock: Clock },
	input: SessionRecord & { sessionId: string; basedOn: number },
	actor: Actor,
): Promise<{ revision: number }> {
	const at = clock.now()
	const record = checkedRecord(input)
	return await transaction(db, async (tx) => {
		const { session, cohort } = await requireSession(tx, input.sessionId)
		if (session.state === 'cancelled') throw refuse('workshop.session_cancelled')
		if (session.day > dateInMagetan(at)) throw dateInFuture(session.day)
		const lines = await markedMembers(tx, session, record)
		if (await isOnRecord(tx, session, record, lines)) return { revision: session.revision }
		if (session.revision !== input.basedOn) throw refuse('workshop.attendance_changed')
		await refuseTooLate(tx, session, at)
		const revision = await addRevision(tx, session, record, lines, actor, at)
		await recordAudit(tx, {
			actor,
			action: revision === 1 ? 'workshop.session-recorded' : 'workshop.session-corrected',
			subjectKind: 'session',
			subjectId: session.id,
			details: { slug: cohort.slug, heldOn: session.day, minutes: record.minutes },
			at,
		})
		return { revision }
	})
}

type Session = Awaited<ReturnType<typeof requireSession>>['session']
type Line = { maker_id: string; mark: AttendanceLine['mark'] }

/** With its words trimmed. Refuses a length that is none, and a session about nothing. */
export function checkedRecord({ minutes, topic, note, lines }: SessionRecord): SessionRecord {
	if (!Number.isSafeInteger(minutes) || minutes <= 0 || minutes > MINUTES_IN_A_DAY) {
		throw badSessionLength()
	}
	const words = { id: topic.id.trim(), en: topic.en.trim() }
	if (words.id === '') throw topicMissing()
	return { minutes, topic: words, note: note.trim(), lines }
}

/** The list by ids, checked against who was a member on the day. */
export async function markedMembers(
	tx: Tx,
	session: Pick<Session, 'cohort_id' | 'day'>,
	{ lines }: SessionRecord,
): Promise<Line[]> {
	if (lines === null) return []
	const codes = lines.map(({ makerCode }) => makerCode)
	const twice = codes.find((code, index) => codes.indexOf(code) !== index)
	if (twice) throw refuse('workshop.attendance_repeats_maker', { makerCode: twice })
	const makers = await getMakers(tx, codes)
	const rows = await selectMembersOfDay(tx, session.cohort_id, session.day)
	const members = new Set(rows.map((row) => row.maker_id))
	const presences = await presencesOn(tx, [...members], session.day)
	const marked = lines.map(({ makerCode, mark }) => {
		const makerId = makers.get(makerCode)?.id ?? ''
		if (!members.has(makerId)) throw notAMember(makerCode)
		const isAway = (presences.get(makerId) ?? 'present') !== 'present'
		if (isAway && wasThere(mark)) throw refuse('workshop.maker_away', { makerCode })
		return { maker_id: makerId, mark }
	})
	if (marked.length < members.size) {
		throw refuse('workshop.attendance_incomplete', { missing: members.size - marked.length })
	}
	return marked
}

/** True when just this is what the session's record says. */
async function isOnRecord(tx: Tx, session: Session, record: SessionRecord, lines: readonly Line[]) {
	const last = (await selectRecords(tx, session.id)).at(-1)
	if (!last) return false
	const isSame =
		last.minutes === record.minutes &&
		last.topic_id === record.topic.id &&
		last.topic_en === record.topic.en &&
		last.note === record.note
	if (!isSame) return false
	const kept = (await selectAttendances(tx, session.id)).filter(
		(row) => row.revision === session.revision,
	)
	const marks = new Map(kept.map((row) => [row.maker_id, row.mark]))
	return (
		kept.length === lines.length && lines.every((line) => marks.get(line.maker_id) === line.mark)
	)
}

async function refuseTooLate(tx: Tx, session: Session, at: Instant): Promise<void> {
	const [first] = await selectRecords(tx, session.id)
	if (!first) return
	const until = correctableUntil(first.recorded_at)
	if (dateInMagetan(at) > until) throw refuse('workshop.attendance_final', { until })
}

/** Writes the next revision; within a transaction that has locked the session's cohort. */
export async function addRevision(
	tx: Tx,
	session: Pick<Session, 'id' | 'revision'>,
	{ minutes, topic, note }: SessionRecord,
	lines: readonly Line[],
	actor: Actor,
	at: Instant,
): Promise<number> {
	const revision = session.revision + 1
	await insertRecord(
		tx,
		{
			session_id: session.id,
			revision,
			minutes,
			topic_id: topic.id,
			topic_en: topic.en,
			note,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		},
		lines.map((line) => ({ ...line, session_id: session.id, revision })),
	)
	const words = { topic_id: topic.id, topic_en: topic.en }
	await updateSession(tx, session.id, { state: 'held', minutes, ...words, revision })
	return revision
}
