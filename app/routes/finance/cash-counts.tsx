import { useCopy } from '#app/copy/use-copy.ts'
import type { CashCount } from '#app/domain/treasury/cash-counts.server.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	counts: readonly CashCount[]
	isSaved: boolean
}

/** When the treasurer's cash was counted, by whom, and what was wrong with it. */
export function CashCounts({ counts, isSaved }: Props) {
	const { treasury, finance } = useCopy()
	const { cashCounts: words } = treasury
	return (
		<Section title={words.title} id="hitungan">
			{isSaved && (
				<Notice tone="good" announce className="mb-4">
					{words.saved}
				</Notice>
			)}
			{counts.length === 0 ? (
				<p className="text-muted text-small">{words.none}</p>
			) : (
				<Table caption={words.title} dense>
					<thead>
						<tr>
							<Head>{words.at}</Head>
							<Head number>{words.counted}</Head>
							<Head number>{words.difference}</Head>
						</tr>
					</thead>
					<tbody>
						{counts.map((count) => (
							<tr key={count.id}>
								<th scope="row" className="font-normal!">
									<DateTime at={count.countedAt} short />
									<span className="block text-caption text-muted">
										{count.countedBy ?? finance.rules.someone}
									</span>
									{count.reason && <span className="block text-caption">{count.reason}</span>}
								</th>
								<Cell number>
									<Money sen={count.countedSen} bare />
								</Cell>
								<Cell number>
									<Money
										sen={count.differenceSen}
										bare
										className={count.differenceSen === 0 ? 'text-muted' : 'font-bold text-bad'}
									/>
								</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	)
}
