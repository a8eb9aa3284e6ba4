import { z } from 'zod'
import type { Instant } from '#app/shared/instant.ts'
import { couriers, findCourier } from './couriers.ts'

/** Where a courier shows what has become of a parcel. */
export interface TrackingPage {
	readonly courier: string
	/** with `{resi}` where the number belongs, if the page takes one */
	readonly address: string
	/** when somebody opened it and found that it works; null: no buyer is sent there */
	readonly confirmedAt: Instant | null
}

const PLACE_OF_RESI = '{resi}'
const LONGEST_ADDRESS = 200

/** What staff type of a courier's page. */
export const trackingSchema = z.object({
	courier: z.enum(couriers),
	address: z.string().trim().max(LONGEST_ADDRESS).refine(isPublicAddress),
	isConfirmed: z
		.literal('ya')
		.optional()
		.transform((ticked) => ticked === 'ya'),
})

/** A page on the open network; nothing that runs in ours, and nobody's password in it. */
function isPublicAddress(text: string): boolean {
	const address = URL.parse(withResi(text, 'X'))
	return (
		address?.protocol === 'https:' &&
		address.hostname.includes('.') &&
		address.username === '' &&
		address.password === ''
	)
}

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
