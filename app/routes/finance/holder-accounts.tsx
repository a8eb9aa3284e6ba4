import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Sen } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Account {
	code: string
	name: Text
	naturalSen: Sen
}

interface Props {
	caption: string
	accounts: readonly Account[]
	sumSen: Sen
}

/** A subsidiary book: one account for each holder, and their sum. What is owed is positive. */
export function HolderAccounts({ caption, accounts, sumSen }: Props) {
	const { accounts: words, balance, sum } = useCopy().finance
	const language = useLanguage()
	return (
		<Table caption={caption} dense long>
			<thead>
				<tr>
					<Head>{words.code}</Head>
					<Head>{words.name}</Head>
					<Head number>{balance}</Head>
				</tr>
			</thead>
			<tbody>
				{accounts.map(({ code, name, naturalSen }) => (
					<tr key={code}>
						<th scope="row">
							<TextLink to={`/keuangan/akun/${code}`} className="figures whitespace-nowrap">
								{code}
							</TextLink>
						</th>
						<Cell>{inLanguage(name, language)}</Cell>
						<Cell number>
							<Money sen={naturalSen} bare />
						</Cell>
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" colSpan={2} className="text-left">
						{sum}
					</th>
					<Cell number className={DOUBLE_RULE}>
						<Money sen={sumSen} bare />
					</Cell>
				</tr>
			</tfoot>
		</Table>
	)
}
