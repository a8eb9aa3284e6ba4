import type { ReactNode } from 'react'
import { classes } from '#app/ui/kit/classes.ts'

/** What happens to a piece, one block of a quilt each. */
export const quiltBlocks = ['made', 'bought', 'saved', 'taken-home'] as const
export type QuiltBlockName = (typeof quiltBlocks)[number]

const STITCH = { fill: 'none', strokeWidth: 1.6, strokeDasharray: '4 3' }

const DRAWINGS: Record<QuiltBlockName, () => ReactNode> = {
	made: Plait,
	bought: Bag,
	saved: Ledger,
	'taken-home': Bundle,
}

/** A block of a quilt that tells one step of the story; the words beside it say the same. */
export function QuiltBlock({ name, className }: { name: QuiltBlockName; className?: string }) {
	const Drawing = DRAWINGS[name]
	return (
		<svg
			viewBox="0 0 96 96"
			width="96"
			height="96"
			aria-hidden="true"
			className={classes('block shrink-0', className)}
		>
			<rect width="96" height="96" rx="5" className="fill-tile" />
			<Drawing />
			<path d="M6 6h84v84H6z" className="stroke-edge" opacity="0.5" {...STITCH} />
		</svg>
	)
}

/** Three strands, plaited by several hands. */
function Plait() {
	const fills = ['fill-terracotta', 'fill-turmeric', 'fill-indigo']
	return (
		<>
			<path d="M30 15q18-9 36 0l-4 9H34z" className="fill-leaf" />
			{[0, 1, 2, 3, 4].map((number) => {
				const [x, turn] = number % 2 === 0 ? [41, 38] : [55, -38]
				const y = 26 + number * 10.5
				return (
					<ellipse
						key={number}
						cx={x}
						cy={y}
						rx="18"
						ry="9"
						transform={`rotate(${turn} ${x} ${y})`}
						className={`${fills[number % fills.length]} stroke-tile`}
						strokeWidth="2"
					/>
				)
			})}
			<path d="M38 80l4-8h12l4 8-5-2-5 4-5-4z" className="fill-leaf" />
		</>
	)
}

/** A bag with a tag. */
function Bag() {
	return (
		<>
			<path
				d="M35 40V31a13 13 0 0 1 26 0v9"
				fill="none"
				strokeWidth="5"
				className="stroke-turmeric"
			/>
			<path d="M24 38h48l5 40H19z" className="fill-terracotta" />
			<path d="M48 38h24l5 40H48z" className="fill-indigo" />
			<path d="M28.5 43h39l3.6 30H24.9z" className="stroke-tile" {...STITCH} />
			<path d="M40 50h16v15l-8 6-8-6z" className="fill-cotton" />
			<circle cx="48" cy="55" r="2" className="fill-indigo" />
		</>
	)
}

/** An open ledger, its lines ruled, its spine stitched. */
function Ledger() {
	return (
		<>
			<path d="M14 28h68v48H14z" className="fill-indigo" />
			<path d="M18 24q15-4 30 3v46q-15-7-30-3z" className="fill-surface" />
			<path d="M78 24q-15-4-30 3v46q15-7 30-3z" className="fill-cotton" />
			<path d="M48 28v44" className="stroke-terracotta" {...STITCH} />
			<path
				d="M24 36q10-2 18 2m-18 8q10-2 18 2m-18 8q10-2 18 2m-18 8q10-2 18 2"
				fill="none"
				strokeWidth="2.4"
				className="stroke-edge"
			/>
			<circle cx="64" cy="47" r="9.5" className="fill-turmeric" />
			<path
				d="M64 40c3 3 3 11 0 14-3-3-3-11 0-14Zm-7 7c3-3 11-3 14 0-3 3-11 3-14 0Z"
				className="fill-surface"
			/>
		</>
	)
}

/** What one sets out with, tied into a cloth. */
function Bundle() {
	return (
		<>
			<path d="M48 32c-5-14-18-19-27-15 1 10 11 18 27 15Z" className="fill-terracotta" />
			<path d="M48 32c5-14 18-19 27-15-1 10-11 18-27 15Z" className="fill-leaf" />
			<path
				d="M48 30c26 4 34 21 32 34-2 11-14 16-32 16s-30-5-32-16c-2-13 6-30 32-34Z"
				className="fill-turmeric"
			/>
			<path d="M48 30c26 4 34 21 32 34-2 11-14 16-32 16Z" className="fill-indigo" />
			<path d="M48 44v30" className="stroke-surface" {...STITCH} />
			<path
				d="M64 52c4 4 4 12 0 16-4-4-4-12 0-16Zm-8 8c4-4 12-4 16 0-4 4-12 4-16 0ZM32 52c4 4 4 12 0 16-4-4-4-12 0-16Zm-8 8c4-4 12-4 16 0-4 4-12 4-16 0Z"
				className="fill-surface"
			/>
			<circle cx="48" cy="33" r="7" className="fill-terracotta" />
		</>
	)
}
