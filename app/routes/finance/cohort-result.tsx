import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { standingOf } from '#app/domain/periods/report-standings.server.ts'
import { cohortResult } from '#app/domain/periods/results.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { DownloadsOf } from './downloads-of.tsx'
import { ResultCells, ResultHeads } from './result-cells.tsx'
import { StandingLine } from './standing-line.tsx'

export const handle: PageHandle = {
	title: (copy, data) =>
		(data as { title?: string } | undefined)?.title ?? copy.books.results.title,
}

export const loader = reads(
	surfaces.finance.access,
	async ({ url, params, services: { db, clock }, language }) => {
		const days = chosenDays(url, clock)
		const result = await cohortResult(db, params.cohort ?? '', days)
		const standing = await standingOf(db, '', days)
		return { ...days, result, standing, title: inLanguage(result.cohort.name, language) }
	},
)

/** The statement of one cohort, batch by batch. */
export default function CohortResultPage() {
	const { from, to, isFaulty, result, standing } = useLoaderData<typeof loader>()
	const { books, calendar } = useCopy()
	const { results: words } = books
	const language = useLanguage()
	const { cohort, programme, partner, batches } = result
	const days = fill(books.days, { from: dayInWords(from, calendar), to: dayInWords(to, calendar) })
	const name = inLanguage(cohort.name, language)
	const query = `dari=${from}&sampai=${to}`
	return (
		<>
			<PageHeader
				trail={{
					label: words.trail,
					crumbs: [{ label: words.title, to: `/keuangan/hasil?${query}` }, { label: name }],
				}}
				title={fill(words.ofCohort, { cohort: name })}
				lead={leadOf(words, inLanguage(programme.name, language), partner?.name)}
				actions={<PrintButton />}
			/>
			<DaysForm from={from} to={to} isFaulty={isFaulty} />
			<StandingLine standing={standing} />
			{batches.length === 0 ? (
				<EmptyState title={words.empty}>{words.emptyText}</EmptyState>
			) : (
				<>
					<Table caption={fill(words.cohortCaption, { cohort: name, days })} captionShown dense>
						<thead>
							<tr>
								<Head>{words.batch}</Head>
								<Head>{words.workDate}</Head>
								<Head number>{words.pieces}</Head>
								<ResultHeads />
							</tr>
						</thead>
						<tbody>
							{batches.map((batch) => (
								<tr key={batch.code}>
									<th scope="row" className="figures">
										<TextLink to={`/keuangan/hasil/${cohort.slug}/${batch.code}?${query}`}>
											{batch.code}
										</TextLink>
									</th>
									<Cell className="whitespace-nowrap">
										{dayInWords(batch.workDate, calendar, true)}
									</Cell>
									<Cell number>{batch.pieces}</Cell>
									<ResultCells result={batch} />
								</tr>
							))}
						</tbody>
						<tfoot>
							<tr>
								<th scope="row" colSpan={2} className="text-left">
									{books.sum}
								</th>
								<Cell number className={DOUBLE_RULE}>
									{result.pieces}
								</Cell>
								<ResultCells result={result.sum} className={DOUBLE_RULE} />
							</tr>
						</tfoot>
					</Table>
					<p className="mt-2 text-caption text-muted">{words.cohortNote}</p>
					<DownloadsOf name={`hasil-${cohort.slug}`} query={query} hasPaper />
				</>
			)}
		</>
	)
}

function leadOf(
	words: { inProgramme: string; withPartner: string },
	programme: string,
	partner: string | undefined,
): string {
	return partner === undefined
		? fill(words.inProgramme, { programme })
		: fill(words.withPartner, { programme, partner })
}

export { StaffError as ErrorBoundary }
