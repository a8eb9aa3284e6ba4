import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { listDrawers } from '#app/domain/till/drawers.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { add } from '#app/shared/money.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

export const handle: PageHandle = { title: (copy) => copy.till.book.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const { drawers, names, next } = await listDrawers(db, pageAfterId(url))
	const rows = drawers.map(({ sums, officerId, ...drawer }) => ({
		...drawer,
		officerName: names.get(officerId) ?? '–',
		startSen: add(sums.carried, sums.float),
		soldSen: add(sums.sale, sums.void),
		depositSen: sums.deposit,
		differenceSen: sums.difference,
	}))
	return { rows, next }
})

export default function Drawers() {
	const { rows, next } = useLoaderData<typeof loader>()
	const { till, writeOffs } = useCopy()
	const { book: words } = till
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={<LinkButton to="/keuangan/kas/qris">{writeOffs.open}</LinkButton>}
			/>
			{rows.length === 0 ? (
				<EmptyList title={words.none}>{words.noneText}</EmptyList>
			) : (
				<DrawerTable rows={rows} />
			)}
			<Pager next={next} />
		</>
	)
}

type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

function DrawerTable({ rows }: { rows: readonly Row[] }) {
	const { book: words } = useCopy().till
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.opened}</Head>
					<Head className="hidden md:table-cell">{words.officer}</Head>
					<Head number className="hidden md:table-cell">
						{words.start}
					</Head>
					<Head number>{words.sold}</Head>
					<Head number className="hidden md:table-cell">
						{words.deposited}
					</Head>
					<Head number className="hidden sm:table-cell">
						{words.difference}
					</Head>
					<Head number>{words.counted}</Head>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.id}>
						<th scope="row">
							<TextLink to={`/keuangan/kas/${row.id}`} className="whitespace-nowrap">
								<DateTime at={row.openedAt} short />
							</TextLink>
							<span className="block font-normal text-caption text-muted md:hidden">
								{row.officerName}
							</span>
						</th>
						<Cell className="hidden md:table-cell">{row.officerName}</Cell>
						<Cell number className="hidden md:table-cell">
							<Money sen={row.startSen} />
						</Cell>
						<Cell number>
							<Money sen={row.soldSen} />
						</Cell>
						<Cell number className="hidden md:table-cell">
							<Money sen={row.depositSen} />
						</Cell>
						<Cell number className="hidden sm:table-cell">
							<Money
								sen={row.differenceSen}
								className={row.differenceSen === 0 ? 'text-muted' : 'font-bold text-bad'}
							/>
						</Cell>
						<Cell number>
							{row.countedSen === null ? (
								<span className="text-muted">{words.isOpen}</span>
							) : (
								<Money sen={row.countedSen} className="font-semibold" />
							)}
							{row.differenceSen !== 0 && (
								<span className="block font-bold text-bad sm:hidden">
									<span className="sr-only">{words.difference} </span>
									<Money sen={row.differenceSen} />
								</span>
							)}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
