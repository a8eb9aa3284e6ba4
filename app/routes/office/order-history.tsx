import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { OrderView } from './read-order.server.ts'

/** What has happened to the order, in order, and who did it. */
export function OrderHistory({ events }: Pick<OrderView, 'events'>) {
	const words = useCopy().office.order
	return (
		<Section title={words.historyTitle} className="screen-only">
			<ol className="mt-3 ml-2 border-edge border-l-2 border-dashed">
				{events.map((event) => (
					<li key={event.id} className="relative py-2 pl-5 text-small">
						<svg
							viewBox="0 0 10 10"
							aria-hidden="true"
							className="-left-[6px] absolute top-4 size-2.5 fill-terracotta"
						>
							<rect width="10" height="10" rx="2" />
						</svg>
						<p className="font-semibold">{words.events[event.kind] ?? event.kind}</p>
						<p className="text-caption text-muted">
							<DateTime at={event.at} short />
							{event.isStaff && (
								<> · {fill(words.by, { name: event.staffName ?? words.someone })}</>
							)}
						</p>
					</li>
				))}
			</ol>
		</Section>
	)
}
