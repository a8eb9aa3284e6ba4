import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { add, formatRupiah, times } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { addressLines } from '#app/ui/kit/address-lines.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { CounterFacts } from './counter-facts.tsx'
import type { OrderView } from './order-view.ts'
import { Totals } from './totals.tsx'
import { Waterfall } from './waterfall.tsx'

interface Props {
	view: OrderView
	className?: string
}

/** What was bought, what it came to, and where it goes. */
export function OrderGoods({ view, own, className }: Props & { own: string }) {
	const { order: words } = useCopy().storefront
	const language = useLanguage()
	return (
		<section aria-labelledby="barang" className={className}>
			<h2 id="barang" className="font-display text-title">
				{words.bought}
			</h2>
			<ul className="mt-4 divide-y divide-line border-line border-y">
				{view.lines.map((line) => (
					<li key={line.variantId} className="flex justify-between gap-4 py-4">
						<span>
							<span className="block font-semibold">{inLanguage(line.productName, language)}</span>
							<span className="block text-muted text-small">
								{inLanguage(line.variantLabel, language)}
							</span>
							<span className="figures block text-muted text-small">
								{fill(words.quantity, {
									count: line.quantity,
									price: formatRupiah(line.unitPriceSen),
								})}
							</span>
						</span>
						<Money sen={times(line.unitPriceSen, line.quantity)} className="font-semibold" />
					</li>
				))}
			</ul>
			<div className="mt-4">
				<Totals
					words={words}
					itemsSen={view.itemsSen}
					shippingSen={view.shippingSen}
					codeSen={view.codeSen}
					totalSen={add(view.totalSen, view.codeSen)}
				/>
			</div>
			<Papers view={view} own={own} />
			<Delivery view={view} />
		</section>
	)
}

/** A kuitansi says that money was received, so there is none before. */
function Papers({ view, own }: { view: OrderView; own: string }) {
	const { order: words } = useCopy().storefront
	return (
		<ul aria-label={words.papers} className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-small">
			<li>
				<TextLink to={`${own}/faktur.pdf`} reloadDocument>
					{words.invoice}
				</TextLink>
			</li>
			{view.paidAt && (
				<li>
					<TextLink to={`${own}/kuitansi.pdf`} reloadDocument>
						{words.receipt}
					</TextLink>
				</li>
			)}
		</ul>
	)
}

function Delivery({ view }: { view: OrderView }) {
	const { service, recipient, note, counter } = view
	const { order: words, delivery } = useCopy().storefront
	return (
		<>
			<h2 className="mt-10 mb-3 font-display text-title">
				{service ? words.sendTo : delivery.collectTitle}
			</h2>
			{service ? (
				<address className="text-small not-italic">
					<span className="block font-semibold">{recipient.name}</span>
					{addressLines(recipient).map((line) => (
						<span key={line} className="block">
							{line}
						</span>
					))}
					<span className="figures block">{recipient.phone}</span>
					<span className="mt-2 block text-muted">
						{fill(delivery.service, { service: service.name })} ·{' '}
						{fill(delivery.kilograms, { count: service.kilograms })}
					</span>
				</address>
			) : (
				counter && <CounterFacts times={counter} isUnpaid={view.state === 'awaiting-payment'} />
			)}
			{note && (
				<p className="mt-4 whitespace-pre-line text-small">
					<span className="block text-muted">{words.note}</span>
					{note}
				</p>
			)}
		</>
	)
}

/** What the order put into savings, PNBP and the rest: sums of kinds, never of a person. */
export function OrderMoney({ view, className }: Props) {
	const { order: words } = useCopy().storefront
	if (view.parties.length === 0) return null
	// Less than the pieces came to, once some of them were given back.
	const sharedSen = add(...view.parties.map(({ amountSen }) => amountSen))
	return (
		<section
			aria-labelledby="hasil"
			className={classes('rounded-patch border border-line bg-surface p-5 sm:p-8', className)}
		>
			<h2 id="hasil" className="font-display text-title">
				{words.moneyTitle}
			</h2>
			<p className="mt-2 mb-6 text-muted text-small">
				{fill(words.moneyLead, { price: formatRupiah(sharedSen) })}
			</p>
			<Waterfall totalSen={sharedSen} parts={view.parties} rules={[]} />
			{sharedSen === view.itemsSen && (
				<p className="mt-4 text-small">
					{fill(words.moneyShipping, {
						shipping: formatRupiah(view.shippingSen),
						total: formatRupiah(view.totalSen),
					})}
				</p>
			)}
			<p className="mt-2 text-small">{outcome(words, view)}</p>
		</section>
	)
}

function outcome(
	words: ReturnType<typeof useCopy>['storefront']['order'],
	view: OrderView,
): string {
	if (view.state === 'refunded') return words.moneyReversed
	return view.isFinal ? words.moneyFinal : words.moneyPending
}
