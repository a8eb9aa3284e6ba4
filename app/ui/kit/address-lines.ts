import type { Recipient } from '#app/domain/orders/recipient.ts'
import { townLine } from '#app/domain/shipping/postcode.ts'

/**
 * An address as couriers write it, without the name: street, village, city, postal code; abroad the
 * lines as they were typed, the town with its postal code as its country has it, and the country.
 */
export function addressLines(recipient: Recipient): string[] {
	const { street, village, district, city, province, postalCode, countryLine } = recipient
	if (countryLine !== null) {
		const town = townLine(recipient.country, city, postalCode)
		return [street, recipient.lineTwo, town, province, countryLine].filter((text) => text !== '')
	}
	return [street, `${village}, ${district}`, `${city}, ${province} ${postalCode}`]
}
