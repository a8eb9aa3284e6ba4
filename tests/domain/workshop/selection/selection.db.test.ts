import { expect, it } from 'vitest'
import { getCohortRecord } from '#app/domain/workshop/cohorts/cohort-records.server.ts'
import { addCandidate } from '#app/domain/workshop/selection/add-candidate.server.ts'
import { selectionOf } from '#app/domain/workshop/selection/candidates.server.ts'
import { recordAssessment } from '#app/domain/workshop/selection/record-assessment.server.ts'
import { setCriteria } from '#app/domain/workshop/selection/set-criteria.server.ts'
import { settleCandidate } from '#app/domain/workshop/selection/settle-candidate.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aMaker, makingOn, officer } from '#tests/support/making.ts'

onBothEngines('a selection', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const today = calendarDate('2026-06-03')
	const cohortSlug = 'perca-pagi'

	async function world(candidates: number, places: number) {
		const deps = makingOn(database.db, clock)
		await aCohort(deps, { members: 0, places })
		await setCriteria(deps, { cohortSlug, names: ['Kemauan', ' Ketelitian ', ''] }, officer)
		const codes: string[] = []
		for (let i = 0; i < candidates; i++) {
			const makerCode = await aMaker(deps)
			await addCandidate(deps, { cohortSlug, makerCode }, officer)
			codes.push(makerCode)
		}
		const cohort = await getCohortRecord(database.db, cohortSlug, today)
		const selection = () => selectionOf(database.db, cohort.id)
		const { criteria } = await selection()
		const assess = (makerCode: string, given: readonly number[], note = '') =>
			recordAssessment(
				deps,
				{
					cohortSlug,
					makerCode,
					note,
					scores: new Map(given.map((score, index) => [criteria[index]?.id ?? 'x', score])),
				},
				officer,
			)
		const settle = (makerCode: string, joins: boolean) =>
			settleCandidate(deps, { cohortSlug, makerCode, joinsOn: joins ? today : null }, officer)
		return { deps, codes, selection, assess, settle }
	}

	it('ranks by the sum of all criteria, and those chosen are members', async () => {
		const { codes, selection, assess, settle } = await world(3, 5)
		const [first = '', second = '', third = ''] = codes
		await assess(first, [2, 3])
		await assess(second, [5, 4], 'Teliti sekali')
		await assess(third, [3])
		const { candidates, criteria, mayChangeCriteria } = await selection()
		expect(criteria.map(({ name }) => name)).toEqual(['Kemauan', 'Ketelitian'])
		expect(mayChangeCriteria).toBe(false)
		expect(candidates.map((one) => [one.makerCode, one.sum])).toEqual([
			[second, 9],
			[first, 5],
			[third, null],
		])
		await expect(settle(third, true)).rejects.toMatchObject({ code: 'workshop.not_assessed' })
		await settle(second, true)
		await settle(first, false)
		const decided = { code: 'workshop.candidate_selected' }
		await expect(settle(second, false)).rejects.toMatchObject(decided)
		await expect(assess(second, [1, 1])).rejects.toMatchObject(decided)
		await settle(first, true)
		const cohort = await getCohortRecord(database.db, cohortSlug, today)
		expect(cohort.members.map(({ makerCode }) => makerCode)).toEqual([first, second])
	})

	it('gives away no place twice, however many are chosen at once', async () => {
		const { codes, assess, settle, selection } = await world(4, 2)
		for (const code of codes) await assess(code, [4, 4])
		const answers = await Promise.allSettled(codes.map((code) => settle(code, true)))
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
		const { candidates } = await selection()
		expect(candidates.filter(({ outcome }) => outcome === 'selected')).toHaveLength(2)
		expect(candidates.filter(({ outcome }) => outcome === null)).toHaveLength(2)
	})

	it('refuses strangers, scores that are none, and new criteria once somebody is assessed', async () => {
		const { deps, codes, assess } = await world(1, 2)
		const [makerCode = ''] = codes
		await expect(assess(makerCode, [6])).rejects.toMatchObject({ code: 'workshop.bad_score' })
		await expect(assess(makerCode, [1, 2, 3])).rejects.toMatchObject({
			code: 'workshop.no_such_criterion',
		})
		const other = await aMaker(deps)
		await expect(assess(other, [1])).rejects.toMatchObject({ code: 'workshop.no_such_candidate' })
		await expect(addCandidate(deps, { cohortSlug, makerCode }, officer)).rejects.toMatchObject({
			code: 'workshop.already_candidate',
		})
		await setCriteria(deps, { cohortSlug, names: ['Lain'] }, officer)
		await expect(setCriteria(deps, { cohortSlug, names: [' '] }, officer)).rejects.toMatchObject({
			code: 'workshop.words_missing',
		})
	})
})
