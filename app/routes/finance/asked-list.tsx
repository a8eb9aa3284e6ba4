import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import type { Instant } from '#app/shared/instant.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'

/** What is asked of one maker's savings, as it is listed. */
interface Asked {
	readonly id: string
	readonly makerCode: string
	readonly amountSen: Sen
	readonly requestedAt: Instant
}

interface Props<Row extends Asked> {
	/** the address of the list; each row has its own below it */
	path: string
	rows: readonly Row[]
	filter: 'menunggu' | 'selesai'
	/** how many wait */
	count: number
	words: Readonly<
		Record<
			| ('filter' | 'empty' | 'emptyText' | 'emptyClosed' | 'caption')
			| ('maker' | 'amount' | 'asked' | 'state' | 'open'),
			string
		> & { filters: Readonly<Record<'menunggu' | 'selesai', string>> }
	>
	/** what it is for: its heading, and of a row */
	kind: string
	kindOf: (row: Row) => string
	stateOf: (row: Row) => ReactNode
}

/** What is asked of savings: what waits, or what became of the others. */
export function AskedList<Row extends Asked>(props: Props<Row>) {
	const { path, rows, filter, count, words } = props
	return (
		<>
			<FilterTabs
				label={words.filter}
				tabs={(['menunggu', 'selesai'] as const).map((name) => ({
					to: name === 'menunggu' ? path : `${path}?saring=selesai`,
					label: words.filters[name],
					current: name === filter,
					count: name === 'menunggu' ? count : undefined,
				}))}
			/>
			{rows.length === 0 ? (
				<EmptyList title={words.empty}>
					{filter === 'menunggu' ? words.emptyText : words.emptyClosed}
				</EmptyList>
			) : (
				<AskedTable {...props} />
			)}
		</>
	)
}

function AskedTable<Row extends Asked>({ path, rows, words, ...of }: Props<Row>) {
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.maker}</Head>
					<Head number>{words.amount}</Head>
					<Head className="hidden md:table-cell">{of.kind}</Head>
					<Head className="hidden sm:table-cell">{words.asked}</Head>
					<Head>{words.state}</Head>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.id}>
						<th scope="row">
							<TextLink
								to={`${path}/${row.id}`}
								className="figures whitespace-nowrap"
								aria-label={fill(words.open, {
									code: row.makerCode,
									amount: formatRupiah(row.amountSen),
								})}
							>
								{row.makerCode}
							</TextLink>
						</th>
						<Cell number>
							<Money sen={row.amountSen} />
						</Cell>
						<Cell className="hidden md:table-cell">{of.kindOf(row)}</Cell>
						<Cell className="hidden sm:table-cell">
							<DateTime at={row.requestedAt} short />
						</Cell>
						<Cell>{of.stateOf(row)}</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
