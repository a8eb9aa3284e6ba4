import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { inLanguage } from '#app/shared/text.ts'
import { DateTime, Deadline } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { CopyButton } from '#app/ui/office/copy-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { OrderView } from './read-order.server.ts'

type Delivery = NonNullable<OrderView['delivery']>
type SentParcel = Delivery['parcels'][number]

interface Props {
	number: string
	delivery: Delivery
	/** fetched at the counter: there is neither courier nor resi */
	isCollected: boolean
	/** more of it is to follow */
	isPart: boolean
	/** its papers may be printed again */
	mayPrint: boolean
}

/** With whom each parcel travels, and what the departure of the last set in motion. */
export function DeliveryFacts({ number, delivery, isCollected, isPart, mayPrint }: Props) {
	const { order: words, collect } = useCopy().office
	const { parcels, receivedAt, complaintUntil, savingsFinalAt } = delivery
	const moments = [
		...(receivedAt ? [{ term: words.receivedAt, detail: <DateTime at={receivedAt} /> }] : []),
		...(complaintUntil
			? [{ term: words.complaintUntil, detail: <Deadline at={complaintUntil} /> }]
			: []),
		...(savingsFinalAt
			? [{ term: words.savingsFinal, detail: <DateTime at={savingsFinalAt} /> }]
			: []),
	]
	return (
		<Section title={isCollected ? collect.title : words.sentTitle}>
			{parcels.map((parcel) => (
				<ParcelFacts
					key={parcel.position}
					parcel={parcel}
					papers={mayPrint ? `/kantor/pesanan/${number}/surat.pdf?paket=${parcel.position}` : null}
					isOnly={parcels.length === 1 && !isPart}
				/>
			))}
			{moments.length > 0 && <DefinitionList items={moments} />}
		</Section>
	)
}

/** One of them; where there are several, with what lies in it. */
function ParcelFacts({
	parcel,
	papers,
	isOnly,
}: {
	parcel: SentParcel
	papers: string | null
	isOnly: boolean
}) {
	const { order: words, collect, parcels: several } = useCopy().office
	const language = useLanguage()
	const { position, courier, trackingNumber, sentAt, pieces } = parcel
	const contents = pieces.map(
		(piece) => `${piece.quantity} × ${inLanguage(piece.productName, language)}`,
	)
	return (
		<div>
			{!isOnly && (
				<h3 className="mt-4 font-semibold text-small">{fill(several.one, { position })}</h3>
			)}
			<DefinitionList
				items={[
					...(courier !== null ? [{ term: words.courier, detail: courier }] : []),
					...(trackingNumber !== null
						? [{ term: words.trackingNumber, detail: <Resi number={trackingNumber} /> }]
						: []),
					{
						term: courier === null ? collect.at : words.sentAt,
						detail: <DateTime at={sentAt} />,
					},
					...(isOnly ? [] : [{ term: several.pieces, detail: contents.join(', ') }]),
				]}
			/>
			{!isOnly && papers !== null && courier !== null && (
				<TextLink to={papers} reloadDocument className="screen-only text-small">
					{fill(several.papers, { position })}
				</TextLink>
			)}
		</div>
	)
}

function Resi({ number }: { number: string }) {
	const { copyTracking } = useCopy().office.order
	return (
		<span className="flex flex-wrap items-center gap-3">
			<span className="figures select-all font-semibold">{number}</span>
			<CopyButton text={number} label={copyTracking} />
		</span>
	)
}
