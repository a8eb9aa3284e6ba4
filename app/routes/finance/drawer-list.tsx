import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { drawersCounted, sumDrawers } from '#app/domain/reconciliation/drawers-counted.server.ts'
import { pageAfterNumber } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { ListFrame } from './list-frame.tsx'
import { listPage } from './list-page.ts'

export const handle: PageHandle = { title: (copy) => copy.followed.lists.drawers }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const { from, to } = chosenDays(url, clock)
	const drawers = await drawersCounted(db, { from, to })
	return {
		from,
		to,
		total: sumDrawers(drawers),
		...listPage(drawers, pageAfterNumber(url)),
	}
})

/** The drawers of some days: what should lie in them, what did, what the bank has had. */
export default function DrawerList() {
	const view = useLoaderData<typeof loader>()
	const { followed: words } = useCopy()
	const { total } = view
	return (
		<ListFrame title={words.lists.drawers} what={words.drawers} view={view}>
			<Table caption={words.lists.drawers} dense>
				<thead>
					<tr>
						<Head>{words.drawer}</Head>
						<Head number>{words.expected}</Head>
						<Head number>{words.counted}</Head>
						<Head number>{words.difference}</Head>
						<Head number>{words.deposited}</Head>
						<Head number>{words.depositedBanked}</Head>
					</tr>
				</thead>
				<tbody>
					{view.shown.map((drawer) => (
						<tr key={drawer.id}>
							<th scope="row">
								<TextLink to={`/keuangan/kas/${drawer.id}`} className="whitespace-nowrap">
									<DateTime at={drawer.openedAt} short />
								</TextLink>
								<span className="block font-normal text-muted">{drawer.officerName}</span>
							</th>
							<Cell number className={classes(drawer.countedSen === null && 'text-muted')}>
								<Money sen={drawer.expectedSen} bare />
							</Cell>
							<Cell number>
								{drawer.countedSen === null ? (
									<span className="text-muted">{words.stillOpen}</span>
								) : (
									<Money sen={drawer.countedSen} bare />
								)}
							</Cell>
							<Cell number>
								<Money
									sen={drawer.differenceSen}
									bare
									className={classes(drawer.differenceSen !== 0 && 'font-bold text-bad')}
								/>
							</Cell>
							<Cell number>
								<Money sen={drawer.depositedSen} bare />
							</Cell>
							<Cell number>
								<Money sen={drawer.bankedSen} bare />
							</Cell>
						</tr>
					))}
				</tbody>
				<Totals total={total} />
			</Table>
		</ListFrame>
	)
}

function Totals({ total }: { total: ReturnType<typeof sumDrawers> }) {
	const { followed: words } = useCopy()
	return (
		<tfoot>
			<tr>
				<th scope="row">{words.total}</th>
				{[
					total.expectedSen,
					total.countedSen,
					total.differenceSen,
					total.depositedSen,
					total.bankedSen,
				].map((amountSen, column) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the columns never change
					<Cell key={column} number>
						<Money sen={amountSen} bare />
					</Cell>
				))}
			</tr>
		</tfoot>
	)
}

export { StaffError as ErrorBoundary }
