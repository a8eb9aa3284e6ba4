import { describe, expect, it } from 'vitest'
import { earningOf } from '#app/domain/people/earning.ts'
import {
	goesOnAfterDeath,
	isGone,
	presenceAt,
	presences,
	presencesInEffect,
	savingsActFor,
} from '#app/domain/people/presence.ts'
import { registerClasses } from '#app/domain/people/register-class.ts'

describe('what work on a day earns', () => {
	it.each([
		['A.I', 'extra-food'],
		['A.V', 'extra-food'],
		['B.I', 'premi'],
		['B.IIb', 'premi'],
		['B.III', 'premi'],
		[null, 'hold'],
	] as const)('is by the class %s: %s', (registerClass, earning) => {
		expect(earningOf('present', registerClass)).toBe(earning)
	})

	it('is nothing for whoever was not there, whatever the class', () => {
		for (const presence of presences.filter((one) => one !== 'present')) {
			for (const registerClass of [...registerClasses, null]) {
				expect(earningOf(presence, registerClass)).toBe('absent')
			}
		}
	})
})

describe('where somebody is', () => {
	const leave = [
		{ fromDate: '2026-05-10', presence: 'leave' },
		{ fromDate: '2026-05-13', presence: 'present' },
	] as const

	it('is the house until something else is recorded, and then what began last', () => {
		expect(presenceAt([], '2026-05-10')).toBe('present')
		expect(presenceAt(leave, '2026-05-09')).toBe('present')
		expect(presenceAt(leave, '2026-05-12')).toBe('leave')
		expect(presenceAt(leave, '2026-05-13')).toBe('present')
	})

	it('is by the later of two records for one day, and by days whatever came first', () => {
		const late = [...leave, { fromDate: '2026-05-10', presence: 'escaped' }] as const
		expect(presenceAt(late, '2026-05-12')).toBe('escaped')
		expect(presencesInEffect(late).map(({ presence }) => presence)).toEqual(['escaped', 'present'])
	})

	it('does not go on after a death, unless the death was a mistake', () => {
		const died = { fromDate: '2026-05-20', presence: 'deceased' } as const
		expect(goesOnAfterDeath([...leave, died])).toBe(false)
		expect(goesOnAfterDeath([died, { fromDate: '2026-05-21', presence: 'present' }])).toBe(true)
		expect(goesOnAfterDeath([died, { fromDate: '2026-05-20', presence: 'present' }])).toBe(false)
	})
})

describe('what a change of presence asks of savings', () => {
	it('is to pay out, to move or to freeze when somebody is gone', () => {
		expect(presences.filter(isGone)).toEqual(['transferred', 'released', 'escaped', 'deceased'])
		expect(savingsActFor('released', null)).toBe('pay-out')
		expect(savingsActFor('transferred', null)).toBe('move')
		expect(savingsActFor('escaped', 'freeze')).toBe('freeze')
		expect(savingsActFor('deceased', null)).toBe('freeze')
	})

	it('is nothing for whoever stays, and to free again what was frozen', () => {
		expect(savingsActFor('leave', null)).toBeNull()
		expect(savingsActFor('present', 'move')).toBeNull()
		expect(savingsActFor('present', 'freeze')).toBe('resume')
	})
})
