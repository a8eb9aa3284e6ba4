import { describe, expect, it } from 'vitest'
import { complaintDeadline, presumedReceipt } from '#app/domain/orders/complaint-window.ts'
import { calendarDate, instant } from '#app/shared/instant.ts'

const none = new Set<never>()
const deadline = (receivedAt: string, ...holidays: string[]) =>
	complaintDeadline(instant(receivedAt), new Set(holidays.map(calendarDate)))

it('a parcel counts as received five days after it was sent', () => {
	expect(presumedReceipt(instant('2026-06-03T05:00:00.000Z'), 'ID')).toBe(
		'2026-06-08T05:00:00.000Z',
	)
})

describe('the time to complain', () => {
	it('is two full working days after the parcel was received, in Magetan', () => {
		// Received on Monday 8 June at noon; Tuesday and Wednesday to complain.
		expect(deadline('2026-06-08T05:00:00.000Z')).toBe('2026-06-10T17:00:00.000Z')
	})

	it('does not count Saturday and Sunday', () => {
		// Received on Friday 12 June; Monday and Tuesday to complain.
		expect(deadline('2026-06-12T05:00:00.000Z')).toBe('2026-06-16T17:00:00.000Z')
	})

	it('does not count holidays', () => {
		// The same Friday; Tuesday 16 June is the Islamic New Year, so it is Monday and Wednesday.
		expect(deadline('2026-06-12T05:00:00.000Z', '2026-06-16')).toBe('2026-06-17T17:00:00.000Z')
	})

	it('goes on after a row of holidays and weekends', () => {
		// Received on Tuesday before Nyepi and Idulfitri of 2026; Wednesday 25 and Thursday 26 March.
		const rest = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24']
		expect(deadline('2026-03-17T05:00:00.000Z', ...rest)).toBe('2026-03-26T17:00:00.000Z')
	})

	it('goes by the day in Magetan, where it is already tomorrow in the evening of UTC', () => {
		const evening = instant('2026-06-07T17:30:00.000Z')
		expect(complaintDeadline(evening, none)).toBe('2026-06-10T17:00:00.000Z')
	})
})
