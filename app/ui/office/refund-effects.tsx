import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RefundEffectsSeen } from '#app/domain/orders/refund.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

interface Props {
	effects: RefundEffectsSeen
	isTransfer: boolean
	/** it has happened */
	isDone?: boolean
}

/** Who bears a refund, in rupiah, and what becomes of the pieces: before anything has happened. */
export function RefundEffectsCard({ effects, isTransfer, isDone = false }: Props) {
	const { refunds } = useCopy()
	const { effects: words, payers } = refunds
	const { pieces, piecesInHouse } = effects
	const piecesOut = pieces - piecesInHouse
	const notes = [
		isTransfer ? words.byTransfer : words.byStripe,
		...(piecesInHouse > 0 ? [fill(words.inHouse, { pieces: piecesInHouse })] : []),
		...(piecesOut > 0 ? [fill(words.outside, { pieces: piecesOut })] : []),
		...(pieces === 0 ? [words.noPiece] : []),
		...(effects.isFinal && effects.makers > 0 ? [words.final] : []),
	]
	return (
		<Card title={isDone ? words.done : words.title}>
			<Table caption={words.caption} dense>
				<thead>
					<tr>
						<Head>{words.payer}</Head>
						<Head number>{words.amount}</Head>
					</tr>
				</thead>
				<tbody>
					{effects.rows.map(({ payer, amountSen }) => (
						<tr key={payer}>
							<th scope="row" className="text-left font-normal">
								{fill(payers[payer], { makers: effects.makers })}
							</th>
							<Cell number>
								<Money sen={amountSen} />
							</Cell>
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row" className="text-left">
							{words.buyer}
						</th>
						<Cell number>
							<Money sen={effects.amountSen} className="font-bold" />
						</Cell>
					</tr>
				</tfoot>
			</Table>
			<ul className="mt-4 flex list-disc flex-col gap-1.5 pl-5 text-muted text-small">
				{notes.map((note) => (
					<li key={note}>{note}</li>
				))}
			</ul>
		</Card>
	)
}
