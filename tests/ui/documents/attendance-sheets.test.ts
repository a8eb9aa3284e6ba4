import { expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import type { SessionCard } from '#app/domain/workshop/session.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'
import { attendanceSheets } from '#app/ui/documents/attendance-sheets.ts'

const cohort = { id: 'c', slug: 'perca-pagi', name: { id: 'Angkatan', en: 'Cohort' } }
const wording = { copy: copyOf('id'), cautions: [] }

function sessionsOn(days: number): SessionCard[] {
	return Array.from({ length: days }, (_, index) => ({
		id: String(index),
		cohort,
		day: nextDate(calendarDate('2026-06-01'), index),
		startsAt: null,
		endsAt: null,
		place: '',
		state: 'planned',
		cancelReason: null,
		plannedFor: null,
		minutes: null,
		topic: null,
	}))
}

it.each([
	[0, [1]],
	[8, [8]],
	[20, [8, 8, 4]],
])(
	'have a column for each of %i sessions of a month, on as many sheets as it takes',
	(days, columns) => {
		const listed = { cohort, makerCodes: ['WB-001'], sessions: sessionsOn(days), date: '2026-06' }
		const sheets = attendanceSheets(listed, wording)
		expect(sheets.map(({ table }) => table.columns.length - 2)).toEqual(columns)
		for (const { table } of sheets) {
			const whole = table.columns.reduce((sum, { share }) => sum + share, 0)
			expect(whole).toBeCloseTo(1)
			expect(table.rows.map((row) => row.length)).toEqual([table.columns.length])
		}
	},
)
