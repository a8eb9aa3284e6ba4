import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	countSavingsAdjustments,
	listSavingsAdjustments,
} from '#app/domain/savings/adjustments/adjustments.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ADJUSTMENT_TONES } from './adjustment-tones.ts'
import { AskedList } from './asked-list.tsx'

const PATH = '/keuangan/penyesuaian'
const filterSchema = z.enum(['menunggu', 'selesai']).catch('menunggu')

export const handle: PageHandle = { title: (copy) => copy.savingsAdjustments.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const filter = filterSchema.parse(url.searchParams.get('saring'))
	const open = filter === 'menunggu'
	const page = await listSavingsAdjustments(db, { open, cursor: pageAfterId(url) })
	return { ...page, filter, count: await countSavingsAdjustments(db) }
})

/** Adjustments that wait for somebody, and what became of the others. */
export default function SavingsAdjustments() {
	const { adjustments, next, filter, count } = useLoaderData<typeof loader>()
	const { savingsAdjustments: words, finance, office } = useCopy()
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.savings, to: '/keuangan/tabungan' },
						{ label: words.title },
					],
				}}
			/>
			<AskedList
				{...{ path: PATH, rows: adjustments, filter, count, words, kind: words.kind }}
				kindOf={({ kind }) => words.kinds[kind]}
				stateOf={({ state }) => <Badge tone={ADJUSTMENT_TONES[state]}>{words.states[state]}</Badge>}
			/>
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
