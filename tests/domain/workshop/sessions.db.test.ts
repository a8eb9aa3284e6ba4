import { expect, it } from 'vitest'
import { getCohort, listCohorts } from '#app/domain/workshop/cohorts.server.ts'
import { type RecordSession, recordSession } from '#app/domain/workshop/record-session.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, type Making, makingOn, officer, text } from '#tests/support/making.ts'

onBothEngines('sessions', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')

	function meet(world: Making, change: Partial<RecordSession> = {}) {
		const input: RecordSession = {
			cohortSlug: 'perca-pagi',
			heldOn: calendarDate('2026-06-03'),
			minutes: 120,
			topic: text('Memilah perca'),
			...change,
		}
		return recordSession(world, input, officer)
	}

	it('are counted for their cohort, the latest first', async () => {
		const world = makingOn(database.db, clock)
		await aCohort(world)
		await aCohort(world, { slug: 'rajut', programmeCode: 'RJT', craft: 'rajut' })
		for (const day of ['2026-05-27', '2026-06-03', '2026-05-20']) {
			await meet(world, { heldOn: calendarDate(day) })
		}
		await meet(world, { cohortSlug: 'rajut', minutes: 90 })
		const cohort = await getCohort(database.db, 'perca-pagi')
		expect(cohort.publicFacts).toMatchObject({ sessions: 3, sessionMinutes: 360 })
		expect(cohort.latestSessions.map((session) => session.heldOn)).toEqual([
			'2026-06-03',
			'2026-05-27',
			'2026-05-20',
		])
		expect(cohort.latestSessions[0]?.topic).toEqual(text('Memilah perca'))
		const counts = (await listCohorts(database.db)).map((card) => card.publicFacts?.sessions)
		expect(counts.sort()).toEqual([1, 3])
	})

	it('are not told of under five people', async () => {
		const world = makingOn(database.db, clock)
		await aCohort(world, { members: 4 })
		await meet(world)
		const cohort = await getCohort(database.db, 'perca-pagi')
		expect([cohort.publicFacts, cohort.latestSessions]).toEqual([null, []])
	})

	it.each([
		['an unknown cohort', { cohortSlug: 'lain' }, 'workshop.no_such_cohort'],
		['a day ahead', { heldOn: calendarDate('2026-06-04') }, 'workshop.date_in_future'],
		['a day before the cohort', { heldOn: calendarDate('2025-11-09') }, 'workshop.before_cohort'],
		['no time at all', { minutes: 0 }, 'workshop.bad_session_length'],
		['more than a day', { minutes: 1_441 }, 'workshop.bad_session_length'],
		['half a minute', { minutes: 0.5 }, 'workshop.bad_session_length'],
		['nothing done', { topic: { id: ' ', en: 'Sorting' } }, 'workshop.topic_missing'],
	] as const)('refuse %s', async (_, change, code) => {
		const world = makingOn(database.db, clock)
		await aCohort(world)
		await expect(meet(world, change)).rejects.toMatchObject({ code })
		expect(await database.db.selectFrom('sessions').selectAll().execute()).toEqual([])
	})

	it('are recorded once a day, also by two at once, and never altered', async () => {
		const world = makingOn(database.db, clock)
		await aCohort(world)
		const answers = await Promise.allSettled([meet(world), meet(world)])
		expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
		await expect(meet(world)).rejects.toMatchObject({ code: 'workshop.session_already_recorded' })
		const change = database.db.updateTable('sessions').set({ minutes: 1 })
		await expect(change.execute()).rejects.toThrow('sessions_held_stay')
	})
})
