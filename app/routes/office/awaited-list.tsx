import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { AwaitedOrder } from '#app/domain/orders/at-counter/awaited-orders.server.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	orders: readonly AwaitedOrder[]
	maySell: boolean
}

/** Who is going to come with cash for an order that was placed online. */
export function AwaitedList({ orders, maySell }: Props) {
	const { till, calendar } = useCopy()
	const { waiting: words } = till
	return (
		<Section title={words.title} lead={words.lead} className="md:col-span-2">
			<ul className="divide-y divide-line">
				{orders.map(({ number, buyerName, totalSen, expiresAt }) => (
					<li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
						<span className="min-w-0 flex-1 basis-40">
							<span className="block break-words font-semibold">{buyerName}</span>
							<span className="text-muted text-small">
								<span className="figures">{number}</span>{' '}
								{fill(words.until, { until: momentInWords(expiresAt, calendar, true) })}
							</span>
						</span>
						<Money sen={totalSen} className="font-semibold" />
						{maySell && (
							<LinkButton to={`/kantor/kasir/${number}`} tone="secondary">
								{words.take}
								<span className="sr-only"> {number}</span>
							</LinkButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
