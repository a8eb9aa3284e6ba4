import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Sen } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import type { EntryRow } from '#app/ui/finance/entry-table.tsx'
import { Sides } from '#app/ui/finance/sides.tsx'
import { SourceLink } from '#app/ui/finance/source-link.tsx'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Entry extends EntryRow {
	readonly postings: readonly { accountCode: string; accountName: Text; amountSen: Sen }[]
}

/** Entries as a general journal shows them: debited accounts, then the credited ones indented. */
export function GeneralJournal({ entries }: { entries: readonly Entry[] }) {
	const { journal: words, debit, credit, entry } = useCopy().finance
	return (
		<Table caption={words.caption} dense long>
			<thead>
				<tr>
					<Head>{entry.account}</Head>
					<Head number>{debit}</Head>
					<Head number>{credit}</Head>
				</tr>
			</thead>
			{entries.map((one) => (
				<EntryGroup key={one.number} entry={one} />
			))}
		</Table>
	)
}

function EntryGroup({ entry }: { entry: Entry }) {
	const language = useLanguage()
	const wordsFor = useEventWords()
	return (
		<tbody className="break-inside-avoid border-edge border-t">
			<tr className="bg-sunken/60">
				<th scope="rowgroup" colSpan={3} className="text-left">
					<span className="flex flex-wrap gap-x-3 gap-y-1.5">
						<TextLink to={`/keuangan/jurnal/${entry.number}`} className="figures">
							{entry.number}
						</TextLink>
						<DateTime at={entry.occurredAt} short className="font-normal text-muted" />
						<span>{wordsFor(entry.kind)}</span>
						<span className="font-normal">
							<SourceLink source={entry.source} />
						</span>
					</span>
				</th>
			</tr>
			{entry.postings.map(({ accountCode, accountName, amountSen }) => (
				<tr key={accountCode}>
					<Cell className={classes(amountSen < 0 && 'pl-8!')}>
						<span className="figures text-muted">{accountCode}</span>{' '}
						{inLanguage(accountName, language)}
					</Cell>
					<Sides amountSen={amountSen} />
				</tr>
			))}
		</tbody>
	)
}
