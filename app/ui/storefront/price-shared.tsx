import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import type { Offer } from './offer.ts'
import { Waterfall } from './waterfall.tsx'
import { waterfallParts } from './waterfall-parts.ts'

/** «Ke mana uang Anda»: the price of the piece in hand and who gets which rupiah of it. */
export function PriceShared({ offer: { chosen, shared } }: { offer: Offer }) {
	const { money } = useCopy().storefront
	const lead = chosen?.available === 0 ? money.leadSoldOut : money.lead
	return (
		<section
			data-part="money"
			id="uang"
			aria-labelledby="uang-judul"
			className="soon-on-phone-50 scroll-mt-6 rounded-patch border border-line bg-surface p-5 sm:p-8"
		>
			<h2 id="uang-judul" className="font-display text-heading">
				{money.title}
			</h2>
			{shared ? (
				<>
					<p className="mt-2 mb-6 text-muted">
						{fill(lead, { price: formatRupiah(shared.priceSen) })}
					</p>
					<Waterfall
						totalSen={shared.priceSen}
						parts={waterfallParts(shared.waterfall, shared.extraFoodSen)}
						rules={[shared.rule]}
					/>
				</>
			) : (
				<p className="mt-2 text-muted">{money.notYet}</p>
			)}
			<TextLink to="/uang" className="mt-4 inline-block py-1 font-semibold text-small">
				{money.how}
			</TextLink>
		</section>
	)
}
