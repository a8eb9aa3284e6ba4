import { useCopy } from '#app/copy/use-copy.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import type { OfferedServices } from './checkout-answer.ts'
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
	const { checkout: words, delivery } = useCopy().storefront
	const quotes = offer?.quotes ?? []
	return (
		<>
			<div className="group-has-[#delivery-counter:checked]:hidden">
				{quotes.length === 0 && (
					<Totals words={words} itemsSen={itemsSen} shippingSen={null} fromSen={fromSen} />
				)}
				{quotes.map(({ value, priceSen }, index) => (
					<div key={value} className={classes(SHOWN_FOR[index])}>
						<Totals
							words={words}
							itemsSen={itemsSen}
							shippingSen={priceSen}
							totalSen={add(itemsSen, priceSen)}
						/>
					</div>
				))}
				{quotes.length === 0 && <p className="mt-2 text-caption text-muted">{delivery.later}</p>}
			</div>
			<div className="hidden group-has-[#delivery-counter:checked]:block">
				<Totals words={words} itemsSen={itemsSen} shippingSen={ZERO} totalSen={itemsSen} />
			</div>
		</>
	)
}
