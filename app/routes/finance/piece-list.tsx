import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	numbersOfPieces,
	piecesSold,
	sumPieces,
} from '#app/domain/reconciliation/pieces-sold.server.ts'
import { pageAfterNumber } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { ListFrame } from './list-frame.tsx'
import { listPage } from './list-page.ts'

export const handle: PageHandle = { title: (copy) => copy.followed.lists.pieces }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const { from, to } = chosenDays(url, clock)
	const isUnlike = url.searchParams.get('beda') === 'ya'
	const orders = (await piecesSold(db, { from, to })).filter(
		({ due, left }) => !isUnlike || due !== left,
	)
	const { shown, count, next } = listPage(orders, pageAfterNumber(url))
	const numbers = await numbersOfPieces(db, shown)
	return {
		from,
		to,
		isUnlike,
		count,
		next,
		total: sumPieces(orders),
		shown: shown.map((one) => ({ ...one, number: numbers.get(one.orderId) ?? '' })),
	}
})

/** The orders whose pieces the figures of the reconciliation count. */
export default function PieceList() {
	const view = useLoaderData<typeof loader>()
	const { followed: words } = useCopy()
	const { total } = view
	return (
		<ListFrame
			title={words.lists.pieces}
			what={view.isUnlike ? words.lists.onlyUnlike : words.pieces}
			view={view}
		>
			<Table caption={words.lists.pieces} dense long>
				<thead>
					<tr>
						<Head>{words.order}</Head>
						<Head number>{words.piecesPaid}</Head>
						<Head number>{words.piecesReplaced}</Head>
						<Head number>{words.piecesBack}</Head>
						<Head number>{words.piecesDue}</Head>
						<Head number>{words.piecesLeft}</Head>
					</tr>
				</thead>
				<tbody>
					{view.shown.map((one) => (
						<tr key={one.orderId}>
							<th scope="row">
								<TextLink to={`/keuangan/pesanan/${one.number}`}>
									<span className="figures">{one.number}</span>
								</TextLink>
							</th>
							<CountCells counts={one} />
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">{words.total}</th>
						<CountCells counts={total} />
					</tr>
				</tfoot>
			</Table>
		</ListFrame>
	)
}

function CountCells({
	counts,
}: {
	counts: { paid: number; replaced: number; back: number; due: number; left: number }
}) {
	const { paid, replaced, back, due, left } = counts
	return (
		<>
			<Cell number>{paid}</Cell>
			<Cell number>{replaced}</Cell>
			<Cell number>{back === 0 ? 0 : -back}</Cell>
			<Cell number>{due}</Cell>
			<Cell number className={classes(due !== left && 'font-bold text-bad')}>
				{left}
			</Cell>
		</>
	)
}

export { StaffError as ErrorBoundary }
