import { dayInWords, deadlineInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { CopyButton } from './copy-button.tsx'
import { mayComplain, type OrderView, type ParcelView, type PiecesView } from './order-view.ts'

/** Where each parcel is, what is to follow, and until when something can be said about them. */
export function OrderParcels({ view }: { view: OrderView }) {
	const copy = useCopy()
	const { order: words, parcels } = copy.storefront
	const sent = view.service === null ? [] : view.parcels
	const isSeveral = sent.length + view.left.length > 1
	return (
		<div
			data-paying
			data-copied={copy.storefront.paying.copied}
			className="mt-6 flex flex-col gap-5 border-line border-t pt-5 text-small"
		>
			{sent.map((parcel) => (
				<Parcel key={parcel.position} parcel={parcel} isSeveral={isSeveral} />
			))}
			{view.left.length > 0 && (
				<div>
					<p className="font-semibold">{parcels.left}</p>
					<Pieces pieces={view.left} />
					<p className="mt-1 text-muted">{parcels.leftText}</p>
				</div>
			)}
			{view.complaintUntil && mayComplain(view) && (
				<p className="text-muted">
					{fill(words.complaintUntil, {
						date: deadlineInWords(view.complaintUntil, copy.calendar),
					})}
				</p>
			)}
		</div>
	)
}

/** One parcel; where there are several, with its number, its day and what lies in it. */
function Parcel({ parcel, isSeveral }: { parcel: ParcelView; isSeveral: boolean }) {
	const { storefront, calendar } = useCopy()
	const { order: words, parcels } = storefront
	const { position, courier, trackingNumber, trackAt, sentAt, pieces } = parcel
	return (
		<div>
			{isSeveral && (
				<p className="mb-2">
					<span className="font-semibold">{fill(parcels.one, { position })}</span>
					<span className="block text-caption text-muted">
						{fill(parcels.sent, { date: dayInWords(dateInMagetan(sentAt), calendar) })}
					</span>
				</p>
			)}
			<dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
				<dt className="text-muted">{words.courier}</dt>
				<dd className="break-words font-semibold">{courier}</dd>
				<dt className="text-muted">{words.trackingNumber}</dt>
				<dd>
					<span className="figures select-all break-all font-semibold">{trackingNumber}</span>{' '}
					<CopyButton text={trackingNumber ?? ''} label={parcels.copy} />
				</dd>
				{isSeveral && (
					<>
						<dt className="text-muted">{parcels.pieces}</dt>
						<dd>
							<Pieces pieces={pieces} />
						</dd>
					</>
				)}
			</dl>
			{trackAt ? (
				<a href={trackAt} rel="noreferrer" className="text-link mt-2 inline-block">
					{fill(parcels.track, { courier: courier ?? '' })}
				</a>
			) : (
				<p className="mt-2 text-muted">{fill(parcels.trackThere, { courier: courier ?? '' })}</p>
			)}
		</div>
	)
}

function Pieces({ pieces }: { pieces: readonly PiecesView[] }) {
	const { parcels } = useCopy().storefront
	const language = useLanguage()
	return (
		<ul>
			{pieces.map(({ productName, variantLabel, quantity }) => (
				<li key={`${productName.id} ${variantLabel.id}`} className="break-words">
					{fill(parcels.piece, { count: quantity, name: inLanguage(productName, language) })}
					<span className="text-muted"> {inLanguage(variantLabel, language)}</span>
				</li>
			))}
		</ul>
	)
}
