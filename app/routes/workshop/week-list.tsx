import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { inLanguage } from '#app/shared/text.ts'
import { useSessionWords } from '#app/ui/office/use-session-words.ts'
import type { MonthView } from './month-grid.tsx'
import { SessionList } from './session-list.tsx'

/** A month on a narrow screen: week after week, the holidays above the sessions. */
export function WeekList({ weeks, sessions, holidays, today }: MonthView) {
	const { calendarPage: words } = useCopy().cohortWork
	const language = useLanguage()
	const said = useSessionWords()
	return (
		<div className="flex flex-col gap-8 md:hidden print:hidden">
			{weeks.map((week) => {
				const days = week.filter((day) => day !== null)
				const [first] = days
				if (!first) return null
				const own = sessions.filter(({ day }) => days.includes(day))
				const rests = holidays.filter(({ date }) => days.includes(date))
				return (
					<section key={first} aria-label={fill(words.week, { date: said.day(first) })}>
						<h3 className="mb-2 font-semibold text-small">
							{fill(words.week, { date: said.day(first, true) })}
						</h3>
						{rests.map(({ date, name }) => (
							<p
								key={date}
								className="mb-2 rounded-small bg-warn-soft px-3 py-2 text-small text-warn"
							>
								{said.day(date, true)} · {inLanguage(name, language)}
							</p>
						))}
						{own.length > 0 ? (
							<SessionList sessions={own} today={today} />
						) : (
							<p className="text-muted text-small">{words.nothing}</p>
						)}
					</section>
				)
			})}
		</div>
	)
}
