import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { KnitBand } from './knit-band.tsx'

interface Figures {
	creditedSen: Sen
	unitsSold: number
	makers: number
}

/** What has come of it so far, read from the ledger and never typed in. */
export function FiguresBand({ figures }: { figures: Figures }) {
	const { home } = useCopy().storefront
	const items = [
		{ value: formatRupiah(figures.creditedSen), label: home.figureCredited },
		{ value: String(figures.unitsSold), label: home.figureSold },
		{ value: String(figures.makers), label: home.figureMakers },
	]
	return (
		<section className="indigo-ground" aria-labelledby="angka">
			<KnitBand rows={2} className="block opacity-25" />
			<div className="page-width py-14 md:py-20">
				<h2 id="angka" className="font-display text-heading">
					{home.figuresTitle}
				</h2>
				<p className="mt-2 max-w-reading text-on-indigo-muted">{home.figuresLead}</p>
				<dl className="mt-10 grid gap-x-10 gap-y-8 md:grid-cols-[1.7fr_1fr_1fr]">
					{items.map(({ value, label }) => (
						<div key={label} className="flex flex-col-reverse justify-end gap-2">
							<dt className="max-w-64 text-on-indigo-muted text-small">{label}</dt>
							<dd className="whitespace-nowrap font-display text-figure text-on-indigo-figure">
								{value}
							</dd>
						</div>
					))}
				</dl>
			</div>
			<KnitBand rows={2} className="block opacity-25" />
		</section>
	)
}
