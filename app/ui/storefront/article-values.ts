import { CART_DAYS } from '#app/domain/cart/cart.ts'
import {
	DELIVERY_DAYS,
	DELIVERY_DAYS_ABROAD,
	WORKING_DAYS_TO_COMPLAIN,
} from '#app/domain/orders/complaint-window.ts'
import { PAYMENT_MINUTES } from '#app/domain/payments/payment.ts'
import { deliveryAnywhere, packingDays } from '#app/domain/shipping/delivery.ts'
import { USUAL_DIVISOR } from '#app/domain/shipping/parcel.ts'
import type { ProseValues } from './prose.tsx'

/** The facts that pages of text speak of, from the rules that keep them. */
export function articleValues(): ProseValues {
	const anywhere = deliveryAnywhere()
	return {
		volumeDivisor: USUAL_DIVISOR,
		cartDays: CART_DAYS,
		paymentMinutes: PAYMENT_MINUTES,
		deliveryDays: DELIVERY_DAYS,
		deliveryDaysAbroad: DELIVERY_DAYS_ABROAD,
		complaintDays: WORKING_DAYS_TO_COMPLAIN,
		packingLeast: packingDays.least,
		packingMost: packingDays.most,
		anywhereLeast: anywhere.least,
		anywhereMost: anywhere.most,
	}
}
