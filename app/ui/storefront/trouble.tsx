import type { ReactNode } from 'react'

const PATCH = 96
const GAP = 6
const COLOURS = ['fill-indigo', 'fill-terracotta', 'fill-leaf'] as const

interface Props {
	/** the number that this trouble has everywhere on the web */
	status: number
	title: string
	children: ReactNode
	/** where to go from here */
	actions?: ReactNode
}

/** A page that cannot be shown: its number pieced of patches, one of which has come loose. */
export function Trouble({ status, title, children, actions }: Props) {
	return (
		<div className="grid items-center gap-x-16 gap-y-8 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
			<Patched digits={Array.from(String(status))} />
			<div>
				<h1 className="font-display text-heading">{title}</h1>
				<div className="mt-4 max-w-reading text-lead text-muted">{children}</div>
				{actions && <div className="mt-7 flex flex-wrap gap-3">{actions}</div>}
			</div>
		</div>
	)
}

function placeOf(index: number): string {
	const place = `translate(${index * (PATCH + GAP)} 0)`
	return index === 1 ? `${place} rotate(-7 48 48)` : place
}

function Patched({ digits }: { digits: readonly string[] }) {
	const width = digits.length * (PATCH + GAP) - GAP
	return (
		<svg
			viewBox={`-6 -14 ${width + 12} ${PATCH + 28}`}
			aria-hidden="true"
			className="w-full max-w-64 md:max-w-96"
		>
			{digits.map((digit, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: digits have nothing but their place
				<g key={index} transform={placeOf(index)}>
					<path className={COLOURS[index % COLOURS.length]} d={`M0 0h${PATCH}v${PATCH}H0z`} />
					<path
						className="stroke-on-indigo"
						d="M8 8h80v80H8z"
						fill="none"
						strokeWidth="2.2"
						strokeDasharray="6 4.6"
						opacity="0.85"
					/>
					<text
						x={PATCH / 2}
						y="70"
						textAnchor="middle"
						className="fill-on-indigo font-display text-[4.25rem] lining-nums"
					>
						{digit}
					</text>
				</g>
			))}
		</svg>
	)
}
