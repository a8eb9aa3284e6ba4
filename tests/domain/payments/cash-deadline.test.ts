import { describe, expect, it } from 'vitest'
import { cashDeadline } from '#app/domain/payments/payment.ts'
import { type CalendarDate, calendarDate, instant } from '#app/shared/instant.ts'

/** Monday to Thursday mornings and afternoons, Friday mornings. */
const days = [1, 2, 3, 4, 5].map((weekday) => ({
	weekday,
	spans:
		weekday === 5
			? [{ opens: '08:30', closes: '10:30' }]
			: [
					{ opens: '08:30', closes: '11:30' },
					{ opens: '13:00', closes: '14:30' },
				],
}))
const usual = { days, holidays: new Set<CalendarDate>() }

describe('an order to be paid in cash waits', () => {
	it.each([
		['Tuesday morning', '2026-06-02T02:00:00.000Z', '2026-06-04T07:30:00.000Z'],
		[
			'Tuesday night in Magetan, still Tuesday',
			'2026-06-02T16:59:00.000Z',
			'2026-06-04T07:30:00.000Z',
		],
		[
			'Thursday: the counter closes early on Friday',
			'2026-06-04T02:00:00.000Z',
			'2026-06-08T07:30:00.000Z',
		],
		['Wednesday: to the end of Friday', '2026-06-03T02:00:00.000Z', '2026-06-05T03:30:00.000Z'],
		['Saturday', '2026-06-06T02:00:00.000Z', '2026-06-09T07:30:00.000Z'],
	])('until the second open day closes after %s', (_, placedAt, until) => {
		expect(cashDeadline(instant(placedAt), usual)).toBe(until)
	})

	it('longer where a day between is a holiday', () => {
		const holidays = new Set([calendarDate('2026-06-03')])
		const placedAt = instant('2026-06-02T02:00:00.000Z')
		expect(cashDeadline(placedAt, { days, holidays })).toBe('2026-06-05T03:30:00.000Z')
	})
})
