import type { Recipient } from '#app/domain/orders/recipient.ts'

/** An address as couriers write it, without the name: street, village, city, postal code. */
export function addressLines({
	street,
	village,
	district,
	city,
	province,
	postalCode,
}: Recipient): string[] {
	return [street, `${village}, ${district}`, `${city}, ${province} ${postalCode}`]
}
