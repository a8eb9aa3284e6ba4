import { expect, it } from 'vitest'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { getCohortRecord } from '#app/domain/workshop/cohorts/cohort-records.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { recordSession } from '#app/domain/workshop/record-session.server.ts'
import { releaseMember } from '#app/domain/workshop/release-member.server.ts'
import type { AttendanceMark } from '#app/domain/workshop/session.ts'
import { addSession } from '#app/domain/workshop/sessions/add-session.server.ts'
import { cancelSession } from '#app/domain/workshop/sessions/cancel-session.server.ts'
import { recordAttendance } from '#app/domain/workshop/sessions/record-attendance.server.ts'
import {
	getSession,
	listSessions,
	markCounts,
	sessionsOf,
} from '#app/domain/workshop/sessions/sessions.server.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aMaker, COHORT_START, makingOn, officer, text } from '#tests/support/making.ts'
import { countingQueries } from '#tests/support/query-count.ts'

onBothEngines('attendance', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const today = calendarDate('2026-06-03')
	const cohortSlug = 'perca-pagi'

	async function world(day = today) {
		const deps = makingOn(database.db, clock)
		const { members } = await aCohort(deps)
		const time = { day, startsAt: '08:30', endsAt: '11:00', place: 'Aula' }
		const { sessionId } = await addSession(deps, { cohortSlug, ...time }, officer)
		const all = (mark: AttendanceMark) => members.map((makerCode) => ({ makerCode, mark }))
		const record = {
			sessionId,
			basedOn: 0,
			minutes: 150,
			topic: text('Memilah perca'),
			note: 'Gunting kurang dua',
			lines: all('present'),
		}
		return { deps, members, sessionId, record }
	}

	it('is recorded for everybody, and each correction is kept beside what was before', async () => {
		const { deps, record, sessionId } = await world()
		expect(await recordAttendance(deps, record, officer)).toEqual({ revision: 1 })
		const lines = record.lines.with(0, { ...record.lines[0], mark: 'sick' } as never)
		const corrected = { ...record, basedOn: 1, lines }
		expect(await recordAttendance(deps, corrected, officer)).toEqual({ revision: 2 })
		const page = await getSession(database.db, sessionId)
		expect(page).toMatchObject({ state: 'held', revision: 2, minutes: 150 })
		expect(page.members.map(({ mark }) => mark)).toEqual(['sick', ...Array(4).fill('present')])
		expect(page.revisions.map(({ changes }) => changes)).toEqual([5, 1])
		expect(await markCounts(database.db, [sessionId])).toMatchObject({ present: 4, sick: 1 })
		const { sessions } = await listSessions(database.db, {
			when: 'today',
			today,
			cohortId: page.cohort.id,
			after: null,
		})
		expect(sessions.map(({ people }) => people)).toEqual([{ there: 4, all: 5 }])
		const chosen = await sessionsOf(database.db, page.cohort.id, { since: COHORT_START })
		expect(chosen.map(({ id }) => id)).toEqual([sessionId])
		const change = database.db.updateTable('attendances').set({ mark: 'late' })
		await expect(change.execute()).rejects.toThrow('attendances_kept')
	})

	it('is recorded once when it is sent twice, by two at once and later again', async () => {
		const { deps, record, sessionId } = await world()
		const send = () => recordAttendance(deps, record, officer)
		expect(await Promise.all([send(), send()])).toEqual([{ revision: 1 }, { revision: 1 }])
		const late = { ...deps, clock: testClock('2026-06-08T03:00:00.000Z') }
		expect(await recordAttendance(late, record, officer)).toEqual({ revision: 1 })
		expect((await getSession(database.db, sessionId)).revisions).toHaveLength(1)
	})

	it('does not overwrite what somebody else has corrected', async () => {
		const { deps, record } = await world()
		await recordAttendance(deps, record, officer)
		await recordAttendance(deps, { ...record, basedOn: 1, minutes: 90 }, officer)
		const stale = recordAttendance(deps, { ...record, basedOn: 1, minutes: 60 }, officer)
		await expect(stale).rejects.toMatchObject({ code: 'workshop.attendance_changed' })
	})

	it('is corrected until the day after it was first written down', async () => {
		const { deps, record } = await world()
		await recordAttendance(deps, record, officer)
		const at = (moment: string) => ({ ...deps, clock: testClock(moment) })
		const change = (minutes: number, basedOn: number) => ({ ...record, minutes, basedOn })
		await recordAttendance(at('2026-06-04T16:59:00.000Z'), change(100, 1), officer)
		const late = recordAttendance(at('2026-06-04T17:00:00.000Z'), change(90, 2), officer)
		await expect(late).rejects.toMatchObject({ code: 'workshop.attendance_final' })
	})

	it('agrees with who was a member on that day', async () => {
		const { deps, record, members } = await world(calendarDate('2026-06-02'))
		const stranger = await aMaker(deps)
		const refused = async (lines: typeof record.lines, code: string) => {
			const asked = recordAttendance(deps, { ...record, lines }, officer)
			await expect(asked).rejects.toMatchObject({ code })
		}
		await refused(record.lines.slice(1), 'workshop.attendance_incomplete')
		const line = { makerCode: stranger, mark: 'present' } as const
		await refused([...record.lines, line], 'workshop.not_a_member')
		await refused(
			[...record.lines, ...record.lines.slice(0, 1)],
			'workshop.attendance_repeats_maker',
		)
		await refused([{ ...line, makerCode: 'WB-999' }], 'people.no_such_maker')
		await enrolMember(deps, { cohortSlug, makerCode: stranger, joinedOn: today }, officer)
		await refused([...record.lines, line], 'workshop.not_a_member')
		await recordAttendance(deps, record, officer)
		const leave = { cohortSlug, makerCode: members[0] ?? '', reason: 'released' } as const
		const tooEarly = { ...leave, lastDay: calendarDate('2026-06-01') }
		await expect(releaseMember(deps, tooEarly, officer)).rejects.toMatchObject({
			code: 'workshop.was_there_later',
		})
		const behind = database.db
			.updateTable('cohort_members')
			.set({ left_on: tooEarly.lastDay, left_reason: 'other' })
		await expect(behind.execute()).rejects.toThrow('cohort_members_were_there')
		await releaseMember(deps, { ...leave, lastDay: calendarDate('2026-06-02') }, officer)
	})

	it('marks nobody as there who was out of the house, and takes nobody in who is gone', async () => {
		const { deps, record, members, sessionId } = await world()
		const [makerCode = '', other = ''] = members
		await recordPresence(deps, { makerCode, presence: 'leave', since: today }, officer)
		const asked = recordAttendance(deps, record, officer)
		await expect(asked).rejects.toMatchObject({
			code: 'workshop.maker_away',
			details: { makerCode },
		})
		const lines = record.lines.with(0, { makerCode, mark: 'other' })
		await recordAttendance(deps, { ...record, lines }, officer)
		const page = await getSession(database.db, sessionId)
		expect(page.members.map(({ isAway }) => isAway)).toEqual([true, false, false, false, false])
		const gone = { presence: 'transferred', since: today } as const
		await recordPresence(deps, { makerCode: other, ...gone }, officer)
		const cohort = await getCohortRecord(database.db, cohortSlug, today)
		expect(cohort.members.filter(({ isGone }) => isGone).map((one) => one.makerCode)).toEqual([
			other,
		])
		const stranger = await aMaker(deps)
		await recordPresence(deps, { makerCode: stranger, ...gone }, officer)
		const join = { cohortSlug, makerCode: stranger, joinedOn: today }
		await expect(enrolMember(deps, join, officer)).rejects.toMatchObject({
			code: 'workshop.maker_gone',
		})
	})

	it('is refused of a session ahead or called off, and of nothing at all', async () => {
		const { deps, record } = await world(nextDate(today))
		const refused = async (change: Partial<typeof record>, code: string) => {
			const asked = recordAttendance(deps, { ...record, ...change }, officer)
			await expect(asked).rejects.toMatchObject({ code })
		}
		await refused({}, 'workshop.date_in_future')
		await refused({ minutes: 0 }, 'workshop.bad_session_length')
		await refused({ topic: text(' ') }, 'workshop.topic_missing')
		await refused({ sessionId: 'x' }, 'workshop.no_such_session')
		await cancelSession(deps, { ...record, reason: 'Hujan' }, officer)
		await refused({}, 'workshop.session_cancelled')
	})

	it('is listed page by page, ahead and behind', async () => {
		const { deps } = await world()
		const time = { startsAt: null, endsAt: null, place: '' }
		for (const offset of [-2, -1, 1, 2]) {
			const day = nextDate(today, offset)
			await addSession(deps, { cohortSlug, day, ...time }, officer)
		}
		const filter = { today, cohortId: null, limit: 1 }
		for (const [when, expected] of [
			['ahead', ['2026-06-04', '2026-06-05']],
			['behind', ['2026-06-02', '2026-06-01']],
		] as const) {
			const first = await listSessions(database.db, { ...filter, when, after: null })
			const second = await listSessions(database.db, { ...filter, when, after: first.next })
			const seen = [...first.sessions, ...second.sessions].map(({ day }) => day)
			expect(seen).toEqual(expected)
			expect(second.next).toBe(null)
		}
	})

	it('is listed in as many queries, however many sessions there are', async () => {
		const { deps, record, members } = await world()
		await recordAttendance(deps, record, officer)
		const queriesOf = async () => {
			const { db, count } = countingQueries(database.db)
			const filter = { today: nextDate(today), cohortId: null, after: null } as const
			const { sessions } = await listSessions(db, { ...filter, when: 'behind' })
			return { queries: count(), sessions: sessions.length }
		}
		const few = await queriesOf()
		const lines = members.map((makerCode) => ({ makerCode, mark: 'present' as const }))
		for (const offset of [1, 2, 3]) {
			const heldOn = nextDate(today, -offset)
			const met = { cohortSlug, heldOn, minutes: 60, topic: text('Memilah') }
			await recordSession(deps, { ...met, lines }, officer)
		}
		expect(await queriesOf()).toEqual({ queries: few.queries, sessions: 4 })
	})
})
