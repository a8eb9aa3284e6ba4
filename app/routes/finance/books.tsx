import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { bookNames, bookOf } from '#app/domain/bookkeeping/books.ts'
import { cashBook } from '#app/domain/bookkeeping/cash-books.server.ts'
import { standingOf } from '#app/domain/periods/report-standings.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { StandingLine } from './standing-line.tsx'

export const handle: PageHandle = { title: (copy) => copy.books.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const days = chosenDays(url, clock)
	const books = []
	for (const name of bookNames) {
		const asked = { from: days.from, to: days.to, after: null, limit: 0 }
		const { openingSen, receivedSen, spentSen, closingSen } = await cashBook(db, {
			...asked,
			book: bookOf(name),
		})
		books.push({ name, openingSen, receivedSen, spentSen, closingSen })
	}
	return { ...days, books, standing: await standingOf(db, '', days) }
})

export default function Books() {
	const { from, to, isFaulty, books, standing } = useLoaderData<typeof loader>()
	const { books: words, calendar } = useCopy()
	const days = fill(words.days, { from: dayInWords(from, calendar), to: dayInWords(to, calendar) })
	const query = `dari=${from}&sampai=${to}`
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} actions={<PrintButton />} />
			<DaysForm from={from} to={to} isFaulty={isFaulty} />
			<StandingLine standing={standing} />
			<Table caption={fill(words.caption, { days })} captionShown>
				<thead>
					<tr>
						<Head>{words.book}</Head>
						<Head number className="hidden md:table-cell">
							{words.opening}
						</Head>
						<Head number className="hidden sm:table-cell">
							{words.received}
						</Head>
						<Head number className="hidden sm:table-cell">
							{words.spent}
						</Head>
						<Head number>{words.closing}</Head>
					</tr>
				</thead>
				<tbody>
					{books.map(({ name, openingSen, receivedSen, spentSen, closingSen }) => (
						<tr key={name}>
							<th scope="row">
								<TextLink to={`/keuangan/buku/${name}?${query}`}>{words.names[name]}</TextLink>
								<span className="block font-normal text-caption text-muted">
									{words.abouts[name]}
								</span>
							</th>
							<Cell number className="hidden md:table-cell">
								<Money sen={openingSen} bare />
							</Cell>
							<Cell number className="hidden sm:table-cell">
								<Money sen={receivedSen} bare />
							</Cell>
							<Cell number className="hidden sm:table-cell">
								<Money sen={spentSen} bare />
							</Cell>
							<Cell number className="font-semibold">
								<Money sen={closingSen} bare />
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
			<Section title={words.hledger} lead={words.hledgerLead} className="screen-only mt-12">
				<p className="py-3 text-small">
					<TextLink to="/keuangan/unduh/jurnal.journal" reloadDocument>
						{words.hledger}
					</TextLink>
				</p>
			</Section>
		</>
	)
}

export { StaffError as ErrorBoundary }
