import { useId } from 'react'

const PATCH = 32
const PATCHES = 9

interface Props {
	/** how high the band stands, in pixels; its patches are square */
	height?: number
	className?: string
}

/** A hem of patches: plain cloth, triangles, quarter circles and the batik motif *kawung*. */
export function PatchBand({ height = PATCH, className }: Props) {
	const id = `perca${useId().replaceAll(':', '')}`
	return (
		<svg width="100%" height={height} aria-hidden="true" className={className}>
			<defs>
				<pattern
					id={id}
					width={height * PATCHES}
					height={height}
					viewBox={`0 0 ${PATCH * PATCHES} ${PATCH}`}
					patternUnits="userSpaceOnUse"
				>
					<Patches />
				</pattern>
			</defs>
			<rect width="100%" height="100%" fill={`url(#${id})`} />
		</svg>
	)
}

function Patches() {
	return (
		<>
			<path className="fill-indigo" d="M0 0h32v32H0zM192 0h32v32h-32zM128 32V0l32 32z" />
			<path className="fill-turmeric" d="M32 0h32L32 32zM160 0h32v32h-32z" />
			<path className="fill-cotton" d="M64 0v32H32zM96 0h32v32H96zM224 0h32v32h-32z" />
			<path className="fill-terracotta" d="M64 0h32v32H64zM224 32a32 32 0 0 1 32-32v32z" />
			<path className="fill-leaf" d="M96 0a32 32 0 0 1 32 32H96zM128 0h32v32zM256 0h32v32h-32z" />
			<g className="fill-ground">
				<path d="M80 6c5 5 5 15 0 20-5-5-5-15 0-20z" />
				<path d="M70 16c5-5 15-5 20 0-5 5-15 5-20 0z" />
				<path d="M208 14c-6-1-10-5-11-11 6 1 10 5 11 11zm0 4c6 1 10 5 11 11-6-1-10-5-11-11zm2-2c1-6 5-10 11-11-1 6-5 10-11 11zm-4 0c-1 6-5 10-11 11 1-6 5-10 11-11z" />
			</g>
			<path
				className="stroke-ground"
				d="M5 5h22v22H5zm160 0h22v22h-22zm96 0h22v22h-22z"
				fill="none"
				strokeWidth="1.3"
				strokeDasharray="3 2.4"
			/>
		</>
	)
}
