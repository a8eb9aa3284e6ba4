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

/** Where each of them shows what has become of a parcel. */
const trackingPages: Readonly<Record<(typeof couriers)[number], string>> = {
	JNE: 'https://www.jne.co.id/tracking-package',
	'J&T Express': 'https://jet.co.id/track',
	'Pos Indonesia': 'https://www.posindonesia.co.id/id/tracking',
	SiCepat: 'https://www.sicepat.com/checkAwb',
	AnterAja: 'https://anteraja.id/tracking',
	TIKI: 'https://www.tiki.id/id/track',
	'Ninja Xpress': 'https://www.ninjaxpress.co/id-id/tracking',
}

/** The page on which a courier tells where a parcel is; undefined for one we do not know. */
export function trackingPage(typed: string): string | undefined {
	const courier = findCourier(typed)
	return courier && trackingPages[courier]
}

/** The courier of the place that is meant, by its own name; undefined for any other. */
export function findCourier(typed: string): (typeof couriers)[number] | undefined {
	const key = courierKey(typed)
	return couriers.find((name) => courierKey(name) === key)
}
