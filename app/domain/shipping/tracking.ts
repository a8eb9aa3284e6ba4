import type { Instant } from '#app/shared/instant.ts'
import { findCourier } from './couriers.ts'

/** Where a courier shows what has become of a parcel. */
export interface TrackingPage {
	readonly courier: string
	/** with `{resi}` where the number belongs, if the page takes one */
	readonly address: string
	/** when somebody opened it and found that it works; null: no buyer is sent there */
	readonly confirmedAt: Instant | null
}

const PLACE_OF_RESI = '{resi}'

/** The address of a page for one parcel. */
export function withResi(address: string, resi: string): string {
	return address.replaceAll(PLACE_OF_RESI, encodeURIComponent(resi))
}

/**
 * Where a parcel can be followed; null where the courier is not known, or nobody has confirmed that
 * the page works: a number to copy is better than a dead link.
 */
export function trackingLink(
	pages: readonly TrackingPage[],
	courier: string,
	resi: string,
): string | null {
	const name = findCourier(courier)
	const page = pages.find((one) => one.courier === name && one.confirmedAt !== null)
	return page ? withResi(page.address, resi) : null
}
