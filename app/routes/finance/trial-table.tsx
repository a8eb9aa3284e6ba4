import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { formatRupiah, negate, type Sen, subtract } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { DOUBLE_RULE, Sides } from '#app/ui/finance/sides.tsx'
import { classes } from '#app/ui/kit/classes.ts'
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
export function TrialTable({ balance: trial }: { balance: Balance }) {
	const { rows, debitSen, creditSen } = trial
	const { accounts: words, debit, credit, balance } = useCopy().finance
	const difference = subtract(debitSen, creditSen)
	return (
		<>
			<Table caption={words.caption} long>
				<thead>
					<tr>
						<Head>{words.code}</Head>
						<Head>{words.name}</Head>
						<Head className="hidden md:table-cell">{words.kind}</Head>
						<Head number className="hidden sm:table-cell">
							{debit}
						</Head>
						<Head number className="hidden sm:table-cell">
							{credit}
						</Head>
						<Head number className="sm:hidden">
							{balance}
						</Head>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<AccountRow key={row.code} row={row} />
					))}
				</tbody>
				<Sums debitSen={debitSen} creditSen={creditSen} />
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

function AccountRow({ row: { code, name, kind, balanceSen, holders } }: { row: Row }) {
	const { accounts: words, kinds } = useCopy().finance
	const language = useLanguage()
	return (
		<tr>
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
			<Sides amountSen={balanceSen} className="hidden sm:table-cell" />
			<Cell number className="sm:hidden">
				<OnItsSide amountSen={balanceSen} />
			</Cell>
		</tr>
	)
}

function Sums({ debitSen, creditSen }: Omit<Balance, 'rows'>) {
	const { sum } = useCopy().finance
	return (
		<tfoot>
			<tr>
				<td />
				<th scope="row" className="text-left">
					{sum}
				</th>
				<td className="hidden md:table-cell" />
				<Cell number className={classes(DOUBLE_RULE, 'hidden sm:table-cell')}>
					<Money sen={debitSen} bare />
				</Cell>
				<Cell number className={classes(DOUBLE_RULE, 'hidden sm:table-cell')}>
					<Money sen={creditSen} bare />
				</Cell>
				<Cell number className={classes(DOUBLE_RULE, 'sm:hidden')}>
					<OnItsSide amountSen={debitSen} />
					<br />
					<OnItsSide amountSen={negate(creditSen)} />
				</Cell>
			</tr>
		</tfoot>
	)
}

/** An amount with the letter of its side, where two columns have no room. Debits are positive. */
function OnItsSide({ amountSen }: { amountSen: Sen }) {
	const { debitLetter, creditLetter } = useCopy().finance.account
	const isCredit = amountSen < 0
	return (
		<>
			<Money sen={isCredit ? negate(amountSen) : amountSen} bare />{' '}
			<span className="font-normal text-muted">{isCredit ? creditLetter : debitLetter}</span>
		</>
	)
}
