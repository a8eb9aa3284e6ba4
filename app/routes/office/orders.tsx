import { redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import { listOrders } from '#app/domain/orders/orders.server.ts'
import { findOrderByNumber } from '#app/domain/orders/orders-by-id.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { pageAfterId } from '#app/http/page-key.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { LookupForm } from '#app/ui/office/lookup-form.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { OrderTable } from './order-table.tsx'

/** What can be asked for in `?tampil=`: the states of each, and which end comes first. */
const filters = {
	kirim: { states: ['paid'], oldestFirst: true },
	terkirim: { states: ['sent'], oldestFirst: false },
	semua: { states: null, oldestFirst: false },
} as const

const filterSchema = z.enum(['kirim', 'terkirim', 'semua']).catch('kirim')

export const handle: PageHandle = { title: (copy) => copy.office.orders.title }

export const loader = reads(surfaces.office.access, async ({ url, services: { db } }) => {
	const wanted = url.searchParams.get('cari')?.trim().toUpperCase() || null
	if (wanted && (await findOrderByNumber(db, wanted))) throw redirect(`/kantor/pesanan/${wanted}`)
	const filter = filterSchema.parse(url.searchParams.get('tampil'))
	const page = await listOrders(db, { ...filters[filter], cursor: pageAfterId(url) })
	return { ...page, filter, missed: wanted }
})

export default function Orders() {
	const { orders, next, filter, missed } = useLoaderData<typeof loader>()
	const words = useCopy().office.orders
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.leads[filter]}
				actions={
					<LookupForm
						label={words.lookup}
						placeholder={words.lookupExample}
						missed={missed}
						missedWords={words.notFound}
					/>
				}
			/>
			<FilterTabs
				label={words.filter}
				tabs={(['kirim', 'terkirim', 'semua'] as const).map((name) => ({
					to: name === 'kirim' ? '/kantor/pesanan' : `/kantor/pesanan?tampil=${name}`,
					label: words.filters[name],
					current: name === filter,
				}))}
			/>
			{orders.length > 0 ? (
				<PrintableOrders />
			) : (
				<EmptyState title={words.emptyTitle}>
					{filter === 'kirim' ? words.emptyToSend : words.emptyOthers}
				</EmptyState>
			)}
			<Pager next={next} />
		</>
	)
}

/** The list as a form: what is ticked is printed together, in the order of the list. */
function PrintableOrders() {
	const { orders, filter } = useLoaderData<typeof loader>()
	const words = useCopy().office.orders
	const someMayLeave = orders.some(({ state }) => state === 'paid' || state === 'sent')
	return (
		<Form action="/kantor/pesanan/cetak.pdf" reloadDocument>
			<OrderTable orders={orders} withStates={filter === 'semua'} withChoice={someMayLeave} />
			{someMayLeave && (
				<div className="screen-only mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
					<Button tone="secondary" size="small">
						{words.printChosen}
					</Button>
					<p className="text-caption text-muted">{words.printLead}</p>
				</div>
			)}
		</Form>
	)
}

export { StaffError as ErrorBoundary }
