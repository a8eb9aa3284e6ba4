import { useCopy } from '#app/copy/use-copy.ts'
import type { Instant } from '#app/shared/instant.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface DeadEvent {
	id: string
	type: string
	received_at: Instant
	last_error: string | null
}

/** The others are on the page that the link leads to. */
const LATEST = 3

/** What Stripe told and nobody could act on: somebody has to look at it. */
export function DeadEvents({ events }: { events: readonly DeadEvent[] }) {
	const { finance, gatewayEvents } = useCopy()
	const words = finance.home
	return (
		<Section title={words.stripeTitle} className="screen-only">
			{events.length === 0 ? (
				<p className="mt-3 text-muted text-small">{words.noDead}</p>
			) : (
				<>
					<Notice tone="bad" title={words.deadTitle} className="mt-4">
						{words.deadText}
					</Notice>
					<ul aria-label={words.deadCaption} className="mt-2 divide-y divide-line">
						{events.slice(0, LATEST).map((event) => (
							<li key={event.id} className="py-2.5 text-caption">
								<p className="flex flex-wrap justify-between gap-x-3">
									<TextLink to={`/keuangan/kabar/${event.id}`}>{event.type}</TextLink>
									<DateTime at={event.received_at} short className="text-muted" />
								</p>
								<p className="break-all text-muted">{event.id}</p>
								{event.last_error && <p className="break-words">{event.last_error}</p>}
							</li>
						))}
					</ul>
					<TextLink to="/keuangan/kabar" className="mt-2 inline-block text-small">
						{gatewayEvents.all}
					</TextLink>
				</>
			)}
		</Section>
	)
}
