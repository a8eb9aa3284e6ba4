import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { formatCount } from '#app/shared/count.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { KnitBand } from './knit-band.tsx'

interface Figures {
	creditedSen: Sen
	unitsSold: number
	/** null while they are too few to be told of */
	trained: number | null
}

/** What has come of it so far, read from the books and never typed in. */
export function FiguresBand({ figures }: { figures: Figures }) {
	const { home } = useCopy().storefront
	const language = useLanguage()
	const { creditedSen, unitsSold, trained } = figures
	const sold = [
		{ value: formatRupiah(creditedSen), label: home.figureCredited },
		{ value: formatCount(unitsSold, language), label: home.figureSold },
	]
	const items = [
		...(unitsSold > 0 ? sold : []),
		...(trained === null
			? []
			: [{ value: formatCount(trained, language), label: home.figureTrained }]),
	]
	return (
		<section className="later-on-phone-38/3 indigo-ground" aria-labelledby="angka">
			<KnitBand rows={3} className="block opacity-30" />
			<div className="page-width py-12 md:py-16">
				<h2 id="angka" className="font-display text-heading">
					{home.figuresTitle}
				</h2>
				<p className="mt-2 max-w-reading text-on-indigo-muted">
					{unitsSold > 0 ? home.figuresLead : home.figuresNothing}
				</p>
				{items.length > 0 && (
					<dl className="mt-9 grid gap-x-10 gap-y-8 sm:grid-cols-[1.7fr_1fr_1fr]">
						{items.map(({ value, label }) => (
							<div key={label} className="flex flex-col-reverse justify-end gap-2">
								<dt className="max-w-64 text-on-indigo-muted text-small">{label}</dt>
								<dd className="figures whitespace-nowrap font-display text-figure text-on-indigo-figure">
									{value}
								</dd>
							</div>
						))}
					</dl>
				)}
			</div>
			<KnitBand rows={3} className="block opacity-30" />
		</section>
	)
}
