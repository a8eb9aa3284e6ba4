import { describe, expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import { counterHoursInWords, counterTimesInWords } from '#app/copy/counter-hours.ts'
import { counterSchema } from '#app/domain/shipping/counter-form.ts'
import { calendarDate } from '#app/shared/instant.ts'

const monday = { opens1: '08:30', closes1: '11:30', opensAgain1: '13:00', closesAgain1: '14:30' }

describe('the hours of the counter', () => {
	it('are read day by day, and a day without any is closed', () => {
		const days = counterSchema.parse({ ...monday, opens5: '9.00', closes5: '10:30' })
		expect(days.map(({ spans }) => spans.length)).toEqual([2, 0, 0, 0, 1, 0, 0])
		expect(counterHoursInWords(days, copyOf('id'))).toEqual([
			'Senin pukul 08.30–11.30 dan 13.00–14.30 WIB',
			'Jumat pukul 09.00–10.30 WIB',
		])
	})

	it.each([
		[{ opens1: '08:30' }, 'opens1'],
		[{ opens3: '11:30', closes3: '08:30' }, 'opens3'],
		[{ ...monday, opensAgain1: '11:00' }, 'opens1'],
		[{ ...monday, closesAgain1: '' }, 'opens1'],
		[{ opens2: '8', closes2: '11:30' }, 'opens2'],
		[{ opens2: '08:30', closes2: '24:00' }, 'closes2'],
	])('are refused where they do not run forwards: %o', (typed, field) => {
		const read = counterSchema.safeParse(typed)
		expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
	})

	it('are told with the holidays that are near, and join days in a row', () => {
		const spans = [{ opens: '09:00', closes: '12:00' }]
		const days = [1, 2, 3, 5, 6].map((weekday) => ({ weekday, spans }))
		const closedOn = ['2026-12-24', '2026-12-25'].map(calendarDate)
		expect(counterTimesInWords({ days, closedOn }, copyOf('id'))).toBe(
			'Senin–Rabu pukul 09.00–12.00 WIB; Jumat–Sabtu pukul 09.00–12.00 WIB; ' +
				'tutup 24 Desember 2026 dan 25 Desember 2026 (libur)',
		)
	})
})
