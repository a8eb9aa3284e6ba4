import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysOfSchedule, faultySlot, minutesBetween } from '#app/domain/workshop/schedule.ts'
import { calendarDate, nextDate, weekday } from '#app/shared/instant.ts'
import { propertyParameters } from '#tests/support/property.ts'

const slotOn = (day: number) => ({
	weekday: day,
	startsAt: '08:30',
	endsAt: '11:00',
	place: 'Aula',
})

it('gives every day of its weekdays that is no holiday, and no other', () => {
	const from = calendarDate('2026-01-01')
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
			fc.uniqueArray(fc.nat(60)),
			fc.nat(60),
			(weekdays, rests, length) => {
				const holidays = new Set(rests.map((days) => nextDate(from, days)))
				const until = nextDate(from, length)
				const found = daysOfSchedule(weekdays.map(slotOn), from, until, holidays)
				const expected = Array.from({ length: length + 1 }, (_, days) => nextDate(from, days))
					.filter((day) => weekdays.includes(weekday(day)))
					.filter((day) => !holidays.has(day))
				expect(found.map(({ day }) => day)).toEqual(expected)
				expect(found.every(({ day, slot }) => slot.weekday === weekday(day))).toBe(true)
			},
		),
		propertyParameters(),
	)
})

it.each([
	['two slots on one weekday', [slotOn(1), slotOn(1)]],
	['an eighth weekday', [slotOn(8)]],
	['a half weekday', [slotOn(1.5)]],
	['an end before the beginning', [{ ...slotOn(1), endsAt: '08:00' }]],
	['an hour that is none', [{ ...slotOn(1), endsAt: '25:00' }]],
	['no place', [{ ...slotOn(1), place: ' ' }]],
])('has not %s', (_, slots) => {
	expect(faultySlot(slots)).toEqual(slots.at(-1))
})

it('counts minutes between two times of a day', () => {
	expect(faultySlot([slotOn(1), slotOn(7)])).toBeUndefined()
	expect(minutesBetween('08:30', '11:00')).toBe(150)
})
