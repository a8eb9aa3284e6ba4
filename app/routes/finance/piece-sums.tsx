import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Overview } from '#app/domain/reconciliation/overviews.server.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** The pieces that were paid for, beside those that left the stock. */
export function PieceSums({ pieces, query }: { pieces: Overview['pieces']; query: string }) {
	const { followed: words } = useCopy()
	const list = `/keuangan/rekonsiliasi/barang${query}`
	const rows = [
		[words.piecesPaid, pieces.paid],
		[words.piecesReplaced, pieces.replaced],
		[words.piecesBack, -pieces.back],
		[words.piecesDue, pieces.due],
		[words.piecesLeft, pieces.left],
	] as const
	return (
		<section className="max-w-3xl">
			<Table caption={words.pieces} captionShown dense>
				<thead>
					<tr>
						<Head>{words.pieces}</Head>
						<Head number>{words.piecesCount}</Head>
					</tr>
				</thead>
				<tbody>
					{rows.map(([label, count]) => (
						<tr key={label}>
							<th scope="row">{label}</th>
							<Cell number>
								<TextLink to={list}>{count}</TextLink>
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
			{pieces.unlike > 0 && (
				<p className={classes('mt-2 font-semibold text-bad text-small')}>
					<TextLink to={`${list}&beda=ya`}>
						{fill(words.verdicts.unlike, { count: pieces.unlike })}
					</TextLink>
				</p>
			)}
		</section>
	)
}
