import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { formatRupiah, type Sen, subtract } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { DOUBLE_RULE, Sides } from '#app/ui/finance/sides.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Row {
	code: string
	name: Text
	kind: 'asset' | 'liability' | 'fund' | 'expense'
	balanceSen: Sen
	holders: readonly unknown[] | null
}

interface Balance {
	rows: readonly Row[]
	debitSen: Sen
	creditSen: Sen
}

/** Every account of the general ledger with its balance on its side, and both sums. */
export function TrialTable({ balance: { rows, debitSen, creditSen } }: { balance: Balance }) {
	const { accounts: words, kinds, debit, credit, sum } = useCopy().finance
	const language = useLanguage()
	const difference = subtract(debitSen, creditSen)
	return (
		<>
			<Table caption={words.caption}>
				<thead>
					<tr>
						<Head>{words.code}</Head>
						<Head>{words.name}</Head>
						<Head className="hidden md:table-cell">{words.kind}</Head>
						<Head number>{debit}</Head>
						<Head number>{credit}</Head>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ code, name, kind, balanceSen, holders }) => (
						<tr key={code}>
							<Cell>
								<TextLink
									to={holders ? `#buku-${code}` : `/keuangan/akun/${code}`}
									className="figures font-semibold"
								>
									{code}
								</TextLink>
							</Cell>
							<th scope="row">
								{inLanguage(name, language)}
								<span className="block font-normal text-caption text-muted">
									<span className="md:hidden">{kinds[kind]}</span>
									{holders && (
										<>
											<span className="md:hidden"> · </span>
											{fill(words.holders, { count: holders.length })}
										</>
									)}
								</span>
							</th>
							<Cell className="hidden text-muted md:table-cell">{kinds[kind]}</Cell>
							<Sides amountSen={balanceSen} />
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<td />
						<th scope="row" className="text-left">
							{sum}
						</th>
						<td className="hidden md:table-cell" />
						<Cell number className={DOUBLE_RULE}>
							<Money sen={debitSen} bare />
						</Cell>
						<Cell number className={DOUBLE_RULE}>
							<Money sen={creditSen} bare />
						</Cell>
					</tr>
				</tfoot>
			</Table>
			{difference === 0 ? (
				<p className="mt-2 text-right text-good text-small">{words.balanced}</p>
			) : (
				<Notice tone="bad" className="mt-4">
					{fill(words.unbalanced, { amount: formatRupiah(difference) })}
				</Notice>
			)}
		</>
	)
}
