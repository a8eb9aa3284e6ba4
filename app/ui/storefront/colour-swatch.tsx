import type { Colour } from '#app/domain/catalogue/attributes.ts'

/** Cloth in each colour of the palette, the same by day and by night: it stands for real cloth. */
const CLOTH: Readonly<Record<Colour, string>> = {
	ivory: '#efe6d2',
	yellow: '#e6b534',
	orange: '#e0752d',
	brick: '#a94a26',
	red: '#b5232f',
	pink: '#dd8b96',
	navy: '#1f2f63',
	blue: '#4a7fc1',
	turquoise: '#2a9c9a',
	green: '#3f7d57',
	brown: '#7a5236',
	grey: '#8f8f8c',
}
const LIGHT: ReadonlySet<Colour> = new Set(['ivory', 'yellow', 'pink'])

/** A small patch of cloth with its stitches; the words beside it name the colour. */
export function ColourSwatch({ colour, size = 26 }: { colour: Colour; size?: number }) {
	const thread = LIGHT.has(colour) ? '#4a4030' : '#fffaf0'
	return (
		<svg viewBox="0 0 26 26" width={size} height={size} aria-hidden="true" className="shrink-0">
			<rect x="0.75" y="0.75" width="24.5" height="24.5" rx="4" fill={CLOTH[colour]} />
			<rect
				x="0.75"
				y="0.75"
				width="24.5"
				height="24.5"
				rx="4"
				fill="none"
				stroke="currentColor"
				strokeOpacity="0.35"
			/>
			<rect
				x="4.5"
				y="4.5"
				width="17"
				height="17"
				rx="2"
				fill="none"
				stroke={thread}
				strokeOpacity="0.6"
				strokeWidth="1.25"
				strokeDasharray="3 2.2"
			/>
		</svg>
	)
}
