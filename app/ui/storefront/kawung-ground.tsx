import { useId } from 'react'

const TILE = 44

/** The batik motif *kawung* over the whole of its place, in the colour of the text around it. */
export function KawungGround({ className }: { className?: string }) {
	const id = `kawung${useId().replaceAll(':', '')}`
	return (
		<svg width="100%" height="100%" aria-hidden="true" className={className}>
			<defs>
				<pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
					<path
						fill="currentColor"
						d="M20 20C19 10 12 3 3 3c0 9 7 16 17 17Zm4 0c1-10 8-17 17-17 0 9-7 16-17 17Zm0 4c10 1 17 8 17 17-9 0-16-7-17-17Zm-4 0C10 25 3 32 3 41c9 0 16-7 17-17Z"
					/>
					<circle cx="22" cy="22" r="1.6" fill="currentColor" />
				</pattern>
			</defs>
			<rect width="100%" height="100%" fill={`url(#${id})`} />
		</svg>
	)
}
