import { describe, expect, it } from 'vitest'
import { lastSpans } from '#app/domain/periods/trends/spans.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'

describe('the spans that are drawn', () => {
	it('are twelve months, the present one last, over the turn of a year', () => {
		const months = lastSpans(calendarDate('2026-02-28'), 'month')
		expect(months).toHaveLength(12)
		expect(months[0]).toEqual({ from: '2025-03-01', to: '2025-03-31' })
		expect(months.at(-1)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
	})

	it.each([['2026-11-23'], ['2026-11-29']])('are weeks from Monday to Sunday on %s', (day) => {
		const weeks = lastSpans(calendarDate(day), 'week')
		expect(weeks).toHaveLength(12)
		expect(weeks.at(-1)).toEqual({ from: '2026-11-23', to: '2026-11-29' })
	})

	it('follow each other without a gap', () => {
		for (const name of ['month', 'week'] as const) {
			const spans = lastSpans(calendarDate('2026-06-03'), name)
			for (const [index, span] of spans.slice(1).entries()) {
				expect(span.from).toBe(nextDate(spans[index]?.to ?? span.to))
			}
		}
	})
})
