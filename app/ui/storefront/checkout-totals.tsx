import { useCopy } from '#app/copy/use-copy.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import type { OfferedServices } from './checkout-answer.ts'
import { ABROAD, AT_HOME } from './checkout-group.tsx'
import { Totals } from './totals.tsx'

interface Props {
	itemsSen: Sen
	offer: OfferedServices | null
	fromSen: Sen | null
}

/** Shown while the service at its place is chosen: the style sheet knows, without a script. */
const SHOWN_FOR = [
	'hidden group-has-[#layanan-0:checked]:block',
	'hidden group-has-[#layanan-1:checked]:block',
	'hidden group-has-[#layanan-2:checked]:block',
	'hidden group-has-[#layanan-3:checked]:block',
	'hidden group-has-[#layanan-4:checked]:block',
	'hidden group-has-[#layanan-5:checked]:block',
] as const

/** What it comes to, one sum for each way to have it; the one that is chosen is seen. */
export function CheckoutTotals({ itemsSen, offer, fromSen }: Props) {
	const { checkout: words } = useCopy().storefront
	const quotesAt = (isAbroad: boolean) => (offer?.isAbroad === isAbroad ? offer.quotes : [])
	return (
		<>
			<div className={AT_HOME}>
				<Sent itemsSen={itemsSen} quotes={quotesAt(false)} fromSen={fromSen} />
			</div>
			<div className={ABROAD}>
				<Sent itemsSen={itemsSen} quotes={quotesAt(true)} fromSen={null} />
			</div>
			<div className="hidden group-has-[#delivery-counter:checked]:block">
				<Totals words={words} itemsSen={itemsSen} shippingSen={ZERO} totalSen={itemsSen} />
			</div>
		</>
	)
}

interface SentProps {
	itemsSen: Sen
	quotes: OfferedServices['quotes']
	fromSen: Sen | null
}

function Sent({ itemsSen, quotes, fromSen }: SentProps) {
	const { checkout: words, delivery } = useCopy().storefront
	if (quotes.length === 0) {
		return (
			<>
				<Totals words={words} itemsSen={itemsSen} shippingSen={null} fromSen={fromSen} />
				<p className="mt-2 text-caption text-muted">{delivery.later}</p>
			</>
		)
	}
	return quotes.map(({ value, priceSen }, index) => (
		<div key={value} className={classes(SHOWN_FOR[index])}>
			<Totals
				words={words}
				itemsSen={itemsSen}
				shippingSen={priceSen}
				totalSen={add(itemsSen, priceSen)}
			/>
		</div>
	))
}
