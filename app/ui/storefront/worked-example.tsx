import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import type { SharedPrice } from './offer.ts'
import { Waterfall } from './waterfall.tsx'
import { waterfallParts } from './waterfall-parts.ts'

/** How a price is shared, with a piece from the shelf worked out to the rupiah. */
export function WorkedExample({ example }: { example: (SharedPrice & { name: Text }) | null }) {
	const { home } = useCopy().storefront
	return (
		<section
			id="uang"
			className="later-on-phone-68/3 scroll-mt-4 bg-sunken"
			aria-labelledby="uang-judul"
		>
			<div className="page-width part grid items-start gap-x-16 gap-y-8 lg:grid-cols-[1fr_1.25fr]">
				<div className="lg:sticky lg:top-10">
					<h2 id="uang-judul" className="font-display text-heading">
						{home.moneyTitle}
					</h2>
					<p className="mt-3 max-w-reading text-lead text-muted">{home.moneyLead}</p>
					<LinkButton to="/uang" tone="secondary" className="mt-6">
						{home.moneyAll}
					</LinkButton>
				</div>
				{example ? (
					<Receipt example={example} />
				) : (
					<EmptyState level={3} title={home.moneyNothing} />
				)}
			</div>
		</section>
	)
}

function Receipt({ example }: { example: SharedPrice & { name: Text } }) {
	const { home } = useCopy().storefront
	const language = useLanguage()
	const { name, priceSen, waterfall, rule } = example
	return (
		<div className="soon-on-phone-43 pinked bg-surface p-5 pb-9 sm:p-8 sm:pb-12">
			<h3 className="mb-5 font-display text-title">
				{fill(home.moneyExample, {
					product: inLanguage(name, language),
					price: formatRupiah(priceSen),
				})}
			</h3>
			<Waterfall totalSen={priceSen} parts={waterfallParts(waterfall)} rules={[rule]} />
		</div>
	)
}
