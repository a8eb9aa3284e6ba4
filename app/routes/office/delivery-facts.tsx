import { useCopy } from '#app/copy/use-copy.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { CopyButton } from '#app/ui/office/copy-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { OrderView } from './read-order.server.ts'

/** With whom the parcel travels, and what its departure set in motion. */
export function DeliveryFacts({ delivery }: { delivery: NonNullable<OrderView['delivery']> }) {
	const words = useCopy().office.order
	return (
		<Section title={words.sentTitle}>
			<DefinitionList
				items={[
					{ term: words.courier, detail: delivery.courier },
					{
						term: words.trackingNumber,
						detail: (
							<span className="flex flex-wrap items-center gap-3">
								<span className="figures select-all font-semibold">{delivery.trackingNumber}</span>
								<CopyButton text={delivery.trackingNumber} label={words.copyTracking} />
							</span>
						),
					},
					{ term: words.sentAt, detail: <DateTime at={delivery.sentAt} /> },
					...(delivery.receivedAt
						? [{ term: words.receivedAt, detail: <DateTime at={delivery.receivedAt} /> }]
						: []),
					...(delivery.complaintUntil
						? [{ term: words.complaintUntil, detail: <DateTime at={delivery.complaintUntil} /> }]
						: []),
					...(delivery.savingsFinalAt
						? [{ term: words.savingsFinal, detail: <DateTime at={delivery.savingsFinalAt} /> }]
						: []),
				]}
			/>
		</Section>
	)
}
