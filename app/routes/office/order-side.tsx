import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { addressLines } from '#app/ui/kit/address-lines.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { CopyButton } from '#app/ui/office/copy-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useBuyerName } from '#app/ui/office/use-buyer-name.ts'
import type { OrderView } from './read-order.server.ts'
import { WhatsappReady } from './whatsapp-ready.tsx'

/** Who bought it, where it goes, and what was paid. */
export function OrderSide({ order, className }: { order: OrderView; className?: string }) {
	return (
		<div className={classes('flex min-w-0 flex-col gap-10', className)}>
			<Destination order={order} />
			{order.recipient.phone !== '' && <WhatsappReady whatsapp={order.whatsapp} />}
			<Totals order={order} />
		</div>
	)
}

/** The address as a label shows it, to be copied in one go; or that it is fetched. */
function Destination({ order: { recipient, email, note, isCollected } }: { order: OrderView }) {
	const { order: words, collect } = useCopy().office
	const { phone } = recipient
	const name = useBuyerName()(recipient.name)
	const label = [`${name} (${phone})`, ...addressLines(recipient)].join('\n')
	return (
		<Section title={isCollected ? collect.title : words.addressTitle}>
			{isCollected ? (
				<p className="mt-3 rounded-patch border border-line bg-surface px-4 py-3 text-small">
					<span className="block font-semibold">{name}</span>
					{collect.lead}
				</p>
			) : (
				<>
					<address className="mt-3 select-all whitespace-pre-line rounded-patch border border-line bg-surface px-4 py-3 text-small not-italic">
						{label}
					</address>
					<div className="mt-3">
						<CopyButton text={label} label={words.copyAddress} />
					</div>
				</>
			)}
			<div className="mt-2">
				<DefinitionList
					compact
					items={[
						...(phone === ''
							? []
							: [
									{
										term: words.phone,
										detail: (
											<>
												<a href={`tel:${phone}`} className="text-link figures">
													{phone}
												</a>
												{' · '}
												<a
													href={`https://wa.me/${phone.replace('+', '')}`}
													rel="noreferrer"
													className="text-link"
												>
													{words.chat}
												</a>
											</>
										),
									},
								]),
						...(email === '' && phone === ''
							? []
							: [{ term: words.email, detail: <Email address={email} /> }]),
						...(note === '' ? [] : [{ term: words.note, detail: note }]),
					]}
				/>
			</div>
		</Section>
	)
}

/** Where mails go; where they go to nobody, what is done instead. */
function Email({ address }: { address: string }) {
	const { unmailed } = useCopy().storefront
	if (address === '') return <>{unmailed.staff}</>
	return (
		<a href={`mailto:${address}`} className="text-link break-all">
			{address}
		</a>
	)
}

function Totals({ order }: { order: OrderView }) {
	const { order: words, collect } = useCopy().office
	return (
		<Section title={words.totalsTitle}>
			<DefinitionList
				compact
				items={[
					{ term: words.items, detail: <Money sen={order.itemsSen} /> },
					{
						term: order.service
							? fill(collect.shipping, {
									service: order.service.name,
									count: order.service.kilograms,
								})
							: collect.title,
						detail: <Money sen={order.shippingSen} />,
					},
					{ term: words.total, detail: <Money sen={order.totalSen} className="font-bold" /> },
					...(order.paidAt
						? [{ term: words.paidAt, detail: <DateTime at={order.paidAt} short /> }]
						: []),
				]}
			/>
		</Section>
	)
}
