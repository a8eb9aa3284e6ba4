import { expect, it } from 'vitest'
import { returnBatch } from '#app/domain/workshop/batches/return-batch.server.ts'
import { changeCohort } from '#app/domain/workshop/cohorts/change-cohort.server.ts'
import {
	getCohortRecord,
	listCohortRecords,
} from '#app/domain/workshop/cohorts/cohort-records.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { openCohort } from '#app/domain/workshop/open-cohort.server.ts'
import { changeProgramme } from '#app/domain/workshop/programmes/change-programme.server.ts'
import { closeProgramme } from '#app/domain/workshop/programmes/close-programme.server.ts'
import { listProgrammes } from '#app/domain/workshop/programmes/programme-records.server.ts'
import { reopenProgramme } from '#app/domain/workshop/programmes/reopen-programme.server.ts'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { releaseMember } from '#app/domain/workshop/release-member.server.ts'
import { createSessions } from '#app/domain/workshop/sessions/create-sessions.server.ts'
import { membersOn } from '#app/domain/workshop/sessions/sessions.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	aCohort,
	aMaker,
	aProduct,
	COHORT_START,
	makingOn,
	officer,
	text,
} from '#tests/support/making.ts'
import { aStaffMember } from '#tests/support/staff.ts'

onBothEngines('members of a cohort', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const today = calendarDate('2026-06-03')
	const world = () => makingOn(database.db, clock)
	const join = (deps: ReturnType<typeof world>, makerCode: string, on = '2026-06-03') =>
		enrolMember(deps, { cohortSlug: 'perca-pagi', makerCode, joinedOn: calendarDate(on) }, officer)

	it('are never more than its places, however many join at once', async () => {
		const deps = world()
		await aCohort(deps, { members: 3, places: 5 })
		const codes: string[] = []
		for (let i = 0; i < 6; i++) codes.push(await aMaker(deps))
		const answers = await Promise.allSettled(codes.map((code) => join(deps, code)))
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
		for (const answer of answers) {
			if (answer.status === 'rejected') {
				expect(answer.reason).toMatchObject({ code: 'workshop.no_place_left' })
			}
		}
		const cohort = await getCohortRecord(database.db, 'perca-pagi', today)
		expect(cohort.members).toHaveLength(5)
	})

	it('come, leave with a reason and come back, and all of it stays on record', async () => {
		const deps = world()
		const { members } = await aCohort(deps, { members: 2, places: 2 })
		const [makerCode = '', other = ''] = members
		const leave = { cohortSlug: 'perca-pagi', makerCode, reason: 'own-wish' } as const
		await releaseMember(deps, { ...leave, lastDay: calendarDate('2026-05-20') }, officer)
		const third = await aMaker(deps)
		await join(deps, third, '2026-05-21')
		await expect(join(deps, makerCode)).rejects.toMatchObject({ code: 'workshop.no_place_left' })
		const away = { ...leave, makerCode: other, reason: 'released' } as const
		await releaseMember(deps, { ...away, lastDay: calendarDate('2026-06-02') }, officer)
		await join(deps, makerCode)
		await expect(join(deps, makerCode)).rejects.toMatchObject({ code: 'workshop.already_member' })
		const cohort = await getCohortRecord(database.db, 'perca-pagi', today)
		expect(cohort.members.map((one) => one.makerCode)).toEqual([makerCode, third].sort())
		expect(cohort.others.map((one) => [one.makerCode, one.leftReason])).toEqual([
			[makerCode, 'own-wish'],
			[other, 'released'],
		])
		const before = await membersOn(database.db, cohort.id, calendarDate('2026-05-20'))
		expect(before.map((one) => one.makerCode)).toEqual([makerCode, other])
	})

	it('do not leave before a day whose work they are credited with', async () => {
		const deps = world()
		const { slug: cohortSlug, members } = await aCohort(deps, { members: 1 })
		const [makerCode = ''] = members
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const contributions = [{ makerCode, pieces: 2 }]
		const batch = { cohortSlug, sku: 'KST-1', quantity: 2, materialCostSen: ZERO, contributions }
		const workDate = calendarDate('2026-06-02')
		const { batchCode } = await recordBatch(deps, { ...batch, workDate }, officer)
		const lastDay = calendarDate('2026-06-01')
		const leave = { cohortSlug, makerCode, lastDay, reason: 'own-wish' } as const
		await expect(releaseMember(deps, leave, officer)).rejects.toMatchObject({
			code: 'workshop.was_there_later',
			details: { day: '2026-06-02' },
		})
		const left = { left_on: lastDay, left_reason: 'own-wish' } as const
		const past = database.db.updateTable('cohort_members').set(left)
		await expect(past.execute()).rejects.toThrow('cohort_members_worked_there')
		await returnBatch(deps, { batchCode, reason: 'Salah hari' }, officer)
		await releaseMember(deps, leave, officer)
	})

	it('keep a cohort from having fewer places than people, or a lead from nowhere', async () => {
		const deps = world()
		await aCohort(deps, { members: 3, places: 5 })
		const { id: leadId } = await aStaffMember(database.db, 'officer')
		const { id: treasurerId } = await aStaffMember(database.db, 'treasurer')
		const words = { name: text('Baru'), story: text('Cerita'), schedule: text('Pagi') }
		const change = { cohortSlug: 'perca-pagi', ...words, places: 3, leadId, toldCodes: [] }
		await changeCohort(deps, change, officer)
		const cohort = await getCohortRecord(database.db, 'perca-pagi', today)
		expect(cohort).toMatchObject({ places: 3, leadId, name: text('Baru'), people: 3 })
		const refused = async (wrong: Partial<typeof change>, code: string) => {
			const asked = changeCohort(deps, { ...change, ...wrong }, officer)
			await expect(asked).rejects.toMatchObject({ code })
		}
		await refused({ places: 2 }, 'workshop.too_few_places')
		await refused({ places: 0 }, 'workshop.bad_places')
		await refused({ leadId: treasurerId }, 'workshop.no_such_lead')
		await refused({ leadId: 'x' }, 'workshop.no_such_lead')
		await refused({ name: { id: ' ', en: 'x' } }, 'workshop.words_missing')
		await refused({ cohortSlug: 'x' }, 'workshop.no_such_cohort')
	})

	it('have left before a programme is closed, after which nothing begins in it', async () => {
		const deps = world()
		const { members } = await aCohort(deps, { members: 1 })
		const code = 'KSP'
		await expect(closeProgramme(deps, { code }, officer)).rejects.toMatchObject({
			code: 'workshop.programme_has_members',
		})
		const leave = {
			cohortSlug: 'perca-pagi',
			makerCode: members[0] ?? '',
			reason: 'other',
		} as const
		await releaseMember(deps, { ...leave, lastDay: today }, officer)
		await closeProgramme(deps, { code }, officer)
		const closed = { code: 'workshop.programme_closed' }
		await expect(closeProgramme(deps, { code }, officer)).rejects.toMatchObject(closed)
		await expect(join(deps, await aMaker(deps))).rejects.toMatchObject(closed)
		await expect(createSessions(deps, { cohortSlug: 'perca-pagi' }, officer)).rejects.toMatchObject(
			closed,
		)
		const words = { name: text('B'), story: text('B'), schedule: text('B') }
		const next = { programmeCode: code, slug: 'baru', startedOn: COHORT_START, places: 5, ...words }
		await expect(openCohort(deps, next, officer)).rejects.toMatchObject(closed)
		await reopenProgramme(deps, { code }, officer)
		await expect(reopenProgramme(deps, { code }, officer)).rejects.toMatchObject({
			code: 'workshop.programme_open',
		})
		await expect(openCohort(deps, { ...next, slug: 'Bad Slug' }, officer)).rejects.toMatchObject({
			code: 'workshop.bad_slug',
		})
		await openCohort(deps, next, officer)
		await changeProgramme(deps, { code, name: text('Keset baru') }, officer)
		expect(await listProgrammes(database.db)).toMatchObject([
			{ code, name: text('Keset baru'), closedOn: null, cohorts: 2 },
		])
	})

	it('are counted for every cohort of a list in a few queries', async () => {
		const deps = world()
		await aCohort(deps, { members: 2 })
		await aCohort(deps, { members: 1, slug: 'rajut', programmeCode: 'RJT', craft: 'rajut' })
		const filter = { programmeCode: null, today }
		const { cohorts, next } = await listCohortRecords(database.db, filter)
		expect(cohorts.map((one) => [one.slug, one.people]).sort()).toEqual([
			['perca-pagi', 2],
			['rajut', 1],
		])
		expect(next).toBe(null)
		const some = await listCohortRecords(database.db, { ...filter, programmeCode: 'RJT' })
		expect(some.cohorts.map((one) => one.slug)).toEqual(['rajut'])
	})
})
