import { Link } from '@remix-run/react'
import type { KeyboardEvent } from 'react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { SessionCard } from '#app/domain/workshop/session.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { useSessionWords } from '#app/ui/office/use-session-words.ts'

export interface MonthView {
	readonly weeks: readonly (readonly (CalendarDate | null)[])[]
	readonly sessions: readonly SessionCard[]
	readonly holidays: readonly { readonly date: CalendarDate; readonly name: Text }[]
	readonly today: CalendarDate
}

const STEPS: Readonly<Record<string, number>> = {
	ArrowLeft: -1,
	ArrowRight: 1,
	ArrowUp: -7,
	ArrowDown: 7,
}

/** A month on a wide screen; on a narrow one `WeekList` tells the same. */
export function MonthGrid({
	weeks,
	sessions,
	holidays,
	today,
	caption,
}: MonthView & { caption: string }) {
	const { weekdays, calendarPage } = useCopy().cohortWork
	return (
		<div className="max-md:hidden print:block">
			<table
				data-month
				className="w-full table-fixed border-collapse [&_td]:border [&_td]:border-line [&_td]:align-top"
			>
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr>
						{weekdays.map((name) => (
							<th key={name} scope="col" className="pb-2 text-left text-caption text-muted">
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{weeks.map((week) => (
						<tr key={week.find((day) => day !== null)}>
							{week.map((day, index) =>
								day === null ? (
									<td key={weekdays[index]} className="bg-sunken/50" />
								) : (
									<DayCell
										key={day}
										day={day}
										isToday={day === today}
										holiday={holidays.find(({ date }) => date === day)?.name}
										sessions={sessions.filter((session) => session.day === day)}
									/>
								),
							)}
						</tr>
					))}
				</tbody>
			</table>
			<p className="screen-only mt-3 text-caption text-muted">{calendarPage.keys}</p>
		</div>
	)
}

function DayCell({
	day,
	isToday,
	holiday,
	sessions,
}: {
	day: CalendarDate
	isToday: boolean
	holiday: Text | undefined
	sessions: readonly SessionCard[]
}) {
	const language = useLanguage()
	return (
		<td className={classes('h-28 p-1.5', holiday && 'bg-warn-soft')}>
			<time
				dateTime={day}
				aria-current={isToday ? 'date' : undefined}
				className={classes(
					'figures inline-grid size-7 place-items-center rounded-round text-caption',
					isToday ? 'bg-primary font-bold text-on-primary' : 'font-semibold',
				)}
			>
				{Number(day.slice(8))}
			</time>
			{holiday && <p className="text-caption text-warn">{inLanguage(holiday, language)}</p>}
			<ul className="mt-1 flex flex-col gap-1">
				{sessions.map((session) => (
					<li key={session.id}>
						<SessionLink session={session} />
					</li>
				))}
			</ul>
		</td>
	)
}

function SessionLink({ session }: { session: SessionCard }) {
	const { calendarPage } = useCopy().cohortWork
	const language = useLanguage()
	const said = useSessionWords()
	const isOff = session.state === 'cancelled'
	return (
		<Link
			to={`/bengkel/pertemuan/${session.id}`}
			data-day={session.day}
			onKeyDown={moveByArrows}
			className={classes(
				'block rounded-small px-1.5 py-1 text-caption leading-snug hover:underline',
				session.state === 'held' && 'bg-good-soft text-good',
				session.state === 'planned' && 'bg-info-soft text-info',
				isOff && 'bg-sunken text-muted',
			)}
		>
			<span className={classes('block font-semibold', isOff && 'line-through')}>
				{inLanguage(session.cohort.name, language)}
			</span>
			{isOff ? calendarPage.cancelled : said.hours(session.startsAt, session.endsAt)}
		</Link>
	)
}

/** To the next session in that direction: by days sideways, by weeks up and down. */
function moveByArrows(event: KeyboardEvent<HTMLAnchorElement>): void {
	const step = STEPS[event.key]
	const { day: from } = event.currentTarget.dataset
	const month = event.currentTarget.closest('[data-month]')
	if (step === undefined || from === undefined || !month) return
	const links = [...month.querySelectorAll<HTMLElement>('[data-day]')]
	const own = links.indexOf(event.currentTarget)
	const onward = step < 0 ? links.slice(0, own).reverse() : links.slice(own + 1)
	const weekdayOf = (day = '') => new Date(`${day}T00:00:00Z`).getUTCDay()
	const found =
		Math.abs(step) === 1
			? onward[0]
			: onward.find(({ dataset }) => weekdayOf(dataset.day) === weekdayOf(from))
	if (!found) return
	event.preventDefault()
	found.focus()
}
