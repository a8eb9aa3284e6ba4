import { useCopy } from '#app/copy/use-copy.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { CopyButton } from '#app/ui/office/copy-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { OrderView } from './read-order.server.ts'

interface Props {
	delivery: NonNullable<OrderView['delivery']>
	/** fetched at the counter: there is neither courier nor resi */
	isCollected: boolean
}

/** With whom the parcel travels, and what its departure set in motion. */
export function DeliveryFacts({ delivery, isCollected }: Props) {
	const { order: words, collect } = useCopy().office
	return (
		<Section title={isCollected ? collect.title : words.sentTitle}>
			<DefinitionList
				items={[
					...(isCollected ? [] : parcelFacts(delivery, words)),
					{
						term: isCollected ? collect.at : words.sentAt,
						detail: <DateTime at={delivery.sentAt} />,
					},
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

function parcelFacts(
	{ courier, trackingNumber }: Props['delivery'],
	words: { courier: string; trackingNumber: string; copyTracking: string },
) {
	return [
		{ term: words.courier, detail: courier },
		{
			term: words.trackingNumber,
			detail: (
				<span className="flex flex-wrap items-center gap-3">
					<span className="figures select-all font-semibold">{trackingNumber}</span>
					<CopyButton text={trackingNumber} label={words.copyTracking} />
				</span>
			),
		},
	]
}
