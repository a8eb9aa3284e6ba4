import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { type CalendarDate, weekday } from '#app/shared/instant.ts'

/** Days with their weekday, and times of a day, as this page's language writes them. */
export function useSessionWords() {
	const { calendar, cohortWork } = useCopy()
	const language = useLanguage()
	const time = (text: string) => (language === 'id' ? text.replace(':', '.') : text)
	return {
		day: (date: CalendarDate, short = false) =>
			fill(cohortWork.dayWithName, {
				weekday: cohortWork.weekdays[weekday(date) - 1] ?? '',
				date: dayInWords(date, calendar, short),
			}),
		/** null where there are none */
		hours: (from: string | null, to: string | null) =>
			from === null || to === null
				? null
				: fill(cohortWork.time, { from: time(from), to: time(to) }),
	}
}
