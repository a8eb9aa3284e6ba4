import { dayInWords } from '#app/copy/calendar.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RateVersion } from '#app/domain/shipping/rate-versions.server.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** Every version of a rate: an old order's price is explained by one of them. */
export function RateHistory({ versions }: { versions: readonly RateVersion[] }) {
	const { office, calendar } = useCopy()
	const { rate: words, ...table } = office.shipping
	return (
		<Section title={words.historyTitle}>
			{versions.length === 0 ? (
				<p className="mt-3 text-muted text-small">{words.noHistory}</p>
			) : (
				<Table caption={words.historyCaption} className="mt-3">
					<thead>
						<tr>
							<Head>{table.from}</Head>
							<Head number>{table.first}</Head>
							<Head number>{table.next}</Head>
							<Head>{table.state}</Head>
						</tr>
					</thead>
					<tbody>
						{versions.map((version) => (
							<tr key={version.version}>
								<Head scope="row">
									{dayInWords(version.fromDate, calendar, true)}
									<span className="block font-normal text-caption text-muted">
										{words.version} {version.version}, {version.setBy ?? words.shop}
									</span>
								</Head>
								<Cell number>
									<Money sen={version.firstKgSen} bare />
								</Cell>
								<Cell number>
									<Money sen={version.nextKgSen} bare />
								</Cell>
								<Cell>{version.active ? table.offered : table.closed}</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	)
}
