import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Overview } from '#app/domain/reconciliation/overviews.server.ts'
import { type Sen, subtract } from '#app/shared/money.ts'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** What moved the bank account in the books by event, and what of it the bank confirms. */
export function BankKinds({ bank, query }: { bank: Overview['bank']; query: string }) {
	const { followed: words } = useCopy()
	const eventWords = useEventWords()
	const list = `/keuangan/rekonsiliasi/bank${query}`
	return (
		<section>
			{bank.kinds.length === 0 ? (
				<>
					<h2 className="pb-2 font-bold">{words.bank}</h2>
					<p className="text-muted text-small">{words.noBank}</p>
				</>
			) : (
				<Table caption={words.bank} captionShown dense>
					<thead>
						<tr>
							<Head>{words.event}</Head>
							<Head number>{words.booked}</Head>
							<Head number>{words.matched}</Head>
							<Head number>{words.unmatched}</Head>
						</tr>
					</thead>
					<tbody>
						{bank.kinds.map((one) => (
							<KindRow
								key={one.kind}
								label={eventWords(one.kind)}
								sums={one}
								to={`${list}&jenis=${one.kind}`}
							/>
						))}
					</tbody>
					<tfoot>
						<KindRow label={words.total} sums={bank} to={list} />
					</tfoot>
				</Table>
			)}
			{bank.lineCount > 0 && (
				<p className="mt-2 text-caption text-muted">
					<TextLink to={`/keuangan/rekonsiliasi/cocok${query}`}>
						{fill(words.openLines, { open: bank.openLineCount, all: bank.lineCount })}
					</TextLink>
				</p>
			)}
		</section>
	)
}

function KindRow({
	label,
	sums,
	to,
}: {
	label: string
	sums: { bookedSen: Sen; matchedSen: Sen }
	to: string
}) {
	return (
		<tr>
			<th scope="row">{label}</th>
			<Cell number>
				<TextLink to={to}>
					<Money sen={sums.bookedSen} bare />
				</TextLink>
			</Cell>
			<Cell number>
				<TextLink to={`${to}&cocok=ya`}>
					<Money sen={sums.matchedSen} bare />
				</TextLink>
			</Cell>
			<Cell number>
				<TextLink to={`${to}&cocok=belum`}>
					<Money sen={subtract(sums.bookedSen, sums.matchedSen)} bare />
				</TextLink>
			</Cell>
		</tr>
	)
}
