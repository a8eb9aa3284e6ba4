import { describe, expect, it } from 'vitest'
import { dayInWords, deadlineInWords, momentInWords } from '#app/copy/calendar.ts'
import { copyOf } from '#app/copy/copy.ts'
import { calendarDate, instant } from '#app/shared/instant.ts'

const indonesian = copyOf('id').calendar
const english = copyOf('en').calendar

describe('dates in words', () => {
	it('are those of the calendar in each language', () => {
		const date = calendarDate('2026-01-21')
		expect(dayInWords(date, indonesian)).toBe('21 Januari 2026')
		expect(dayInWords(date, english)).toBe('21 January 2026')
	})

	it('have short months for tables', () => {
		expect(dayInWords(calendarDate('2026-08-05'), indonesian, true)).toBe('5 Agu 2026')
	})

	it('tell the time on the wall in Magetan', () => {
		const at = instant('2026-03-04T07:05:59.999Z')
		expect(momentInWords(at, indonesian)).toBe('4 Maret 2026 pukul 14.05 WIB')
		expect(momentInWords(at, english)).toBe('4 March 2026 at 14:05 WIB')
	})

	it('begin a new day at midnight in Magetan, not at Greenwich', () => {
		const at = instant('2026-12-31T17:00:00.000Z')
		expect(momentInWords(at, indonesian, true)).toBe('1 Jan 2027, 00.00')
	})

	it('call a time that ends at midnight by its last day', () => {
		expect(deadlineInWords(instant('2026-12-31T17:00:00.000Z'), indonesian)).toBe(
			'31 Desember 2026',
		)
		const before = instant('2026-12-31T16:59:00.000Z')
		expect(deadlineInWords(before, indonesian)).toBe('31 Desember 2026 pukul 23.59 WIB')
	})
})
