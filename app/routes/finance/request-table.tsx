import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RequestKind, RequestState } from '#app/domain/treasury/request.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { PaymentRequestBadge } from './payment-request-badge.tsx'

interface Row {
	id: string
	kind: RequestKind
	state: RequestState
	amountSen: Sen
	payee: string
	note: string
	number: string | null
	requested: { at: Instant }
}

/** What was asked for, the newest first, each with the way to it. */
export function RequestTable({ requests }: { requests: readonly Row[] }) {
	const { treasury, calendar } = useCopy()
	const { list: words, kinds } = treasury
	if (requests.length === 0) return <EmptyList level={3} title={words.empty} />
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.date}</Head>
					<Head>{words.what}</Head>
					<Head number>{words.amount}</Head>
					<Head className="hidden sm:table-cell">{words.state}</Head>
				</tr>
			</thead>
			<tbody>
				{requests.map(({ id, kind, state, amountSen, payee, note, number, requested }) => {
					const date = dateInMagetan(requested.at)
					const said = { what: kinds[kind], date: dayInWords(date, calendar, true) }
					return (
						<tr key={id}>
							<th scope="row" className="whitespace-nowrap">
								<TextLink to={`/keuangan/permintaan/${id}`} aria-label={fill(words.open, said)}>
									<Day date={date} short />
								</TextLink>
							</th>
							<Cell className="min-w-40">
								{kinds[kind]}
								<span className="block text-muted">
									{[number, payee, note].filter(Boolean).join(' · ')}
								</span>
								<span className="mt-1 block sm:hidden">
									<PaymentRequestBadge state={state} />
								</span>
							</Cell>
							<Cell number>
								<Money sen={amountSen} bare />
							</Cell>
							<Cell className="hidden sm:table-cell">
								<PaymentRequestBadge state={state} />
							</Cell>
						</tr>
					)
				})}
			</tbody>
		</Table>
	)
}
