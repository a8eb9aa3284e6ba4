import { z } from 'zod'
import type { CounterDay, CounterSpan } from './counter.ts'
import { timeField, timesOfDay } from './counter-fields.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** A time of day as people write it (`8.30`, `08:30`), or nothing. */
const timeSchema = z
	.string()
	.trim()
	.regex(/^$|^([01]?\d|2[0-3])[.:][0-5]\d$/)
	.default('')
	.transform((text) => (text === '' ? '' : text.replace('.', ':').padStart(5, '0')))

const fields = WEEKDAYS.flatMap((weekday) => timesOfDay.map((time) => timeField(time, weekday)))

/**
 * The counter's hours as they are typed: of each day of the week when it opens and closes, once or
 * twice, each later than the one before. A fault stands at the first field of its day.
 */
export const counterSchema = z
	.object(Object.fromEntries(fields.map((name) => [name, timeSchema])))
	.transform((typed, context): CounterDay[] =>
		WEEKDAYS.map((weekday) => {
			const [opens = '', closes = '', again = '', end = ''] = timesOfDay.map(
				(time) => typed[timeField(time, weekday)] ?? '',
			)
			const spans = [
				{ opens, closes },
				{ opens: again, closes: end },
			].filter((span) => span.opens !== '' || span.closes !== '')
			if (!areHours(spans)) {
				context.addIssue({ code: 'custom', message: 'order', path: [timeField('opens', weekday)] })
			}
			return { weekday, spans }
		}),
	)

/** True where each time is later than the one before, and none is missing. */
function areHours(spans: readonly CounterSpan[]): boolean {
	const times = spans.flatMap(({ opens, closes }) => [opens, closes])
	return times.every((time, index) => time !== '' && time > (times[index - 1] ?? ''))
}
