import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { listLots } from '#app/domain/stock/lots.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { LotTable } from './lot-table.tsx'

const SHOWN = 8

export const handle: PageHandle = { title: (copy) => copy.workshop.home.title }

export const loader = reads(surfaces.workshop.access, async ({ services: { db, clock } }) => {
	const { lots } = await listLots(db, { cursor: null, onSaleOnly: false })
	return { today: dateInMagetan(clock.now()), lots: lots.slice(0, SHOWN) }
})

export default function Home() {
	const { today, lots } = useLoaderData<typeof loader>()
	const { workshop, calendar } = useCopy()
	const words = workshop.home
	return (
		<>
			<PageHeader
				title={words.title}
				lead={fill(words.lead, { date: dayInWords(today, calendar) })}
			/>
			<Section
				title={words.lastLots}
				action={<TextLink to="/bengkel/lot">{words.seeAll}</TextLink>}
			>
				{lots.length > 0 ? (
					<LotTable lots={lots} />
				) : (
					<EmptyState level={3} title={workshop.lots.emptyTitle}>
						{workshop.lots.emptyText}
					</EmptyState>
				)}
			</Section>
		</>
	)
}

export { StaffError as ErrorBoundary }
