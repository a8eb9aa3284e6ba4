import type { CartLine } from '#app/domain/cart/cart.ts'
import { type Address, isAbroad } from '#app/domain/shipping/address.ts'
import { HOME } from '#app/domain/shipping/country.ts'
import type { CourierRates } from '#app/domain/shipping/courier-rates.ts'
import { notOffered, priceChanged } from '#app/domain/shipping/errors.ts'
import { isSameParcel, type Parcel, parcelOf } from '#app/domain/shipping/parcel.ts'
import type { ShippingQuote } from '#app/domain/shipping/quote.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import { cartChanged } from './errors.ts'

/** How the buyer wants to have it: by a service at the price that was shown, or at the counter. */
export type DeliveryWish =
	| {
			readonly method: 'courier'
			readonly address: Address
			readonly serviceCode: string
			readonly seenPriceSen: Sen
	  }
	| { readonly method: 'counter' }

/** What is agreed on when the order is placed, for a parcel of just this weight and volume. */
export type AgreedDelivery =
	| {
			readonly method: 'courier'
			readonly address: Address
			readonly quote: ShippingQuote
			readonly parcel: Parcel
	  }
	| { readonly method: 'counter' }

/**
 * Asks the courier port what a cart costs to send, outside of any transaction. Nothing is agreed on
 * that the buyer has not seen: refuses `shipping.not_offered` for a service that does not go there
 * and `shipping.price_changed` for one that costs something else by now.
 */
export async function checkDelivery(
	{ rates }: { rates: CourierRates },
	lines: readonly CartLine[],
	wish: DeliveryWish,
): Promise<AgreedDelivery> {
	if (wish.method === 'counter') return wish
	const { address, serviceCode, seenPriceSen } = wish
	const parcel = parcelOf(lines)
	const quotes = await rates.quotes(parcel, address)
	const quote = quotes.find((one) => one.serviceCode === serviceCode)
	if (!quote) throw notOffered()
	if (quote.priceSen !== seenPriceSen) {
		throw priceChanged(quote.serviceName, seenPriceSen, quote.priceSen)
	}
	return { method: 'courier', address, quote, parcel }
}

/** Refuses `orders.cart_changed` when the cart weighs something else than what was agreed on. */
export function requireSameParcel(agreed: AgreedDelivery, lines: readonly CartLine[]): void {
	if (agreed.method === 'counter') return
	if (!isSameParcel(agreed.parcel, parcelOf(lines))) throw cartChanged()
}

/** What the buyer pays for it. */
export function priceOfDelivery(agreed: AgreedDelivery): Sen {
	return agreed.method === 'courier' ? agreed.quote.priceSen : ZERO
}

/** True for what is sent to another country. */
export function goesAbroad(wish: DeliveryWish): boolean {
	return wish.method === 'courier' && isAbroad(wish.address)
}

/** What an order keeps of it. At the counter nobody is asked for an address. */
export function deliveryColumns(agreed: AgreedDelivery) {
	const quote = agreed.method === 'courier' ? agreed.quote : null
	return {
		delivery: agreed.method,
		...addressColumns(agreed.method === 'courier' ? agreed.address : null),
		shipping_sen: priceOfDelivery(agreed),
		shipping_service: quote?.serviceName ?? null,
		shipping_zone: quote?.zone ?? null,
		shipping_kilograms: quote?.kilograms ?? null,
		shipping_rate_id: quote?.rateId ?? null,
	}
}

const nowhere = {
	address_country: '',
	address_street: '',
	address_line_two: '',
	address_village: '',
	address_district: '',
	address_city: '',
	address_province: '',
	address_postal_code: '',
}

function addressColumns(address: Address | null): typeof nowhere {
	if (address === null) return nowhere
	if (isAbroad(address)) {
		return {
			...nowhere,
			address_country: address.country,
			address_street: address.line1,
			address_line_two: address.line2,
			address_city: address.town,
			address_province: address.region,
			address_postal_code: address.postcode,
		}
	}
	return {
		...nowhere,
		address_country: HOME,
		address_street: address.street,
		address_village: address.village,
		address_district: address.district,
		address_city: address.city,
		address_province: address.province,
		address_postal_code: address.postalCode,
	}
}
