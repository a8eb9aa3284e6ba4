import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import {
	type AttendanceMark,
	attendanceMarks,
	type SessionCard,
	wasThere,
} from '#app/domain/workshop/session.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import {
	countAttendances,
	selectAttendances,
	selectMembersOfDay,
	selectRecords,
	selectSessionCards,
} from './store.server.ts'

const PAGE = 40

export type SessionRow = Awaited<
	ReturnType<ReturnType<typeof selectSessionCards>['execute']>
>[number]

export interface ListedSession extends SessionCard {
	/** of those on its list; null without a list */
	readonly people: { readonly there: number; readonly all: number } | null
}

/** Which sessions are listed: `today`, those ahead, or those behind, the nearest first. */
export type SessionsWhen = 'today' | 'ahead' | 'behind'

/**
 * A page of sessions of all cohorts, or of one. `after` is the day and id of the last one on the
 * page before, as `2026-11-25.id`.
 */
export async function listSessions(
	db: Reader,
	filter: {
		when: SessionsWhen
		today: CalendarDate
		cohortId: string | null
		after: string | null
		limit?: number
	},
): Promise<{ sessions: ListedSession[]; next: string | null }> {
	const { when, today, cohortId, limit = PAGE } = filter
	const [afterDay, afterId] = filter.after?.split('.') ?? []
	const isBehind = when === 'behind'
	const rows = await selectSessionCards(db)
		.where('sessions.day', when === 'today' ? '=' : isBehind ? '<' : '>', today)
		.$if(cohortId !== null, (q) => q.where('sessions.cohort_id', '=', cohortId ?? ''))
		.$if(afterDay !== undefined && afterId !== undefined, (q) =>
			q.where((e) => {
				const way = isBehind ? '<' : '>'
				const day = afterDay as CalendarDate
				return e.or([
					e('sessions.day', way, day),
					e.and([e('sessions.day', '=', day), e('sessions.id', way, afterId ?? '')]),
				])
			}),
		)
		.orderBy('sessions.day', isBehind ? 'desc' : 'asc')
		.orderBy('sessions.id', isBehind ? 'desc' : 'asc')
		.limit(limit + 1)
		.execute()
	const shown = rows.slice(0, limit)
	const last = shown.at(-1)
	return {
		sessions: await withPeople(db, shown.map(cardOf)),
		next: rows.length > limit && last ? `${last.day}.${last.id}` : null,
	}
}

/** Every session from a day to another, both included, of one cohort or of all, in order. */
export async function sessionsBetween(
	db: Reader,
	from: CalendarDate,
	until: CalendarDate,
	cohortId: string | null = null,
): Promise<SessionCard[]> {
	const rows = await selectSessionCards(db)
		.where('sessions.day', '>=', from)
		.where('sessions.day', '<=', until)
		.$if(cohortId !== null, (q) => q.where('sessions.cohort_id', '=', cohortId ?? ''))
		.orderBy('sessions.day')
		.orderBy('sessions.starts_at')
		.orderBy('sessions.id')
		.execute()
	return rows.map(cardOf)
}

/**
 * A cohort's sessions that were held from a day on, the latest first: those a batch can come from.
 */
export async function sessionsOf(
	db: Reader,
	cohortId: string,
	{ since, limit = PAGE }: { since: CalendarDate; limit?: number },
): Promise<SessionCard[]> {
	const rows = await selectSessionCards(db)
		.where('sessions.cohort_id', '=', cohortId)
		.where('sessions.state', '=', 'held')
		.where('sessions.day', '>=', since)
		.orderBy('sessions.day', 'desc')
		.limit(limit)
		.execute()
	return rows.map(cardOf)
}

export interface Member {
	readonly makerId: string
	readonly makerCode: string
}

/** Who takes part in a cohort on a day, by code. */
export async function membersOn(
	db: Reader,
	cohortId: string,
	day: CalendarDate,
): Promise<Member[]> {
	const rows = await selectMembersOfDay(db, cohortId, day)
	const ids = rows.map((row) => row.maker_id)
	const codes = await makerCodesOf(db, ids)
	return ids
		.map((makerId) => ({ makerId, makerCode: codes.get(makerId) ?? '' }))
		.sort((a, b) => a.makerCode.localeCompare(b.makerCode, 'id', { numeric: true }))
}

/** What was written down of a session, once or again. */
export interface SessionRevision {
	readonly revision: number
	readonly minutes: number
	readonly note: string
	readonly recordedBy: string
	readonly recordedAt: Instant
	/** how many marks differ from the revision before it; for the first how many there are */
	readonly changes: number
}

export interface SessionPage extends SessionCard {
	/** everybody who was a member on its day, with the mark of the latest revision */
	readonly members: readonly (Member & {
		readonly mark: AttendanceMark | null
		/** not in the house on that day, and so not there */
		readonly isAway: boolean
	})[]
	readonly note: string
	readonly revision: number
	/** oldest first */
	readonly revisions: readonly SessionRevision[]
}

/** One session with its list. Refuses `workshop.no_such_session`. */
export async function getSession(db: Reader, id: string): Promise<SessionPage> {
	const row = await selectSessionCards(db).where('sessions.id', '=', id).executeTakeFirst()
	if (!row) throw refuse('workshop.no_such_session')
	const records = await selectRecords(db, id)
	const marks = new Map<number, Map<string, AttendanceMark>>()
	for (const one of await selectAttendances(db, id)) {
		const list = marks.get(one.revision) ?? new Map<string, AttendanceMark>()
		marks.set(one.revision, list.set(one.maker_id, one.mark))
	}
	const latest = marks.get(row.revision)
	const members = await membersOn(db, row.cohort_id, row.day)
	const ids = members.map(({ makerId }) => makerId)
	const presences = await presencesOn(db, ids, row.day)
	return {
		...cardOf(row),
		revision: row.revision,
		note: records.at(-1)?.note ?? '',
		members: members.map((member) => ({
			...member,
			mark: latest?.get(member.makerId) ?? null,
			isAway: (presences.get(member.makerId) ?? 'present') !== 'present',
		})),
		revisions: records.map((record) => ({
			revision: record.revision,
			minutes: record.minutes,
			note: record.note,
			recordedBy: record.recorded_by,
			recordedAt: record.recorded_at,
			changes: changesOf(marks.get(record.revision), marks.get(record.revision - 1)),
		})),
	}
}

type Marks = ReadonlyMap<string, AttendanceMark>

function changesOf(marks: Marks = new Map(), before: Marks = new Map()): number {
	return [...marks].filter(([maker, mark]) => before.get(maker) !== mark).length
}

async function withPeople(db: Reader, cards: readonly SessionCard[]): Promise<ListedSession[]> {
	const held = cards.filter(({ state }) => state === 'held').map(({ id }) => id)
	const counts = held.length === 0 ? [] : await countAttendances(db, held)
	return cards.map((card) => {
		const own = counts.filter((row) => row.session_id === card.id)
		const sum = (rows: typeof own) => rows.reduce((all, row) => all + Number(row.people), 0)
		const there = sum(own.filter((row) => wasThere(row.mark)))
		return { ...card, people: own.length === 0 ? null : { there, all: sum(own) } }
	})
}

/** How often each mark stands on the lists of these sessions. */
export async function markCounts(
	db: Reader,
	sessionIds: readonly string[],
): Promise<Record<AttendanceMark, number>> {
	const counts = sessionIds.length === 0 ? [] : await countAttendances(db, sessionIds)
	const sums = Object.fromEntries(
		attendanceMarks.map((mark) => [
			mark,
			counts.filter((row) => row.mark === mark).reduce((all, row) => all + Number(row.people), 0),
		]),
	)
	return sums as Record<AttendanceMark, number>
}

function cardOf(row: SessionRow): SessionCard {
	return {
		id: row.id,
		cohort: { id: row.cohort_id, slug: row.slug, name: { id: row.name_id, en: row.name_en } },
		day: row.day,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		place: row.place,
		state: row.state,
		cancelReason: row.cancel_reason,
		plannedFor: row.planned_for,
		minutes: row.minutes,
		topic: row.topic_id === null ? null : { id: row.topic_id, en: row.topic_en ?? '' },
	}
}
