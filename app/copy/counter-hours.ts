import type { CounterDay, CounterTimes } from '#app/domain/shipping/counter.ts'
import { dayInWords } from './calendar.ts'
import type { Copy } from './copy.ts'
import { fill } from './fill.ts'

/** `Senin–Kamis pukul 08.30–11.30 dan 13.00–14.30 WIB`: one line for days with the same hours. */
export function counterHoursInWords(
	days: readonly CounterDay[],
	{ calendar, storefront }: Copy,
): string[] {
	const words = storefront.delivery
	return runsOf(days).map(({ first, last, spans }) => {
		const [from = '', to = ''] = [calendar.weekdays[first - 1], calendar.weekdays[last - 1]]
		const times = spans.map((span) =>
			fill(words.hoursRange, {
				opens: onClock(span.opens, words.clock),
				closes: onClock(span.closes, words.clock),
			}),
		)
		return fill(words.hours, {
			days: first === last ? from : fill(words.daysRange, { first: from, last: to }),
			times: times.join(` ${words.and} `),
		})
	})
}

/** All of it in one sentence, with the holidays soon on which it stays closed. */
export function counterTimesInWords({ days, closedOn }: CounterTimes, copy: Copy): string {
	const closed = closedDaysInWords(closedOn, copy)
	return [...counterHoursInWords(days, copy), ...(closed === null ? [] : [closed])].join('; ')
}

/** `tutup 25 Desember 2026 dan 26 Desember 2026`; null where no holiday is near. */
export function closedDaysInWords(
	closedOn: CounterTimes['closedOn'],
	{ calendar, storefront }: Copy,
): string | null {
	if (closedOn.length === 0) return null
	const { and, closedOn: words } = storefront.delivery
	const days = closedOn.map((date) => dayInWords(date, calendar))
	const last = days.at(-1) ?? ''
	const listed = days.length === 1 ? last : `${days.slice(0, -1).join(', ')} ${and} ${last}`
	return fill(words, { days: listed })
}

/** Days in a row with the same hours, from Monday on, without those on which it stays closed. */
function runsOf(days: readonly CounterDay[]) {
	const runs: { first: number; last: number; spans: CounterDay['spans'] }[] = []
	for (const { weekday, spans } of days.filter((day) => day.spans.length > 0)) {
		const run = runs.at(-1)
		const isSame = run?.last === weekday - 1 && keyOf(run.spans) === keyOf(spans)
		if (run && isSame) run.last = weekday
		else runs.push({ first: weekday, last: weekday, spans })
	}
	return runs
}

function keyOf(spans: CounterDay['spans']): string {
	return spans.map(({ opens, closes }) => `${opens} ${closes}`).join()
}

/** `08.30`, in English `08:30`. */
function onClock(time: string, point: string): string {
	return time.replace(':', point)
}
