import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate, instant, weekday } from '#app/shared/instant.ts'
import { dayOf, lastWeekday, momentOf, timeOn, workingDay } from '#db/seed/when.ts'
import { propertyParameters } from '#tests/support/property.ts'

const NOW = instant('2026-11-21T14:00:00.000Z')

describe('a moment of the demo', () => {
	it('is a date, a part of the time since the opening, or so long ago', () => {
		expect(momentOf({ on: '2025-12-03', at: '15:30' }, NOW)).toBe('2025-12-03T08:30:00.000Z')
		expect(dayOf({ progress: 0 }, NOW)).toBe('2026-02-02')
		expect(dayOf({ progress: 100 }, NOW)).toBe('2026-11-21')
		expect(momentOf({ daysAgo: 2, at: '00:15' }, NOW)).toBe('2026-11-18T17:15:00.000Z')
		expect(momentOf({ minutesAgo: 12 }, NOW)).toBe('2026-11-21T13:48:00.000Z')
	})

	it('never lies ahead', () => {
		expect(momentOf({ progress: 100, at: '23:59' }, NOW)).toBe(NOW)
	})

	it('keeps the order of progress', () => {
		const part = fc.integer({ min: 0, max: 100 })
		fc.assert(
			fc.property(part, part, (a, b) => {
				const [first, second] = [Math.min(a, b), Math.max(a, b)]
				expect(dayOf({ progress: first }, NOW) <= dayOf({ progress: second }, NOW)).toBe(true)
			}),
			propertyParameters(),
		)
	})

	it('finds the working day and the weekday up to a day', () => {
		expect(workingDay(calendarDate('2026-11-22'))).toBe('2026-11-20')
		expect(workingDay(calendarDate('2026-11-20'))).toBe('2026-11-20')
		expect(weekday(lastWeekday(calendarDate('2026-11-22'), 3))).toBe(3)
		expect(timeOn(calendarDate('2026-11-18'), '09:00')).toBe('2026-11-18T02:00:00.000Z')
	})
})
