import fc from 'fast-check'
import { expect, it } from 'vitest'
import { monthAfter, weeksOf } from '#app/routes/workshop/month-weeks.ts'
import { nextDate, weekday } from '#app/shared/instant.ts'
import { propertyParameters } from '#tests/support/property.ts'

const month = fc
	.tuple(fc.integer({ min: 2020, max: 2098 }), fc.integer({ min: 1, max: 12 }))
	.map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)

it('holds every day of a month once, each under its weekday', () => {
	fc.assert(
		fc.property(month, (one) => {
			const weeks = weeksOf(one)
			const days = weeks.flat().filter((day) => day !== null)
			expect(days[0]).toBe(`${one}-01`)
			expect(days).toEqual(days.map((_, index) => nextDate(days[0] ?? ('' as never), index)))
			expect(nextDate(days.at(-1) ?? ('' as never)).slice(0, 7)).toBe(monthAfter(one, 1))
			for (const week of weeks) {
				expect(week).toHaveLength(7)
				for (const [index, day] of week.entries()) {
					if (day !== null) expect(weekday(day)).toBe(index + 1)
				}
			}
		}),
		propertyParameters(),
	)
})

it('goes forth and back over the turn of a year', () => {
	expect(monthAfter('2026-12', 1)).toBe('2027-01')
	expect(monthAfter('2026-01', -1)).toBe('2025-12')
	fc.assert(
		fc.property(month, fc.integer({ min: -200, max: 200 }), (one, offset) => {
			expect(monthAfter(monthAfter(one, offset), -offset)).toBe(one)
		}),
		propertyParameters(),
	)
})
