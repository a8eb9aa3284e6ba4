import { redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { readOrderNumber } from '#app/domain/orders/order.ts'
import { findOrderByNumber } from '#app/domain/orders/orders-by-id.server.ts'
import { countFound, findOrders } from '#app/domain/orders/search/orders-found.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { formatCount } from '#app/shared/count.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ChooseAll } from './choose-all.tsx'
import {
	countInGroup,
	narrowedDelivery,
	type OrderGroup,
	orderGroups,
	orderListPath,
} from './order-query.ts'
import { OrderFilter, OrderSearch } from './order-search.tsx'
import { OrderTable } from './order-table.tsx'
import { readOrderQuery } from './read-order-query.server.ts'

/** The groups that somebody waits in, each in sight with its count. */
const TABS = [
	'kirim',
	'kemas',
	'siap',
	'loket',
	'terkirim',
	'keluhan',
	'semua',
] as const satisfies OrderGroup[]
const WAITING = [...new Set(TABS.flatMap((tab) => orderGroups[tab].states ?? []))]
/** Further the orders of a list are not counted, and those that wait are never so many. */
const MOST_COUNTED = 1_000
const MOST_WAITING = 10_000

export const handle: PageHandle = { title: (copy) => copy.office.orders.title }

export const loader = reads(surfaces.office.access, async ({ url, services: { db } }) => {
	const { group, narrowing, query } = readOrderQuery(url)
	const number = readOrderNumber(narrowing.cari)
	if (number && (await findOrderByNumber(db, number))) throw redirect(`/kantor/pesanan/${number}`)
	const { oldestFirst } = orderGroups[group]
	const page = await findOrders(db, query, { cursor: pageAfterId(url), oldestFirst })
	const anyKind = { ...query, packed: null, delivery: narrowedDelivery(narrowing) }
	const waiting = await countFound(db, { ...anyKind, states: WAITING }, MOST_WAITING)
	const total = countInGroup(await countFound(db, query, MOST_COUNTED + 1), 'semua')
	return { ...page, group, narrowing, total, waiting }
})

export default function Orders() {
	const { orders, next, group, narrowing } = useLoaderData<typeof loader>()
	const { orders: words, orderWork } = useCopy().office
	return (
		<>
			<PageHeader
				title={words.title}
				lead={orderWork.leads[group]}
				actions={<OrderSearch text={narrowing.cari} />}
			/>
			<GroupTabs />
			<OrderFilter group={group} narrowing={narrowing} />
			<Found />
			{orders.length > 0 ? <ChosenOrders /> : <NothingFound />}
			<Pager next={next} />
		</>
	)
}

function GroupTabs() {
	const { group, narrowing, waiting } = useLoaderData<typeof loader>()
	const { orderWork: words } = useCopy().office
	const countOf = (tab: OrderGroup) =>
		orderGroups[tab].states ? countInGroup(waiting, tab) : undefined
	const isOther = !TABS.some((tab) => tab === group)
	return (
		<FilterTabs
			label={words.state}
			tabs={[...TABS, ...(isOther ? [group] : [])].map((tab) => ({
				to: orderListPath(tab, narrowing),
				label: words.groups[tab] ?? tab,
				current: tab === group,
				count: isOther && tab === group ? undefined : countOf(tab),
			}))}
		/>
	)
}

/** How many there are, read out when it changes. */
function Found() {
	const { total, narrowing } = useLoaderData<typeof loader>()
	const language = useLanguage()
	const { orderWork: words } = useCopy().office
	if (total === 0) return null
	const found = narrowing.cari === '' ? words.found : words.foundFor
	return (
		<p role="status" className="mb-3 text-muted text-small">
			{total > MOST_COUNTED
				? fill(words.foundMany, { count: formatCount(MOST_COUNTED, language) })
				: fill(found, { count: total, text: narrowing.cari })}
		</p>
	)
}

/** Why there is nothing, and how to find it all the same. */
function NothingFound() {
	const { group, narrowing } = useLoaderData<typeof loader>()
	const { orderWork: words } = useCopy().office
	const { cari, ...rest } = narrowing
	const isNarrowed = Object.values(rest).some((value) => value !== null)
	const searched = cari !== ''
	const hint = searched
		? words.noneForText
		: orderGroups[group].states?.[0] === 'paid'
			? words.noneToSend
			: words.noneYet
	return (
		<EmptyState
			title={searched ? fill(words.noneFor, { text: cari }) : words.none}
			action={
				(isNarrowed || (searched && group !== 'semua')) && (
					<TextLink to={orderListPath(searched ? 'semua' : group, { cari })}>
						{words.elsewhere}
					</TextLink>
				)
			}
		>
			{isNarrowed ? words.noneNarrowed : hint}
		</EmptyState>
	)
}

/** The list as a form: what is ticked is printed or worked on together, in the list's order. */
function ChosenOrders() {
	const { orders, group } = useLoaderData<typeof loader>()
	const { orders: words, orderWork } = useCopy().office
	const someMayLeave = orders.some(({ state }) => mayHappen('sent', state) || state === 'sent')
	const withStates = (orderGroups[group].states?.length ?? 2) > 1
	return (
		<Form action="/kantor/pesanan/cetak.pdf" reloadDocument>
			<OrderTable orders={orders} withStates={withStates} withChoice={someMayLeave} />
			{someMayLeave && (
				<div className="screen-only mt-5">
					<p className="mb-3 max-w-reading text-caption text-muted">{orderWork.bulk.lead}</p>
					<div className="flex flex-wrap items-center gap-3">
						<ChooseAll />
						<Button tone="secondary" size="small">
							{words.printChosen}
						</Button>
						{(['kemas', 'kirim'] as const).map((kind) => (
							<Button
								key={kind}
								size="small"
								name="kerja"
								value={kind}
								formAction="/kantor/pesanan/bersama"
							>
								{kind === 'kemas' ? orderWork.bulk.pack : orderWork.bulk.send}
							</Button>
						))}
						<TextLink to="/kantor/pesanan/resi" className="text-small">
							{words.resiSheet}
						</TextLink>
						<TextLink to="/kantor/pekerjaan" className="text-small">
							{orderWork.jobs.title}
						</TextLink>
					</div>
				</div>
			)}
		</Form>
	)
}

export { StaffError as ErrorBoundary }
