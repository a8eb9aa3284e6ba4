import fc from 'fast-check'
import { expect, it } from 'vitest'
import { setHoliday } from '#app/domain/calendar/set-holiday.server.ts'
import { setSchedule } from '#app/domain/workshop/cohorts/set-schedule.server.ts'
import { addSession } from '#app/domain/workshop/sessions/add-session.server.ts'
import { cancelSession } from '#app/domain/workshop/sessions/cancel-session.server.ts'
import { changeSession } from '#app/domain/workshop/sessions/change-session.server.ts'
import { createSessions } from '#app/domain/workshop/sessions/create-sessions.server.ts'
import { reopenSession } from '#app/domain/workshop/sessions/reopen-session.server.ts'
import { getSession, sessionsBetween } from '#app/domain/workshop/sessions/sessions.server.ts'
import { calendarDate, nextDate, weekday } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, makingOn, officer } from '#tests/support/making.ts'
import { propertyParameters } from '#tests/support/property.ts'

onBothEngines('planned sessions', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const today = calendarDate('2026-06-03')
	const cohortSlug = 'perca-pagi'
	const slotOn = (day: number) => ({
		weekday: day,
		startsAt: '08:30',
		endsAt: '11:00',
		place: 'Aula',
	})
	const ahead = () => sessionsBetween(database.db, today, nextDate(today, 60))
	const days = async () => (await ahead()).map(({ day }) => day)

	async function world() {
		const deps = makingOn(database.db, clock)
		await aCohort(deps)
		return deps
	}

	it('follow the schedule for four weeks and fall on no holiday, however often it changes', async () => {
		const deps = await world()
		const holidays = ['2026-06-16', '2026-06-17', '2026-06-24'].map(calendarDate)
		for (const date of holidays) {
			const words = { nameId: 'Libur', nameEn: 'Holiday', basis: 'Contoh', isConfirmed: true }
			await setHoliday(deps, { date, kind: 'national', ...words }, officer)
		}
		const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }))
		await fc.assert(
			fc.asyncProperty(weekdays, async (chosen) => {
				await setSchedule(deps, { cohortSlug, slots: chosen.map(slotOn) }, officer)
				expect(await createSessions(deps, { cohortSlug }, officer)).toEqual({ planned: 0 })
				const planned = (await ahead()).filter(({ day }) => day > today)
				const expected = Array.from({ length: 28 }, (_, index) => nextDate(today, index + 1))
					.filter((day) => chosen.includes(weekday(day)))
					.filter((day) => !holidays.includes(day))
				expect(planned.map(({ day }) => day)).toEqual(expected)
				expect(planned.every(({ state, place }) => state === 'planned' && place === 'Aula')).toBe(
					true,
				)
			}),
			propertyParameters({ numRuns: 12 }),
		)
	})

	it('are planned once by two at once, and again only as the weeks go by', async () => {
		const deps = await world()
		await setSchedule(deps, { cohortSlug, slots: [slotOn(3)] }, officer)
		const wednesdays = ['2026-06-03', '2026-06-10', '2026-06-17', '2026-06-24', '2026-07-01']
		expect(await days()).toEqual(wednesdays)
		const later = { ...deps, clock: testClock('2026-06-10T03:00:00.000Z') }
		const plan = () => createSessions(later, { cohortSlug }, officer)
		const made = await Promise.all([plan(), plan()])
		expect(made.map(({ planned }) => planned).sort()).toEqual([0, 1])
		expect(await days()).toEqual([...wednesdays, '2026-07-08'])
	})

	it('are moved, called off with a reason and restored, and not planned again', async () => {
		const deps = await world()
		await setSchedule(deps, { cohortSlug, slots: [slotOn(3)] }, officer)
		const [, second, third] = await ahead()
		const place = { startsAt: null, endsAt: null, place: 'Kelas' }
		const moved = { ...place, sessionId: second?.id ?? '', day: calendarDate('2026-06-11') }
		await changeSession(deps, moved, officer)
		const off = { sessionId: third?.id ?? '', reason: 'Kunjungan dinas' }
		await cancelSession(deps, off, officer)
		await setSchedule(deps, { cohortSlug, slots: [slotOn(3)] }, officer)
		expect(await days()).toEqual([
			'2026-06-03',
			'2026-06-11',
			'2026-06-17',
			'2026-06-24',
			'2026-07-01',
		])
		expect(await getSession(database.db, off.sessionId)).toMatchObject({
			state: 'cancelled',
			cancelReason: off.reason,
		})
		await expect(cancelSession(deps, off, officer)).rejects.toMatchObject({
			code: 'workshop.session_not_planned',
		})
		const late = { ...moved, sessionId: off.sessionId }
		await expect(changeSession(deps, late, officer)).rejects.toMatchObject({
			code: 'workshop.session_not_planned',
		})
		await reopenSession(deps, off, officer)
		await expect(reopenSession(deps, off, officer)).rejects.toMatchObject({
			code: 'workshop.session_not_cancelled',
		})
	})

	it('are one a day, also where one was called off and another put in its place', async () => {
		const deps = await world()
		const extra = { cohortSlug, day: today, startsAt: '13:00', endsAt: '14:00', place: '' }
		const both = await Promise.allSettled([
			addSession(deps, extra, officer),
			addSession(deps, extra, officer),
		])
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		const taken = { code: 'workshop.day_taken' }
		const [first] = await ahead()
		const sessionId = first?.id ?? ''
		await cancelSession(deps, { sessionId, reason: 'Hujan' }, officer)
		const other = await addSession(deps, extra, officer)
		await expect(reopenSession(deps, { sessionId }, officer)).rejects.toMatchObject(taken)
		const next = await addSession(deps, { ...extra, day: nextDate(today) }, officer)
		const onto = { ...extra, ...next, day: today }
		await expect(changeSession(deps, onto, officer)).rejects.toMatchObject(taken)
		await changeSession(deps, { ...extra, ...other }, officer)
	})

	it.each([
		['a day before the cohort', { day: calendarDate('2025-11-09') }, 'workshop.before_cohort'],
		['an end without a beginning', { startsAt: null }, 'workshop.bad_session_time'],
		['an end before the beginning', { endsAt: '12:00' }, 'workshop.bad_session_time'],
		['an unknown cohort', { cohortSlug: 'x' }, 'workshop.no_such_cohort'],
	] as const)('refuse %s', async (_, change, code) => {
		const deps = await world()
		const extra = { cohortSlug, day: today, startsAt: '13:00', endsAt: '14:00', place: '' }
		await expect(addSession(deps, { ...extra, ...change }, officer)).rejects.toMatchObject({ code })
	})

	it('refuse an unknown session, and calling off for no reason', async () => {
		const deps = await world()
		const { sessionId } = await addSession(
			deps,
			{ cohortSlug, day: today, startsAt: null, endsAt: null, place: '' },
			officer,
		)
		await expect(cancelSession(deps, { sessionId, reason: ' ' }, officer)).rejects.toMatchObject({
			code: 'workshop.reason_missing',
		})
		const nobody = { sessionId: 'x', reason: 'Hujan' }
		await expect(cancelSession(deps, nobody, officer)).rejects.toMatchObject({
			code: 'workshop.no_such_session',
		})
		const slots = [{ ...slotOn(1), place: '' }]
		await expect(setSchedule(deps, { cohortSlug, slots }, officer)).rejects.toMatchObject({
			code: 'workshop.bad_schedule',
		})
	})
})
