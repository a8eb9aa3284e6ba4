import type { ReactNode } from 'react'
import { classes } from './classes.ts'

interface Props {
	items: readonly { term: string; detail: ReactNode }[]
	/** names and figures side by side from the first screen on */
	compact?: boolean
}

/** Names and what they stand for, in lines. */
export function DefinitionList({ items, compact = false }: Props) {
	return (
		<dl className="divide-y divide-line text-small">
			{items.map(({ term, detail }) => (
				<div
					key={term}
					className={classes(
						'gap-x-4 py-2.5',
						compact ? 'flex justify-between' : 'grid grid-cols-1 sm:grid-cols-[12rem_1fr]',
					)}
				>
					<dt className="text-muted">{term}</dt>
					<dd
						className={classes(
							'min-w-0',
							// What stays in one piece has its room, and the term wraps beside it.
							compact && 'text-right font-medium has-[.whitespace-nowrap]:shrink-0',
						)}
					>
						{detail}
					</dd>
				</div>
			))}
		</dl>
	)
}
