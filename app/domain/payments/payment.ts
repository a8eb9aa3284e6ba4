import {
	type CalendarDate,
	dateInMagetan,
	type Instant,
	plusMilliseconds,
	startOfDate,
} from '#app/shared/instant.ts'

const MINUTE_MS = 60_000

/**
 * How long a buyer may take to pay. Stripe allows 30 minutes to 24 hours from the moment the
 * checkout is opened (docs.stripe.com/api/checkout/sessions/create, `expires_at`); the half hour
 * above its least is what we have to open it when the network fails at first.
 */
export const PAYMENT_MINUTES = 60

const HOUR_MS = 60 * MINUTE_MS

/**
 * How long a buyer may take to transfer: a day, so that whoever orders in the evening can still go
 * to a bank. The same again is given for the rest of a short payment and after a rejected proof.
 */
const HOURS_TO_TRANSFER = 24

/** Proofs a buyer may show for one payment; more would hold pieces back for nothing. */
export const MOST_PROOFS = 3

/** When a payment by hand that begins, or begins again, at this moment stops being waited for. */
export function handDeadline(from: Instant): Instant {
	return plusMilliseconds(from, HOURS_TO_TRANSFER * HOUR_MS)
}

/** When an order placed now stops being payable. */
export function paymentDeadline(placedAt: Instant): Instant {
	return plusMilliseconds(placedAt, PAYMENT_MINUTES * MINUTE_MS)
}

/**
 * The moment that stands for a day on a bank's statement: now, if it is today; else when the day
 * began, but not before what it follows upon.
 */
export function momentOn(day: CalendarDate, notBefore: Instant, now: Instant): Instant {
	if (day === dateInMagetan(now)) return now
	const began = startOfDate(day)
	return began > notBefore ? began : notBefore
}
