/** The couriers of the place, as staff choose among them; another name may be typed. */
export const couriers = [
	'JNE',
	'J&T Express',
	'Pos Indonesia',
	'SiCepat',
	'AnterAja',
	'TIKI',
	'Ninja Xpress',
] as const

/**
 * What a courier is known by, however it is written: `jt` for `J&T`, `J&T Express` and `J&T EZ`.
 * Empty for a text without letters.
 */
export function courierKey(name: string): string {
	const [first = ''] = name.trim().toLowerCase().split(/\s+/)
	return first.replace(/[^\p{L}\p{N}]/gu, '')
}

/** The courier of the place that is meant, by its own name; undefined for any other. */
export function findCourier(typed: string): (typeof couriers)[number] | undefined {
	const key = courierKey(typed)
	return couriers.find((name) => courierKey(name) === key)
}
