import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { batchPieces } from '#app/domain/periods/results.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { ResultCells, ResultHeads } from './result-cells.tsx'

export const handle: PageHandle = {
	title: (copy, data) =>
		(data as { title?: string } | undefined)?.title ?? copy.books.results.title,
}

export const loader = reads(
	surfaces.finance.access,
	async ({ url, params, services: { db, clock } }) => {
		const days = chosenDays(url, clock)
		const { cohort: slug = '', batch = '' } = params
		return { ...days, result: await batchPieces(db, slug, batch, days), title: batch }
	},
)

/** The pieces of one batch whose money moved, each with the order it was sold with. */
export default function BatchResultPage() {
	const { from, to, isFaulty, result } = useLoaderData<typeof loader>()
	const { books, calendar } = useCopy()
	const { results: words } = books
	const { cohort, batch, pieces } = result
	const cohortName = inLanguage(cohort.name, useLanguage())
	const days = fill(books.days, { from: dayInWords(from, calendar), to: dayInWords(to, calendar) })
	const query = `dari=${from}&sampai=${to}`
	return (
		<>
			<PageHeader
				trail={{
					label: words.trail,
					crumbs: [
						{ label: words.title, to: `/keuangan/hasil?${query}` },
						{ label: cohortName, to: `/keuangan/hasil/${cohort.slug}?${query}` },
						{ label: batch.code },
					],
				}}
				title={fill(words.ofBatch, { batch: batch.code })}
				lead={fill(words.madeOn, { cohort: cohortName, day: dayInWords(batch.workDate, calendar) })}
				actions={<PrintButton />}
			/>
			<DaysForm from={from} to={to} isFaulty={isFaulty} />
			{pieces.length === 0 ? (
				<EmptyState title={words.empty}>{words.emptyText}</EmptyState>
			) : (
				<Table caption={fill(words.batchCaption, { batch: batch.code, days })} captionShown dense>
					<thead>
						<tr>
							<Head>{words.order}</Head>
							<ResultHeads />
						</tr>
					</thead>
					<tbody>
						{pieces.map((piece) => (
							<tr key={piece.unitId}>
								<th scope="row" className="figures">
									<TextLink to={`/keuangan/pesanan/${piece.orderNumber}`}>
										{piece.orderNumber}
									</TextLink>
								</th>
								<ResultCells result={piece} />
							</tr>
						))}
					</tbody>
					<tfoot>
						<tr>
							<th scope="row" className="text-left">
								{fill(words.pieceSum, { count: pieces.length })}
							</th>
							<ResultCells result={batch} className={DOUBLE_RULE} />
						</tr>
					</tfoot>
				</Table>
			)}
		</>
	)
}

export { StaffError as ErrorBoundary }
