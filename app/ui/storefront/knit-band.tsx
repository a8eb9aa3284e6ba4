import { useId } from 'react'

/** Rows of knit stitches in the colour of the text around them: the ribbing of a cuff. */
export function KnitBand({ rows = 2, className }: { rows?: number; className?: string }) {
	const id = `rajut${useId().replaceAll(':', '')}`
	return (
		<svg width="100%" height={rows * 12} aria-hidden="true" className={className}>
			<defs>
				<pattern id={id} width="16" height="12" patternUnits="userSpaceOnUse">
					<path
						d="M1.5 0 8 9 14.5 0M1.5 12 8 21l6.5-9M1.5-12 8-3l6.5-9"
						fill="none"
						stroke="currentColor"
						strokeWidth="3.2"
						strokeLinecap="round"
						strokeLinejoin="round"
					/>
				</pattern>
			</defs>
			<rect width="100%" height="100%" fill={`url(#${id})`} />
		</svg>
	)
}
