import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { getDrawer } from '#app/domain/till/drawers.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

export const handle: PageHandle = { title: (copy) => copy.till.book.title }

export const loader = reads(surfaces.finance.access, async ({ params, services: { db } }) => {
	const { drawer, movements, officerName } = await getDrawer(db, params.id ?? '')
	const orders = await ordersById(
		db,
		movements.flatMap(({ orderId }) => orderId ?? []),
	)
	return {
		drawer,
		officerName,
		movements: movements.map(({ orderId, ...movement }) => ({
			...movement,
			number: orders.get(orderId ?? '')?.number ?? null,
		})),
	}
})

export default function Drawer() {
	const { drawer, officerName } = useLoaderData<typeof loader>()
	const { till, office, calendar } = useCopy()
	const words = till.book
	const date = dayInWords(dateInMagetan(drawer.openedAt), calendar)
	return (
		<>
			<PageHeader
				title={fill(words.one, { date })}
				lead={officerName}
				trail={{
					label: office.trail,
					crumbs: [{ label: words.nav, to: '/keuangan/kas' }, { label: date }],
				}}
			/>
			<div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
				<Movements />
				<DefinitionList
					compact
					items={[
						{ term: words.opened, detail: <DateTime at={drawer.openedAt} short /> },
						{
							term: words.closed,
							detail: drawer.closedAt ? <DateTime at={drawer.closedAt} short /> : words.isOpen,
						},
						...(drawer.countedSen === null
							? []
							: [{ term: words.counted, detail: <Money sen={drawer.countedSen} /> }]),
						{ term: words.difference, detail: <Money sen={drawer.sums.difference} /> },
						{ term: till.drawer.qris, detail: <Money sen={drawer.qrisSen} /> },
					]}
				/>
			</div>
		</>
	)
}

function Movements() {
	const { drawer, movements } = useLoaderData<typeof loader>()
	const { book: words, drawer: names } = useCopy().till
	return (
		<Section title={words.movements}>
			<Table caption={words.movements} dense>
				<thead>
					<tr>
						<Head className="hidden sm:table-cell">{words.at}</Head>
						<Head>{words.kind}</Head>
						<Head>{words.note}</Head>
						<Head number>{words.amount}</Head>
					</tr>
				</thead>
				<tbody>
					{movements.map((movement) => (
						<tr key={movement.id}>
							<Cell className="hidden whitespace-nowrap sm:table-cell">
								<DateTime at={movement.at} short />
							</Cell>
							<Cell>
								{names.kinds[movement.kind]}
								<DateTime at={movement.at} short className="block text-muted sm:hidden" />
							</Cell>
							<Cell>
								{movement.number ? (
									<TextLink to={`/keuangan/pesanan/${movement.number}`} className="figures">
										{movement.number}
									</TextLink>
								) : (
									movement.note
								)}
							</Cell>
							<Cell number>
								<Money sen={movement.amountSen} />
							</Cell>
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<td className="hidden sm:table-cell" />
						<th scope="row" colSpan={2}>
							{words.total}
						</th>
						<Cell number>
							<Money sen={drawer.expectedSen} />
						</Cell>
					</tr>
				</tfoot>
			</Table>
		</Section>
	)
}

export { StaffError as ErrorBoundary }
