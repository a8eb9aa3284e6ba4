import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { holidaysOfYear } from '#app/domain/calendar/holidays.server.ts'
import { sessionsBetween } from '#app/domain/workshop/sessions/sessions.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { calendarDate, dateInMagetan } from '#app/shared/instant.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { MonthGrid } from './month-grid.tsx'
import { monthAfter, weeksOf } from './month-weeks.ts'
import { WeekList } from './week-list.tsx'

const monthSchema = z
	.string()
	.regex(/^20\d\d-(0[1-9]|1[0-2])$/)
	.nullable()
	.catch(null)

export const handle: PageHandle = { title: (copy) => copy.cohortWork.calendarPage.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db, clock } }) => {
	const today = dateInMagetan(clock.now())
	const month = monthSchema.parse(url.searchParams.get('bulan')) ?? today.slice(0, 7)
	const days = weeksOf(month)
		.flat()
		.filter((day) => day !== null)
	const [first = today] = days
	const last = days.at(-1) ?? first
	const holidays = await holidaysOfYear(db, Number(month.slice(0, 4)))
	return {
		today,
		month,
		sessions: await sessionsBetween(db, first, last),
		holidays: holidays
			.filter(({ date }) => date >= first && date <= last)
			.map(({ date, name }) => ({ date, name })),
	}
})

/** `November 2026` */
function monthInWords(month: string, { calendar, cohortWork }: Copy): string {
	const [year = '', number = ''] = month.split('-')
	const name = calendar.months[Number(number) - 1] ?? number
	return fill(cohortWork.calendarPage.month, { month: name, year })
}

export default function Calendar() {
	const { today, month, sessions, holidays } = useLoaderData<typeof loader>()
	const copy = useCopy()
	const words = copy.cohortWork.calendarPage
	const at = (offset: number) => `/bengkel/kalender?bulan=${monthAfter(month, offset)}`
	const weeks = weeksOf(calendarDate(`${month}-01`).slice(0, 7))
	const shown = { weeks, sessions, holidays, today }
	const caption = fill(words.caption, { month: monthInWords(month, copy) })
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} actions={<PrintButton />} />
			<nav aria-label={words.title} className="screen-only mb-4 flex flex-wrap gap-2">
				<LinkButton to={at(-1)} tone="secondary" size="small">
					{words.previous}
				</LinkButton>
				<LinkButton to="/bengkel/kalender" tone="secondary" size="small">
					{words.today}
				</LinkButton>
				<LinkButton to={at(1)} tone="secondary" size="small">
					{words.next}
				</LinkButton>
			</nav>
			<h2 className="mb-4 font-display text-title">{monthInWords(month, copy)}</h2>
			<MonthGrid {...shown} caption={caption} />
			<WeekList {...shown} />
		</>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
