import { useCopy } from '#app/copy/use-copy.ts'
import type { PublicFacts } from '#app/domain/workshop/cohort.ts'
import { classes } from '#app/ui/kit/classes.ts'

interface Props {
	facts: PublicFacts
	className?: string
}

/** What may be told of a cohort of five people or more. */
export function CohortFacts({ facts, className }: Props) {
	const { cohort } = useCopy().storefront
	const items = [
		{ value: facts.members, label: cohort.members },
		{ value: facts.batches, label: cohort.batches },
		{ value: facts.pieces, label: cohort.pieces },
	]
	return (
		<dl className={classes('grid grid-cols-3 gap-4', className)}>
			{items.map(({ value, label }) => (
				<div key={label} className="flex flex-col-reverse justify-end">
					<dt className="text-caption text-muted leading-snug">{label}</dt>
					<dd className="font-display text-heading">{value}</dd>
				</div>
			))}
		</dl>
	)
}
