import { FILLS, type Party } from '#app/ui/kit/share-bar.tsx'

interface Props {
	party: Party
	/** where its piece begins and ends on the strip, in the unit of `total` */
	from: number
	to: number
	total: number
}

const LENGTH = 1000

/**
 * One step of the waterfall: the piece that was cut off, at the place of the strip it was cut from,
 * with a thread from where the strip began to fall. The row it stands in says the same in figures.
 */
export function WaterfallStep({ party, from, to, total }: Props) {
	const at = (amount: number) => Math.round((amount / total) * LENGTH)
	return (
		<svg
			viewBox={`0 0 ${LENGTH} 10`}
			preserveAspectRatio="none"
			aria-hidden="true"
			className="block h-2.5 w-full"
		>
			<path
				d={`M0 5H${at(from)}M${at(to)} 5H${LENGTH}`}
				className="stroke-line"
				strokeWidth="1.5"
				strokeDasharray="5 4"
				vectorEffect="non-scaling-stroke"
			/>
			<rect
				x={at(from)}
				width={Math.max(at(to) - at(from), 4)}
				height="10"
				className={FILLS[party]}
			/>
		</svg>
	)
}
