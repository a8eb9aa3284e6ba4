import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { add, type Sen } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

interface Props {
	products: readonly {
		key: string
		productName: Text
		variantLabel: Text
		cohortName: Text
		sold: number
		soldSen: Sen
		takenBack: number
		takenBackSen: Sen
		amountSen: Sen
	}[]
}

/** A partner's share by product: what was sold, what was taken back, and what is left. */
export function PartnerProductTable({ products }: Props) {
	const { products: words } = useCopy().treasury
	const language = useLanguage()
	if (products.length === 0) return <p className="py-3 text-muted text-small">{words.empty}</p>
	const sum = (part: (one: Props['products'][number]) => Sen) => add(...products.map(part))
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.product}</Head>
					<Head number>{words.sold}</Head>
					<Head number>{words.soldAmount}</Head>
					<Head number>{words.back}</Head>
					<Head number>{words.backAmount}</Head>
					<Head number>{words.amount}</Head>
				</tr>
			</thead>
			<tbody>
				{products.map((one) => (
					<tr key={one.key}>
						<th scope="row" className="min-w-40">
							{one.key === '' ? words.other : inLanguage(one.productName, language)}
							<span className="block font-normal text-muted">
								{[one.variantLabel, one.cohortName]
									.map((text) => inLanguage(text, language))
									.filter(Boolean)
									.join(', ')}
							</span>
						</th>
						<Cell number>{one.sold}</Cell>
						<Cell number>
							<Money sen={one.soldSen} bare />
						</Cell>
						<Cell number>{one.takenBack}</Cell>
						<Cell number>
							<Money sen={one.takenBackSen} bare />
						</Cell>
						<Cell number>
							<Money sen={one.amountSen} bare />
						</Cell>
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">{words.sum}</th>
					<Cell number>{products.reduce((count, { sold }) => count + sold, 0)}</Cell>
					<Cell number className={DOUBLE_RULE}>
						<Money sen={sum(({ soldSen }) => soldSen)} bare />
					</Cell>
					<Cell number>{products.reduce((count, one) => count + one.takenBack, 0)}</Cell>
					<Cell number className={DOUBLE_RULE}>
						<Money sen={sum(({ takenBackSen }) => takenBackSen)} bare />
					</Cell>
					<Cell number className={DOUBLE_RULE}>
						<Money sen={sum(({ amountSen }) => amountSen)} bare />
					</Cell>
				</tr>
			</tfoot>
		</Table>
	)
}
