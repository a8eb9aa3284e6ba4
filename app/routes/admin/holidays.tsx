import { redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { forgetHoliday } from '#app/domain/calendar/forget-holiday.server.ts'
import { holidaySchema } from '#app/domain/calendar/holiday-form.ts'
import { holidaysOfYear } from '#app/domain/calendar/holidays.server.ts'
import { setHoliday } from '#app/domain/calendar/set-holiday.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan, weekday } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { HolidayForm } from './holiday-form.tsx'

const access = staffAccess('admin')
const YEAR = /^20\d\d$/

export const handle: PageHandle = { title: (copy) => copy.holidays.title }

export const loader = reads(access, async ({ url, services: { db, clock } }) => {
	const asked = url.searchParams.get('tahun') ?? ''
	const thisYear = Number(dateInMagetan(clock.now()).slice(0, 4))
	const year = YEAR.test(asked) ? Number(asked) : thisYear
	const days = await holidaysOfYear(db, year)
	const done = url.searchParams.get('selesai')
	return {
		year,
		years: [...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort((a, b) => a - b),
		days,
		chosen: days.find(({ date }) => date === url.searchParams.get('hari')) ?? null,
		done: done === 'simpan' || done === 'hapus' ? done : null,
	}
})

export const action = writes(access, async ({ form, services, actor }) => {
	if (form.get('intent') === 'forget') {
		const parsed = parseForm(holidaySchema.pick({ date: true }), form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		await forgetHoliday(services, parsed.value, actor)
		return back(parsed.value.date, 'hapus')
	}
	const parsed = parseForm(holidaySchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	await setHoliday(services, parsed.value, actor)
	return back(parsed.value.date, 'simpan')
})

function back(date: string, done: 'simpan' | 'hapus') {
	const query = new URLSearchParams({ tahun: date.slice(0, 4), selesai: done })
	return redirect(`/admin/hari-libur?${query}`, 303)
}

export default function Holidays() {
	const { year, years, days, chosen, done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { holidays: words } = useCopy()
	const unconfirmed = days.filter(({ isConfirmed }) => !isConfirmed).length
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<FilterTabs
				label={words.years}
				tabs={years.map((one) => ({
					to: `?tahun=${one}`,
					label: String(one),
					current: one === year,
				}))}
			/>
			{done && !answer && (
				<Notice tone="good" announce className="mb-6">
					{done === 'simpan' ? words.saved : words.forgotten}
				</Notice>
			)}
			{unconfirmed > 0 && (
				<Notice tone="warn" className="mb-6">
					{fill(words.confirmSome, { count: unconfirmed, year })}
				</Notice>
			)}
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
				{days.length > 0 ? (
					<DayTable />
				) : (
					<EmptyState title={fill(words.emptyTitle, { year })}>{words.emptyText}</EmptyState>
				)}
				<HolidayForm key={chosen?.date ?? 'new'} year={year} chosen={chosen} answer={answer} />
			</div>
		</>
	)
}

function DayTable() {
	const { year, days } = useLoaderData<typeof loader>()
	const { holidays: words, calendar } = useCopy()
	const language = useLanguage()
	return (
		<Table caption={fill(words.caption, { year })}>
			<thead>
				<tr>
					<Head>{words.date}</Head>
					<Head>{words.name}</Head>
					<Head>{words.change}</Head>
				</tr>
			</thead>
			<tbody>
				{days.map(({ date, kind, name, basis, isConfirmed }) => (
					<tr key={date}>
						<Head scope="row" className="whitespace-nowrap">
							{dayInWords(date, calendar, true)}
							<span className="block font-normal text-caption text-muted">
								{words.weekdays[weekday(date) - 1]}
							</span>
						</Head>
						<Cell>
							{inLanguage(name, language)}
							<span className="block text-caption text-muted">{basis}</span>
							<span className="mt-1 flex flex-wrap gap-1.5">
								{kind === 'joint-leave' && <Badge>{words.kinds[kind]}</Badge>}
								{!isConfirmed && <Badge tone="warn">{words.unconfirmed}</Badge>}
							</span>
						</Cell>
						<Cell>
							<Link
								to={`?tahun=${year}&hari=${date}`}
								aria-label={fill(words.changeWhich, {
									name: inLanguage(name, language),
									date: dayInWords(date, calendar),
								})}
								className="inline-flex min-h-11 items-center font-semibold text-primary"
							>
								{words.change}
							</Link>
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
