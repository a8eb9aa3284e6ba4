import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { PublicFacts } from '#app/domain/workshop/cohort.ts'
import { formatCount } from '#app/shared/count.ts'
import { classes } from '#app/ui/kit/classes.ts'

interface Props {
	facts: PublicFacts
	className?: string
}

const MINUTES_IN_AN_HOUR = 60

/** What may be told of a cohort of five people or more. */
export function CohortFacts({ facts, className }: Props) {
	const { cohort } = useCopy().storefront
	const language = useLanguage()
	const hours = formatCount(Math.round(facts.sessionMinutes / MINUTES_IN_AN_HOUR), language)
	const items = [
		{ value: facts.members, label: cohort.members },
		{
			value: facts.sessions,
			label: cohort.sessions,
			note: facts.sessions > 0 ? fill(cohort.sessionHours, { hours }) : null,
		},
		{ value: facts.pieces, label: cohort.pieces },
	]
	return (
		<dl className={classes('grid grid-cols-3 gap-4', className)}>
			{items.map(({ value, label, note }) => (
				<div key={label} className="flex min-w-0 flex-col-reverse justify-end">
					<dt className="text-caption text-muted leading-snug">
						{label}
						{note && <span className="block">{note}</span>}
					</dt>
					<dd className="figures font-display text-heading">{formatCount(value, language)}</dd>
				</div>
			))}
		</dl>
	)
}
