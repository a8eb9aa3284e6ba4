import type { ReactNode } from 'react'

interface Props {
	label: string
	value: ReactNode
	/** what it is measured against, or where to look further */
	note?: ReactNode
}

/** One figure that matters, in a `dl`. */
export function Stat({ label, value, note }: Props) {
	return (
		<div className="flex flex-col gap-1">
			<dt className="text-caption text-muted">{label}</dt>
			<dd className="figures font-bold text-title">{value}</dd>
			{note && <dd className="text-caption text-muted">{note}</dd>}
		</div>
	)
}
