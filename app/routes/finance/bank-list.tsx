import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { bookLines } from '#app/domain/reconciliation/matching/book-lines.server.ts'
import { pageAfterNumber } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { add } from '#app/shared/money.ts'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { ListFrame } from './list-frame.tsx'
import { listPage } from './list-page.ts'

export const handle: PageHandle = { title: (copy) => copy.followed.lists.bank }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const { from, to } = chosenDays(url, clock)
	const kind = url.searchParams.get('jenis')
	const matched = url.searchParams.get('cocok')
	const lines = (await bookLines(db, { from, to })).filter(
		(line) =>
			(kind === null || line.kind === kind) &&
			(matched !== 'ya' || line.isMatched) &&
			(matched !== 'belum' || !line.isMatched),
	)
	return {
		from,
		to,
		kind,
		matched,
		totalSen: add(...lines.map(({ amountSen }) => amountSen)),
		...listPage(lines, pageAfterNumber(url)),
	}
})

/** The entries on the bank account that one number of the reconciliation is the sum of. */
export default function BankList() {
	const view = useLoaderData<typeof loader>()
	const { followed: words, reconciliation, calendar } = useCopy()
	const eventWords = useEventWords()
	const what = [
		view.kind === null ? words.lists.all1110 : eventWords(view.kind),
		...(view.matched === 'ya' ? [words.lists.onlyMatched] : []),
		...(view.matched === 'belum' ? [words.lists.onlyUnmatched] : []),
	].join(' · ')
	return (
		<ListFrame title={words.lists.bank} what={what} view={view}>
			<Table caption={words.lists.bank} dense long>
				<thead>
					<tr>
						<Head>{words.event}</Head>
						<Head>{words.lists.status}</Head>
						<Head number>{words.lists.amount}</Head>
					</tr>
				</thead>
				<tbody>
					{view.shown.map((line) => (
						<tr key={line.id}>
							<th scope="row">
								<TextLink to={`/keuangan/jurnal/${line.entryNumber}`}>
									{eventWords(line.kind)}
								</TextLink>
								<span className="block font-normal text-muted">
									{dayInWords(line.day, calendar)} ·{' '}
									{fill(reconciliation.matching.entry, { number: line.entryNumber })}
								</span>
							</th>
							<Cell>{line.isMatched ? words.matched : words.unmatched}</Cell>
							<Cell number>
								<Money sen={line.amountSen} bare />
							</Cell>
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row" colSpan={2}>
							{words.total}
						</th>
						<Cell number>
							<Money sen={view.totalSen} bare />
						</Cell>
					</tr>
				</tfoot>
			</Table>
		</ListFrame>
	)
}

export { StaffError as ErrorBoundary }
