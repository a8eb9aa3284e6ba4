import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

interface Props {
	fund: string
	statement: {
		from: CalendarDate
		until: CalendarDate
		openingSen: Sen
		movements: readonly { kind: string; amountSen: Sen }[]
		closingSen: Sen
	}
}

/** What a fund had, what moved it by kind of event, and what it has. */
export function FundStatementTable({ fund, statement }: Props) {
	const { treasury, calendar } = useCopy()
	const { funds: words } = treasury
	const eventInWords = useEventWords()
	const { from, until, openingSen, movements, closingSen } = statement
	const period = { fund, from: dayInWords(from, calendar), until: dayInWords(until, calendar) }
	return (
		<Table caption={fill(words.statementCaption, period)} captionShown dense>
			<thead>
				<tr>
					<Head>{words.event}</Head>
					<Head number>{words.change}</Head>
				</tr>
			</thead>
			<tbody>
				<Row label={words.opening} amountSen={openingSen} />
				{movements.map(({ kind, amountSen }) => (
					<Row key={kind} label={eventInWords(kind)} amountSen={amountSen} />
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">{words.closing}</th>
					<Cell number className={DOUBLE_RULE}>
						<Money sen={closingSen} bare />
					</Cell>
				</tr>
			</tfoot>
		</Table>
	)
}

function Row({ label, amountSen }: { label: string; amountSen: Sen }) {
	return (
		<tr>
			<th scope="row">{label}</th>
			<Cell number>
				<Money sen={amountSen} bare />
			</Cell>
		</tr>
	)
}
