import { useId } from 'react'

const STEP = 14
const HEIGHT = 28
/** Two rows of lobes in three colours repeat after six. */
const PERIOD = 6
const STRANDS = ['fill-terracotta', 'fill-turmeric', 'fill-indigo'] as const

interface Props {
	/** how thick the braid is, in pixels */
	height?: number
	className?: string
}

/** Three strands of cloth plaited into one, as a braided doormat begins. */
export function BraidBand({ height = HEIGHT, className }: Props) {
	const id = `kepang${useId().replaceAll(':', '')}`
	const length = STEP * PERIOD
	return (
		<svg width="100%" height={height} aria-hidden="true" className={className}>
			<defs>
				<pattern
					id={id}
					width={(length * height) / HEIGHT}
					height={height}
					viewBox={`0 0 ${length} ${HEIGHT}`}
					patternUnits="userSpaceOnUse"
				>
					<Lobes from={-3} to={PERIOD + 3} />
				</pattern>
			</defs>
			<rect width="100%" height="100%" fill={`url(#${id})`} />
		</svg>
	)
}

/** The visible bends of the strands, each lying over the one before it. */
function Lobes({ from, to }: { from: number; to: number }) {
	const numbers = Array.from({ length: to - from }, (_, index) => from + index)
	return numbers.map((number) => {
		const isUpper = number % 2 === 0
		const x = number * STEP + STEP / 2
		const y = isUpper ? 9.5 : 18.5
		return (
			<ellipse
				key={number}
				cx={x}
				cy={y}
				rx="15"
				ry="8.4"
				transform={`rotate(${isUpper ? -32 : 32} ${x} ${y})`}
				className={`${STRANDS[(number + PERIOD) % STRANDS.length]} stroke-ground`}
				strokeWidth="1.6"
			/>
		)
	})
}
