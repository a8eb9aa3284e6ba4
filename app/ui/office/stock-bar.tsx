const LENGTH = 100

interface Props {
	available: number
	reserved: number
	sold: number
	className?: string
}

/** A lot as a strip of cloth: what is left, what is promised, what is gone. */
export function StockBar({ available, reserved, sold, className }: Props) {
	const total = available + reserved + sold
	const free = (available / total) * LENGTH
	const promised = (reserved / total) * LENGTH
	return (
		<svg
			viewBox={`0 0 ${LENGTH} 8`}
			preserveAspectRatio="none"
			aria-hidden="true"
			className={className ?? 'h-2 w-24'}
		>
			<rect width={LENGTH} height="8" className="fill-line" />
			<rect width={free} height="8" className="fill-leaf" />
			<rect x={free} width={promised} height="8" className="fill-turmeric" />
		</svg>
	)
}
