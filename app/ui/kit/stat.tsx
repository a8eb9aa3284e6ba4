import type { ReactNode } from 'react'
import { classes } from './classes.ts'

interface Props {
	label: string
	value: ReactNode
	/** what it is measured against, or where to look further */
	note?: ReactNode
	className?: string
}

/** One figure that matters, in a `dl`. */
export function Stat({ label, value, note, className }: Props) {
	return (
		<div className={classes('flex flex-col gap-1', className)}>
			<dt className="text-caption text-muted">{label}</dt>
			<dd className="figures font-bold text-title">{value}</dd>
			{note && <dd className="text-caption text-muted">{note}</dd>}
		</div>
	)
}
