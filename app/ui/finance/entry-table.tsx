import { useCopy } from '#app/copy/use-copy.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { type NamedSource, SourceLink } from './source-link.tsx'
import { useEventWords } from './use-event-words.ts'

export interface EntryRow {
	readonly number: number
	readonly kind: string
	readonly occurredAt: Instant
	readonly source: NamedSource
	readonly amountSen: Sen
}

interface Props {
	caption: string
	entries: readonly EntryRow[]
	/** false where all of them are about the same thing */
	withSources?: boolean
	/** a page of them, not the last few */
	long?: boolean
}

/** Entries one a row: number, day, event, what it is about, and the sum of its debits. */
export function EntryTable({ caption, entries, withSources = true, long = false }: Props) {
	const { journal } = useCopy().finance
	const wordsFor = useEventWords()
	return (
		<Table caption={caption} dense long={long}>
			<thead>
				<tr>
					<Head number>{journal.number}</Head>
					<Head className="hidden sm:table-cell">{journal.date}</Head>
					<Head>{journal.what}</Head>
					{withSources && <Head className="hidden md:table-cell">{journal.source}</Head>}
					<Head number>{journal.amount}</Head>
				</tr>
			</thead>
			<tbody>
				{entries.map((entry) => (
					<tr key={entry.number}>
						<Cell number>
							<TextLink to={`/keuangan/jurnal/${entry.number}`} className="font-semibold">
								{entry.number}
							</TextLink>
						</Cell>
						<Cell className="hidden whitespace-nowrap sm:table-cell">
							<DateTime at={entry.occurredAt} short />
						</Cell>
						<Cell>
							{wordsFor(entry.kind)}
							<DateTime at={entry.occurredAt} short className="block text-muted sm:hidden" />
							{withSources && (
								<span className="block md:hidden">
									<SourceLink source={entry.source} />
								</span>
							)}
						</Cell>
						{withSources && (
							<Cell className="hidden md:table-cell">
								<SourceLink source={entry.source} />
							</Cell>
						)}
						<Cell number>
							<Money sen={entry.amountSen} bare />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
