import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { PublicFacts } from '#app/domain/workshop/cohort.ts'
import { formatCount } from '#app/shared/count.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { KnitBand } from './knit-band.tsx'

interface Props {
	/** null: too few people to tell of */
	facts: PublicFacts | null
	/** null: too few people have been credited */
	figures: { readonly unitsSold: number; readonly creditedSen: Sen } | null
}

const MINUTES_IN_AN_HOUR = 60

/** A cohort in figures, from its work sheets and the books. */
export function CohortFiguresBand({ facts, figures }: Props) {
	const { cohort } = useCopy().storefront
	return (
		<section className="later-on-phone-37/0 indigo-ground" aria-labelledby="angka">
			<KnitBand rows={3} className="block opacity-30" />
			<div className="page-width py-12 md:py-16">
				<h2 id="angka" className="font-display text-heading">
					{cohort.factsTitle}
				</h2>
				<p className="mt-2 max-w-reading text-on-indigo-muted">
					{facts ? cohort.factsLead : cohort.tooFew}
				</p>
				{facts && <Figures facts={facts} figures={figures} />}
			</div>
			<KnitBand rows={3} className="block opacity-30" />
		</section>
	)
}

function Figures({ facts, figures }: Props & { facts: PublicFacts }) {
	const { cohort } = useCopy().storefront
	const language = useLanguage()
	const count = (value: number) => formatCount(value, language)
	const hours = count(Math.round(facts.sessionMinutes / MINUTES_IN_AN_HOUR))
	const items = [
		{ value: count(facts.members), label: cohort.members },
		{
			value: count(facts.sessions),
			label: `${cohort.sessions}, ${fill(cohort.sessionHours, { hours })}`,
		},
		{ value: count(facts.pieces), label: cohort.pieces },
		...(figures ? [{ value: count(figures.unitsSold), label: cohort.sold }] : []),
	]
	return (
		<>
			{figures && (
				<p className="mt-9">
					<span className="figures block whitespace-nowrap font-display text-figure text-on-indigo-figure">
						{formatRupiah(figures.creditedSen)}
					</span>
					<span className="mt-2 block text-on-indigo-muted text-small">{cohort.credited}</span>
				</p>
			)}
			<dl className="mt-9 grid grid-cols-2 gap-x-8 gap-y-7 md:grid-cols-4">
				{items.map(({ value, label }) => (
					<div key={label} className="flex flex-col-reverse justify-end gap-1">
						<dt className="text-on-indigo-muted text-small">{label}</dt>
						<dd className="figures font-display text-heading text-on-indigo-figure">{value}</dd>
					</div>
				))}
			</dl>
			{!figures && (
				<p className="mt-8 max-w-reading text-on-indigo-muted text-small">{cohort.notYet}</p>
			)}
		</>
	)
}
