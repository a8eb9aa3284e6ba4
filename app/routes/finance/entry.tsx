import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { type CalendarDate, dateInMagetan } from '#app/shared/instant.ts'
import { SourceLink } from '#app/ui/finance/source-link.tsx'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { DateTime, Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { LineTable } from './line-table.tsx'
import { readEntry } from './read-entry.server.ts'

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { number?: number } | undefined)?.number
		return number ? fill(copy.finance.entry.title, { number }) : copy.finance.journal.title
	},
}

export const loader = reads(surfaces.finance.access, async ({ params, services: { db } }) =>
	readEntry(db, Number(params.number)),
)

export default function Entry() {
	const entry = useLoaderData<typeof loader>()
	const { office, finance } = useCopy()
	const words = finance.entry
	const wordsFor = useEventWords()
	const isLate = entry.bookedOn !== dateInMagetan(entry.occurredAt)
	const related = [
		{ term: words.reverses, number: entry.reverses },
		{ term: words.reversedBy, number: entry.reversedBy },
	]
	return (
		<>
			<PageHeader
				title={wordsFor(entry.kind)}
				lead={fill(words.title, { number: entry.number })}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.journal, to: '/keuangan/jurnal' },
						{ label: String(entry.number) },
					],
				}}
				actions={<PrintButton />}
			/>
			<div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="lg:col-start-2 lg:row-start-1">
					<DefinitionList
						compact
						items={[
							{ term: words.occurred, detail: <DateTime at={entry.occurredAt} /> },
							...(isLate
								? [{ term: words.bookedOn, detail: <BookedLate day={entry.bookedOn} /> }]
								: []),
							{ term: words.posted, detail: <DateTime at={entry.postedAt} /> },
							{ term: words.source, detail: <SourceLink source={entry.source} /> },
							...related.flatMap(({ term, number }) =>
								number === null
									? []
									: {
											term,
											detail: (
												<TextLink to={`/keuangan/jurnal/${number}`}>
													{fill(words.entryNumber, { number })}
												</TextLink>
											),
										},
							),
							{
								term: words.key,
								detail: (
									<>
										<code className="break-all text-caption">{entry.idempotencyKey}</code>
										<span className="block text-caption text-muted">{words.keyNote}</span>
									</>
								),
							},
						]}
					/>
				</div>
				<Section title={finance.entry.lines} className="lg:col-start-1 lg:row-start-1">
					<LineTable number={entry.number} lines={entry.lines} amountSen={entry.amountSen} />
				</Section>
			</div>
		</>
	)
}

/** The day of an entry that came when its own month was closed, and why it is that day. */
function BookedLate({ day }: { day: CalendarDate }) {
	const { late } = useCopy().finance.entry
	return (
		<>
			<Day date={day} />
			<span className="block text-caption text-muted">{late}</span>
		</>
	)
}

export { StaffError as ErrorBoundary }
