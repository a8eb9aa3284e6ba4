import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Adjustment } from '#app/domain/stock/adjustments/adjustments.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

export type NamedAdjustment = Adjustment & {
	readonly requestedName: string
	readonly decidedName: string | null
}

export const adjustmentTones: Readonly<Record<Adjustment['state'], BadgeTone>> = {
	alone: 'plain',
	requested: 'warn',
	approved: 'good',
	declined: 'plain',
}

/** Pieces that left without a sale, or were found, the newest first. */
export function AdjustmentTable({ rows }: { rows: readonly NamedAdjustment[] }) {
	const { list: words } = useCopy().stock
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.why}</Head>
					<Head className="hidden sm:table-cell">{words.lot}</Head>
					<Head number>{words.quantity}</Head>
					<Head number className="hidden lg:table-cell">
						{words.material}
					</Head>
					<Head>{words.state}</Head>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<AdjustmentRow key={row.id} row={row} />
				))}
			</tbody>
		</Table>
	)
}

function AdjustmentRow({ row }: { row: NamedAdjustment }) {
	const { stock } = useCopy()
	const { card } = stock
	return (
		<tr>
			<th scope="row">
				<TextLink to={`/bengkel/stok/${row.id}`}>{stock.reasons[row.reason]}</TextLink>
				<span className="block font-normal text-caption text-muted">
					<DateTime at={row.requestedAt} short />
				</span>
				<span className="block font-normal sm:hidden">
					<LotOf row={row} />
				</span>
				{row.toWhom && (
					<span className="block break-words font-normal text-caption">
						{fill(card.toWhom, { whom: row.toWhom })}
					</span>
				)}
			</th>
			<Cell className="hidden sm:table-cell">
				<LotOf row={row} />
			</Cell>
			<Cell number>{row.quantity}</Cell>
			<Cell number className="hidden lg:table-cell">
				<Money sen={row.materialSen} bare />
			</Cell>
			<Cell>
				<Badge tone={adjustmentTones[row.state]}>{stock.states[row.state]}</Badge>
				<span className="mt-1 block text-caption text-muted">
					{row.decidedName
						? fill(card.byBoth, { name: row.requestedName, other: row.decidedName })
						: fill(card.by, { name: row.requestedName })}
				</span>
			</Cell>
		</tr>
	)
}

/** Which pieces: a narrow screen folds them under the reason. */
function LotOf({ row }: { row: NamedAdjustment }) {
	const language = useLanguage()
	return (
		<>
			<TextLink to={`/bengkel/lot/${row.lotCode}`} className="figures whitespace-nowrap">
				{row.lotCode}
			</TextLink>
			<span className="block text-caption text-muted">
				{inLanguage(row.productName, language)}, {inLanguage(row.variantLabel, language)}
			</span>
		</>
	)
}
