import type { Sen } from '#app/shared/money.ts'

/** Who can have a part of a price. The order is the order of the bar. */
export const parties = [
	'maker',
	'extra-food',
	'pnbp',
	'partner',
	'capital',
	'material',
	'costs',
] as const
export type Party = (typeof parties)[number]

/** The colour of each party, the same everywhere. */
export const FILLS: Readonly<Record<Party, string>> = {
	maker: 'fill-indigo',
	'extra-food': 'fill-muted',
	pnbp: 'fill-turmeric',
	partner: 'fill-leaf',
	capital: 'fill-terracotta',
	material: 'fill-cotton',
	costs: 'fill-edge',
}

interface Part {
	party: Party
	amountSen: Sen
}

const LENGTH = 1000

/**
 * A price as a strip of cloth cut among those who share it. The makers' piece carries the stitch.
 * Drawn for the eye; the table that always stands below it says the same in figures.
 */
export function ShareBar({ parts, className }: { parts: readonly Part[]; className?: string }) {
	const total = parts.reduce((sum, part) => sum + part.amountSen, 0)
	let sum = 0
	const pieces = inOrder(parts).map((part) => {
		const from = (sum / total) * LENGTH
		sum += part.amountSen
		return { ...part, from, to: (sum / total) * LENGTH }
	})
	return (
		<svg
			viewBox={`0 0 ${LENGTH} 56`}
			preserveAspectRatio="none"
			aria-hidden="true"
			className={className ?? 'h-12 w-full'}
		>
			{pieces.map(({ party, from, to }) => (
				<g key={party}>
					<rect x={from} width={Math.max(to - from, 0)} height="56" className={FILLS[party]} />
					{party === 'maker' && (
						<path
							d={`M${from + 6} 8H${to - 6}M${from + 6} 48H${to - 6}`}
							className="stroke-ground"
							strokeWidth="1.5"
							strokeDasharray="6 4"
							vectorEffect="non-scaling-stroke"
							opacity="0.8"
						/>
					)}
					{to < LENGTH && (
						<path
							d={`M${to} 0V56`}
							className="stroke-surface"
							strokeWidth="2"
							vectorEffect="non-scaling-stroke"
						/>
					)}
				</g>
			))}
		</svg>
	)
}

/** The parts in the order of the bar, whoever gets nothing left out. */
export function inOrder<P extends Part>(parts: readonly P[]): P[] {
	return parties.flatMap((party) =>
		parts.filter((part) => part.party === party && part.amountSen > 0),
	)
}

/** The patch of colour that ties a row of the table to its piece of the bar. */
export function PartySwatch({ party }: { party: Party }) {
	return (
		<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="shrink-0">
			<rect width="16" height="16" className={FILLS[party]} />
		</svg>
	)
}
