import { type Instant, plusMilliseconds } from '#app/shared/instant.ts'

const MINUTE_MS = 60_000

/**
 * How long a buyer may take to pay. Stripe allows 30 minutes to 24 hours from the moment the
 * checkout is opened (docs.stripe.com/api/checkout/sessions/create, `expires_at`); the half hour
 * above its least is what we have to open it when the network fails at first.
 */
export const PAYMENT_MINUTES = 60

/** When an order placed now stops being payable. */
export function paymentDeadline(placedAt: Instant): Instant {
	return plusMilliseconds(placedAt, PAYMENT_MINUTES * MINUTE_MS)
}
