import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	countWithdrawals,
	listWithdrawalRequests,
} from '#app/domain/savings/withdrawals/requests.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { AskedList } from './asked-list.tsx'
import { RequestBadge } from './request-badge.tsx'

const PATH = '/keuangan/penarikan'
const filterSchema = z.enum(['menunggu', 'selesai']).catch('menunggu')

export const handle: PageHandle = { title: (copy) => copy.withdrawals.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const filter = filterSchema.parse(url.searchParams.get('saring'))
	const open = filter === 'menunggu'
	const page = await listWithdrawalRequests(db, { open, cursor: pageAfterId(url) })
	const { asked, approved } = await countWithdrawals(db)
	return { ...page, filter, count: asked + approved }
})

/** Withdrawals that wait for somebody, and what became of the others. */
export default function Withdrawals() {
	const { requests, next, filter, count } = useLoaderData<typeof loader>()
	const { withdrawals: words, finance } = useCopy()
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<AskedList
				{...{ path: PATH, rows: requests, filter, count, words, kind: words.purpose }}
				kindOf={({ purpose }) => finance.withdrawal.purposes[purpose] ?? purpose}
				stateOf={(request) => <RequestBadge request={request} />}
			/>
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
