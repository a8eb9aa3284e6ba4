import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type CalendarDate, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { useBuyerName } from '#app/ui/office/use-buyer-name.ts'

interface WaitingOrder {
	number: string
	buyerName: string
	city: string
	totalSen: Sen
	paidAt: Instant | null
}

const DAY_MS = 86_400_000
/** From this many days on a parcel is late. */
const LATE = 2

/** The orders whose parcels have not left yet, in the order in which they should. */
export function SendQueue({
	orders,
	today,
}: {
	orders: readonly WaitingOrder[]
	today: CalendarDate
}) {
	const { place } = useCopy().office.collect
	const nameOf = useBuyerName()
	return (
		<ul className="divide-y divide-line">
			{orders.map((order) => (
				<li key={order.number}>
					<Link
						to={`/kantor/pesanan/${order.number}`}
						className="grid grid-cols-[1fr_auto] gap-x-4 px-1 py-3 text-small hover:bg-sunken"
					>
						<span className="figures font-semibold">{order.number}</span>
						<Money sen={order.totalSen} className="text-right" />
						<span className="min-w-0 truncate text-muted">
							{nameOf(order.buyerName)}, {order.city || place}
						</span>
						{order.paidAt && <Waiting since={order.paidAt} today={today} />}
					</Link>
				</li>
			))}
		</ul>
	)
}

function Waiting({ since, today }: { since: Instant; today: CalendarDate }) {
	const { waiting } = useCopy().office.home
	const days = (Date.parse(today) - Date.parse(dateInMagetan(since))) / DAY_MS
	const words = [waiting.today, waiting.yesterday][days] ?? fill(waiting.days, { count: days })
	return (
		<span className={classes('text-right', days >= LATE ? 'font-semibold text-bad' : 'text-muted')}>
			{words}
		</span>
	)
}
