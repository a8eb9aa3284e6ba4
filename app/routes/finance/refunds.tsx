import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RefundState } from '#app/domain/orders/refund.ts'
import { countRefunds, listRefunds } from '#app/domain/orders/refunds/refunds.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { milliseconds } from '#app/shared/instant.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { RefundTable } from './refund-table.tsx'

const DAY_MS = 86_400_000

const filters = ['menunggu', 'berjalan', 'selesai', 'ditolak'] as const

const STATES: Readonly<Record<(typeof filters)[number], readonly RefundState[]>> = {
	menunggu: ['requested', 'unassigned'],
	berjalan: ['approved', 'executing', 'owed'],
	selesai: ['settled'],
	ditolak: ['declined', 'failed'],
}

const querySchema = z.object({
	filter: z.enum(filters).catch('menunggu'),
	cursor: z
		.string()
		.regex(/^[0-9a-z]{26}$/)
		.nullable()
		.catch(null),
})

export const handle: PageHandle = { title: (copy) => copy.refunds.list.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const { filter, cursor } = querySchema.parse({
		filter: url.searchParams.get('saring'),
		cursor: url.searchParams.get(PAGE_KEY),
	})
	const oldestFirst = filter === 'menunggu' || filter === 'berjalan'
	const { refunds, next } = await listRefunds(db, { states: STATES[filter], cursor, oldestFirst })
	const now = milliseconds(clock.now())
	return {
		filter,
		next,
		refunds: refunds.map((one) => ({
			...one,
			days: Math.floor((now - milliseconds(one.requestedAt)) / DAY_MS),
		})),
		menunggu: await countRefunds(db, STATES.menunggu),
		berjalan: await countRefunds(db, STATES.berjalan),
	}
})

export default function Refunds() {
	const { filter, next, refunds, menunggu, berjalan } = useLoaderData<typeof loader>()
	const { list: words } = useCopy().refunds
	const labels = {
		menunggu: fill(words.filters.menunggu, { count: menunggu }),
		berjalan: fill(words.filters.berjalan, { count: berjalan }),
		selesai: words.filters.selesai,
		ditolak: words.filters.ditolak,
	}
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<FilterTabs
				label={words.filter}
				tabs={filters.map((name) => ({
					to: name === 'menunggu' ? '/keuangan/pengembalian' : `?saring=${name}`,
					label: labels[name],
					current: filter === name,
				}))}
			/>
			<RefundTable refunds={refunds} />
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
