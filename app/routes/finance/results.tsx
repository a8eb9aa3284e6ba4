import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { standingOf } from '#app/domain/periods/report-standings.server.ts'
import { resultsOf } from '#app/domain/periods/results.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { DownloadsOf } from './downloads-of.tsx'
import { ResultTable } from './result-table.tsx'
import { StandingLine } from './standing-line.tsx'

export const handle: PageHandle = { title: (copy) => copy.books.results.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const days = chosenDays(url, clock)
	const results = await resultsOf(db, days)
	return { ...days, results, standing: await standingOf(db, '', days) }
})

export default function Results() {
	const { from, to, isFaulty, results, standing } = useLoaderData<typeof loader>()
	const { books, calendar } = useCopy()
	const { results: words } = books
	const days = fill(books.days, { from: dayInWords(from, calendar), to: dayInWords(to, calendar) })
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} actions={<PrintButton />} />
			<DaysForm from={from} to={to} isFaulty={isFaulty} />
			<StandingLine standing={standing} />
			{results.length === 0 ? (
				<EmptyState title={words.empty}>{words.emptyText}</EmptyState>
			) : (
				<>
					<ResultTable
						caption={fill(words.caption, { days })}
						results={results}
						query={`dari=${from}&sampai=${to}`}
					/>
					<p className="mt-2 text-caption text-muted">{words.note}</p>
					<DownloadsOf name="hasil" query={`dari=${from}&sampai=${to}`} hasPaper />
				</>
			)}
		</>
	)
}

export { StaffError as ErrorBoundary }
