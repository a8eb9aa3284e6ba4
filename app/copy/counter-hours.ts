import { type CounterHours, counterHours } from '#app/domain/shipping/counter.ts'
import type { Copy } from './copy.ts'
import { fill } from './fill.ts'

/** `Senin–Kamis pukul 08.30–11.30 dan 13.00–14.30 WIB`: one line for each run of weekdays. */
export function counterHoursInWords({ calendar, storefront }: Copy): string[] {
	const words = storefront.delivery
	const runs = new Map<string, CounterHours[]>()
	for (const hours of counterHours) {
		const days = daysInWords(hours, calendar.weekdays, words.daysRange)
		runs.set(days, [...(runs.get(days) ?? []), hours])
	}
	return [...runs].map(([days, open]) => {
		const times = open.map(({ opens, closes }) => fill(words.hoursRange, { opens, closes }))
		return fill(words.hours, { days, times: times.join(` ${words.and} `) })
	})
}

function daysInWords(
	{ weekdays: [first, last] }: CounterHours,
	names: readonly string[],
	range: string,
): string {
	const [from = '', to = ''] = [names[first - 1], names[last - 1]]
	return first === last ? from : fill(range, { first: from, last: to })
}
