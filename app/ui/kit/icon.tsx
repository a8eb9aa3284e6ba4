/** Every mark the interface uses, drawn on a grid of 24 with one thread's width. */
const PATHS = {
	alert: 'M12 3 2.5 20h19L12 3Zm0 7v4.5m0 2.6v.4',
	'arrow-left': 'M20 12H4.5m6-6-6 6 6 6',
	'arrow-right': 'M4 12h15.5m-6-6 6 6-6 6',
	bag: 'M5 8h14l1 12.5H4L5 8Zm3.5 3V7a3.5 3.5 0 0 1 7 0v4',
	check: 'm4.5 12.5 5 5 10-11',
	clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 4v5l3.2 2',
	close: 'm6 6 12 12M18 6 6 18',
	filter: 'M4 6.5h16M7 12h10m-7 5.5h4',
	info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 7.3V16m0-8.3v.4',
	lock: 'M6 10.5h12v10H6v-10Zm2.5 0V7.5a3.5 3.5 0 0 1 7 0v3M12 14.5V17',
	parcel: 'M4 7.5 12 3.5l8 4v9l-8 4-8-4v-9Zm0 0 8 4m0 0 8-4m-8 4v9M8 5.5l8 4v3',
	people:
		'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 8c0-3.6 2.5-5.5 6-5.5s6 1.9 6 5.5M16 5a3.3 3.3 0 0 1 0 6.3m2 3.2c1.9.8 3 2.5 3 5',
	plus: 'M12 5v14M5 12h14',
	search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20.5 20.5',
	trash: 'M4 7h16M9.5 7V4h5v3M6 7l1 13.5h10L18 7m-8 4v5.5m4-5.5v5.5',
} as const

export type IconName = keyof typeof PATHS
export const iconNames = Object.keys(PATHS) as IconName[]

interface Props {
	name: IconName
	size?: number
	className?: string
}

/** A drawing beside words that say the same; hidden from screen readers for that reason. */
export function Icon({ name, size = 20, className }: Props) {
	return (
		<svg
			viewBox="0 0 24 24"
			width={size}
			height={size}
			fill="none"
			stroke="currentColor"
			strokeWidth="1.75"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
			className={className}
		>
			<path d={PATHS[name]} />
		</svg>
	)
}
