import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StockBar } from '#app/ui/office/stock-bar.tsx'

interface Row {
	code: string
	productName: Text
	variantLabel: Text
	received: number
	available: number
	reserved: number
	sold: number
	unitCostSen: Sen
	place: { code: string } | null
	origin: { workDate: CalendarDate; cohort: { name: Text } }
}

interface Props {
	lots: readonly Row[]
	/** each has a box to be ticked */
	choosable?: boolean
}

/** Lots with what is left of each; a narrow screen folds product and cohort under the code. */
export function LotTable({ lots, choosable = false }: Props) {
	const words = useCopy().workshop.lots
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.code}</Head>
					<Head className="hidden md:table-cell">{words.product}</Head>
					<Head className="hidden xl:table-cell">{words.cohort}</Head>
					<Head className="hidden lg:table-cell">{words.worked}</Head>
					<Head number>{words.available}</Head>
					<Head number className="hidden sm:table-cell">
						{words.reserved}
					</Head>
					<Head number>{words.sold}</Head>
					<Head number className="hidden sm:table-cell">
						{words.received}
					</Head>
					<Head number className="hidden lg:table-cell">
						{words.unitCost}
					</Head>
				</tr>
			</thead>
			<tbody>
				{lots.map((lot) => (
					<LotTableRow key={lot.code} lot={lot} choosable={choosable} />
				))}
			</tbody>
		</Table>
	)
}

function LotTableRow({ lot, choosable }: { lot: Row; choosable: boolean }) {
	const language = useLanguage()
	const { lots: words } = useCopy().workshop
	return (
		<tr>
			<th scope="row">
				{choosable && (
					<input
						type="checkbox"
						name="lot"
						value={lot.code}
						aria-label={fill(words.choose, { code: lot.code })}
						className="mr-3 size-5 align-middle accent-primary"
					/>
				)}
				<TextLink to={`/bengkel/lot/${lot.code}`} className="figures whitespace-nowrap">
					{lot.code}
				</TextLink>
				<span className="block font-normal text-caption text-muted md:hidden">
					{inLanguage(lot.productName, language)}, {inLanguage(lot.variantLabel, language)}
				</span>
				<StockBar
					available={lot.available}
					reserved={lot.reserved}
					sold={lot.sold}
					className="mt-1.5 h-1.5 w-28"
				/>
			</th>
			<Cell className="hidden md:table-cell">
				{inLanguage(lot.productName, language)}
				<span className="block text-caption text-muted">
					{inLanguage(lot.variantLabel, language)}
					{lot.place && ` · ${lot.place.code}`}
				</span>
			</Cell>
			<Cell className="hidden xl:table-cell">{inLanguage(lot.origin.cohort.name, language)}</Cell>
			<Cell className="hidden whitespace-nowrap lg:table-cell">
				<Day date={lot.origin.workDate} short />
			</Cell>
			<Cell number className="font-bold">
				{lot.available}
			</Cell>
			<Cell number className={classes('hidden sm:table-cell', lot.reserved === 0 && 'text-muted')}>
				{lot.reserved}
			</Cell>
			<Cell number className={classes(lot.sold === 0 && 'text-muted')}>
				{lot.sold}
			</Cell>
			<Cell number className="hidden sm:table-cell">
				{lot.received}
			</Cell>
			<Cell number className="hidden lg:table-cell">
				<Money sen={lot.unitCostSen} bare />
			</Cell>
		</tr>
	)
}
