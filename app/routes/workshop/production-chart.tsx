import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Production } from '#app/domain/workshop/production/weeks.server.ts'
import { inLanguage } from '#app/shared/text.ts'

const HEIGHT = 100
const STEP = 10
const BAR = 7
/** Colours alone tell cohorts apart, so their sums stand below, and a table beside the chart. */
const FILLS = ['fill-indigo', 'fill-terracotta', 'fill-leaf', 'fill-turmeric'] as const

/** Pieces by week, the cohorts on top of each other: a picture of a table. */
export function ProductionChart({ production }: { production: Production }) {
	const { workshopHome: words, calendar } = useCopy()
	const language = useLanguage()
	const { weeks, cohorts } = production
	const totals = weeks.map((_, week) =>
		cohorts.reduce((sum, cohort) => sum + (cohort.pieces[week] ?? 0), 0),
	)
	const highest = Math.max(1, ...totals)
	const total = totals.reduce((sum, one) => sum + one, 0)
	const label = fill(words.chart, { total, weeks: weeks.length })
	return (
		<figure>
			<svg
				role="img"
				aria-label={label}
				viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT + 2}`}
				preserveAspectRatio="none"
				className="h-44 w-full"
			>
				<rect y={HEIGHT} width={weeks.length * STEP} height="1" className="fill-edge" />
				{weeks.map((week, index) => (
					<g key={week}>
						<title>
							{fill(words.bar, {
								week: dayInWords(week, calendar, true),
								count: totals[index] ?? 0,
							})}
						</title>
						{stacked(cohorts, index, highest).map(({ slug, y, height, colour }) => (
							<rect
								key={slug}
								x={index * STEP + (STEP - BAR) / 2}
								y={y}
								width={BAR}
								height={height}
								className={colour}
							/>
						))}
					</g>
				))}
			</svg>
			<figcaption className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-caption">
				{cohorts.map(({ slug, name, total: own }, index) => (
					<span key={slug} className="inline-flex items-center gap-2">
						<svg viewBox="0 0 4 4" aria-hidden="true" className="size-3">
							<rect width="4" height="4" className={FILLS[index % FILLS.length]} />
						</svg>
						{inLanguage(name, language)}: <span className="figures">{own}</span>
					</span>
				))}
			</figcaption>
		</figure>
	)
}

function stacked(cohorts: Production['cohorts'], week: number, highest: number) {
	let top = HEIGHT
	return cohorts.map(({ slug, pieces }, index) => {
		const height = ((pieces[week] ?? 0) / highest) * HEIGHT
		top -= height
		return { slug, y: top, height, colour: FILLS[index % FILLS.length] }
	})
}
