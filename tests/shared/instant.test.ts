import { describe, expect, it } from 'vitest'
import { calendarDate, isCalendarDate, nextDate, startOfDate } from '#app/shared/instant.ts'
import { endOf, firstDayOf, isMonth, lastDayOf, month, nextMonth } from '#app/shared/month.ts'

describe('a day', () => {
	it.each(['1900-01-01', '2024-02-29', '2199-12-31'])('is «%s»', (text) => {
		expect(isCalendarDate(text)).toBe(true)
	})

	it.each(['2026-02-30', '26-07-01', '0202-07-01', '0000-01-01', '1899-12-31', '2200-01-01', ''])(
		'is not «%s»',
		(text) => {
			expect(isCalendarDate(text)).toBe(false)
		},
	)

	it('has one before and one after it, the first and the last as well', () => {
		expect(nextDate(calendarDate('1900-01-01'), -1)).toBe('1899-12-31')
		expect(startOfDate(calendarDate('1900-01-01'))).toBe('1899-12-31T17:00:00.000Z')
		expect(nextDate(calendarDate('2199-12-31'))).toBe('2200-01-01')
	})
})

describe('a month', () => {
	it('is one of a year that people mean', () => {
		const texts = ['1900-01', '2026-13', '0000-01', '9999-12', '2199-12']
		expect(texts.filter(isMonth)).toEqual(['1900-01', '2199-12'])
	})

	it('has a first and a last day and an end, and so have those beside it', () => {
		const last = month('2199-12')
		expect([firstDayOf(last), lastDayOf(last)]).toEqual(['2199-12-01', '2199-12-31'])
		expect(endOf(last)).toBe('2199-12-31T17:00:00.000Z')
		expect(lastDayOf(nextMonth(last))).toBe('2200-01-31')
		expect(firstDayOf(nextMonth(month('1900-01'), -1))).toBe('1899-12-01')
	})
})
