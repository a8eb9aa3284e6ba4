import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Overview } from '#app/domain/reconciliation/overviews.server.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** What the counted drawers should have held, did hold, and what the bank has had of them. */
export function DrawerSums({ drawers, query }: { drawers: Overview['drawers']; query: string }) {
	const { followed: words } = useCopy()
	const list = `/keuangan/rekonsiliasi/laci${query}`
	const rows = [
		[words.expected, drawers.expectedSen],
		[words.counted, drawers.countedSen],
		[words.difference, drawers.differenceSen],
		[words.deposited, drawers.depositedSen],
		[words.depositedBanked, drawers.bankedSen],
	] as const
	return (
		<section className="max-w-3xl">
			{drawers.count === 0 ? (
				<>
					<h2 className="pb-2 font-bold">{words.drawers}</h2>
					<p className="text-muted text-small">{words.noDrawers}</p>
				</>
			) : (
				<Table caption={words.drawers} captionShown dense>
					<thead>
						<tr>
							<Head>{words.drawers}</Head>
							<Head number>{words.lists.amount}</Head>
						</tr>
					</thead>
					<tbody>
						{rows.map(([label, amountSen]) => (
							<tr key={label}>
								<th scope="row">{label}</th>
								<Cell number>
									<TextLink to={list}>
										<Money
											sen={amountSen}
											bare
											className={classes(
												label === words.difference && amountSen !== 0 && 'font-bold text-bad',
											)}
										/>
									</TextLink>
								</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
			{drawers.openCount > 0 && (
				<p className="mt-2 text-caption text-muted">
					{fill(words.drawersOpen, { count: drawers.openCount })}
				</p>
			)}
		</section>
	)
}
