import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { add, type Sen } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { classes } from '#app/ui/kit/classes.ts'
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

/** On a phone how many stands under the name, and what is left at the right. */
const DESK = 'max-sm:hidden'

/** A partner's share by product: what was sold, what was taken back, and what is left. */
export function PartnerProductTable({ products }: Props) {
	const { products: words } = useCopy().treasury
	if (products.length === 0) return <p className="py-3 text-muted text-small">{words.empty}</p>
	const sum = (part: (one: Props['products'][number]) => Sen) => add(...products.map(part))
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.product}</Head>
					{[words.sold, words.soldAmount, words.back, words.backAmount].map((head) => (
						<Head key={head} number className={DESK}>
							{head}
						</Head>
					))}
					<Head number>{words.amount}</Head>
				</tr>
			</thead>
			<tbody>
				{products.map((one) => (
					<ProductRow key={one.key} one={one} />
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">{words.sum}</th>
					<Cell number className={DESK}>
						{products.reduce((count, { sold }) => count + sold, 0)}
					</Cell>
					<Cell number className={classes(DESK, DOUBLE_RULE)}>
						<Money sen={sum(({ soldSen }) => soldSen)} bare />
					</Cell>
					<Cell number className={DESK}>
						{products.reduce((count, one) => count + one.takenBack, 0)}
					</Cell>
					<Cell number className={classes(DESK, DOUBLE_RULE)}>
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

function ProductRow({ one }: { one: Props['products'][number] }) {
	const { products: words } = useCopy().treasury
	const language = useLanguage()
	return (
		<tr>
			<th scope="row">
				{one.key === '' ? words.other : inLanguage(one.productName, language)}
				<span className="block font-normal text-muted">
					{[one.variantLabel, one.cohortName]
						.map((text) => inLanguage(text, language))
						.filter(Boolean)
						.join(', ')}
				</span>
				<span className="block font-normal text-muted sm:hidden">
					{`${words.sold} ${one.sold} · ${words.back} ${one.takenBack}`}
				</span>
			</th>
			<Cell number className={DESK}>
				{one.sold}
			</Cell>
			<Cell number className={DESK}>
				<Money sen={one.soldSen} bare />
			</Cell>
			<Cell number className={DESK}>
				{one.takenBack}
			</Cell>
			<Cell number className={DESK}>
				<Money sen={one.takenBackSen} bare />
			</Cell>
			<Cell number>
				<Money sen={one.amountSen} bare />
			</Cell>
		</tr>
	)
}
