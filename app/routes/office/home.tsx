import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { toSend } from '#app/domain/orders/life.ts'
import { dayOfOrders } from '#app/domain/orders/order-days.server.ts'
import { countOrders, listOrders } from '#app/domain/orders/orders.server.ts'
import { listShortages } from '#app/domain/stock/shortages.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { readWork } from './read-work.server.ts'
import { SendQueue } from './send-queue.tsx'
import { ShortageList } from './shortage-list.tsx'
import { TodayWork } from './today-work.tsx'

const SHOWN = 8
const TILE = 'bg-surface px-4 py-4'

export const handle: PageHandle = { title: (copy) => copy.office.home.title }

export const loader = reads(surfaces.office.access, async ({ services }) => {
	const { db, clock } = services
	const today = dateInMagetan(clock.now())
	const { orders } = await listOrders(db, { states: toSend, cursor: null, oldestFirst: true })
	return {
		today,
		queue: orders.slice(0, SHOWN),
		work: await readWork(services, today),
		awaiting: await countOrders(db, ['awaiting-payment']),
		day: await dayOfOrders(db, today),
		shortages: await listShortages(db),
	}
})

export default function Home() {
	const { today, work, queue, shortages } = useLoaderData<typeof loader>()
	const { office, calendar } = useCopy()
	const words = office.home
	return (
		<>
			<PageHeader
				title={words.title}
				lead={fill(words.lead, { date: dayInWords(today, calendar) })}
			/>
			<TodayWork work={work} />
			<DayFigures />
			<div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<Section
					title={words.toSend}
					action={<TextLink to="/kantor/pesanan">{words.seeAll}</TextLink>}
				>
					{queue.length > 0 ? (
						<SendQueue orders={queue} today={today} />
					) : (
						<EmptyState level={3} title={words.nothingToSend}>
							{words.nothingToSendText}
						</EmptyState>
					)}
				</Section>
				<Section title={words.shortages} lead={words.shortagesLead}>
					{shortages.length > 0 ? (
						<ShortageList shortages={shortages} />
					) : (
						<EmptyState level={3} title={words.noShortages}>
							{words.noShortagesText}
						</EmptyState>
					)}
				</Section>
			</div>
		</>
	)
}

function DayFigures() {
	const { awaiting, day } = useLoaderData<typeof loader>()
	const words = useCopy().office.home
	const paid = fill(words.paidToday, { count: day.paid, amount: formatRupiah(day.paidSen) })
	return (
		<dl className="mt-4 grid gap-px overflow-hidden rounded-patch border border-line bg-line sm:grid-cols-3">
			<Stat label={words.awaiting} value={awaiting} note={words.awaitingNote} className={TILE} />
			<Stat
				label={words.placedToday}
				value={day.placed}
				{...(day.placed > 0 && { note: paid })}
				className={TILE}
			/>
			<Stat label={words.sentToday} value={day.sent} className={TILE} />
		</dl>
	)
}

export { StaffError as ErrorBoundary }
