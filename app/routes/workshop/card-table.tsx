import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import type { NamedCardRow } from './read-card.server.ts'

type CardLine = Pick<NamedCardRow, 'kind' | 'reason' | 'by' | 'agreedBy'> & {
	adjustment: { toWhom: string; note: string; isOfOpname: boolean } | null
}

/** What happened, in words. */
export function movementWords(words: Copy['stock'], { kind, reason }: CardLine): string {
	return fill(words.card.movements[kind], {
		reason: reason === null ? '' : words.reasons[reason].toLowerCase(),
	})
}

/** For whom, by whom, and what else was said of it. */
export function adjustmentWords({ card }: Copy['stock'], line: CardLine): string[] {
	const { adjustment, by, agreedBy } = line
	if (!adjustment) return []
	const names = { name: by ?? '', other: agreedBy ?? '' }
	return [
		...(adjustment.toWhom ? [fill(card.toWhom, { whom: adjustment.toWhom })] : []),
		...(adjustment.isOfOpname ? [card.ofOpname] : []),
		...(by ? [fill(agreedBy && agreedBy !== by ? card.byBoth : card.by, names)] : []),
		...(adjustment.note ? [adjustment.note] : []),
	]
}

interface Props {
	rows: readonly NamedCardRow[]
	/** the card is of more than one lot */
	showLot?: boolean
}

/** A stock card: what happened, the newest first, with what there was after it. */
export function CardTable({ rows, showLot = false }: Props) {
	const { card: words } = useCopy().stock
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.at}</Head>
					<Head>{words.what}</Head>
					{showLot && <Head className="hidden sm:table-cell">{words.lot}</Head>}
					<Head number>{words.change}</Head>
					<Head number>{words.available}</Head>
					<Head number className="hidden sm:table-cell">
						{words.reserved}
					</Head>
					<Head number className="hidden sm:table-cell">
						{words.sold}
					</Head>
					<Head number className="hidden sm:table-cell">
						{words.gone}
					</Head>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<CardRow key={row.id} row={row} showLot={showLot} />
				))}
			</tbody>
		</Table>
	)
}

function CardRow({ row, showLot }: { row: NamedCardRow; showLot: boolean }) {
	const { stock } = useCopy()
	const { balance } = row
	const muted = (count: number) => classes('hidden sm:table-cell', count === 0 && 'text-muted')
	return (
		<tr>
			<Cell className="figures sm:whitespace-nowrap">
				<DateTime at={row.at} short />
			</Cell>
			<Cell>
				{movementWords(stock, row)}
				{showLot && (
					<span className="figures block whitespace-nowrap sm:hidden">
						{stock.card.lot} <TextLink to={`/bengkel/lot/${row.lotCode}`}>{row.lotCode}</TextLink>
					</span>
				)}
				{row.orderNumber && (
					<TextLink
						to={`/kantor/pesanan/${row.orderNumber}`}
						className="figures block w-fit whitespace-nowrap"
					>
						{row.orderNumber}
					</TextLink>
				)}
				{row.adjustment && (
					<span className="block break-words text-muted">
						{adjustmentWords(stock, row).join(' · ')}
					</span>
				)}
			</Cell>
			{showLot && (
				<Cell className="figures hidden whitespace-nowrap sm:table-cell">
					<TextLink to={`/bengkel/lot/${row.lotCode}`}>{row.lotCode}</TextLink>
				</Cell>
			)}
			<Cell number>{row.quantity}</Cell>
			<Cell number className="font-semibold">
				{balance.available}
			</Cell>
			<Cell number className={muted(balance.reserved)}>
				{balance.reserved}
			</Cell>
			<Cell number className={muted(balance.sold)}>
				{balance.sold}
			</Cell>
			<Cell number className={muted(balance.writtenOff)}>
				{balance.writtenOff}
			</Cell>
		</tr>
	)
}
