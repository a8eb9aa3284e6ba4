import type { Sen } from '#app/shared/money.ts'
import type { Zone } from './delivery.ts'
import type { Parcel } from './parcel.ts'
import type { Destination, ShippingQuote } from './quote.ts'

/**
 * The port to whoever knows what couriers ask: our table, or a courier's own address on the
 * network. Never asked inside a transaction.
 */
export interface CourierRates {
	/** What can be chosen for a parcel to a place, the cheapest first; empty where nobody goes. */
	quotes(parcel: Parcel, destination: Destination): Promise<readonly ShippingQuote[]>
	/** What the cheapest way costs for this parcel to each zone that it can go to. */
	lowestByZone(parcel: Parcel): Promise<ReadonlyMap<Zone, Sen>>
}
