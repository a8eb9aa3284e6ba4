import { expect, it } from 'vitest'
import { stateOfAgreements } from '#app/domain/workshop/agreement.ts'
import { calendarDate } from '#app/shared/instant.ts'

const until = (...days: string[]) => days.map((day) => ({ validUntil: calendarDate(day) }))
const today = calendarDate('2026-06-03')

it.each([
	[[], 'missing', null],
	[['2027-01-01'], 'valid', 212],
	[['2026-08-03'], 'valid', 61],
	[['2026-08-02'], 'ending', 60],
	[['2026-06-03'], 'ending', 0],
	[['2026-06-02'], 'ended', -1],
	[['2026-06-02', '2027-01-01'], 'valid', 212],
] as const)('of partners that end on %j are %s', (days, state, daysLeft) => {
	expect(stateOfAgreements(until(...days), today)).toMatchObject({ state, daysLeft })
})
