import { type CounterCalendar, closingTime } from '#app/domain/shipping/counter.ts'
import {
	type CalendarDate,
	dateInMagetan,
	type Instant,
	nextDate,
	plusMilliseconds,
	startOfDate,
} from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'

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

/** Days of the counter that pieces wait for whoever pays in cash when fetching them. */
const COUNTER_DAYS_TO_PAY = 2

/**
 * When an order to be paid in cash at the counter stops being waited for: as the counter closes on
 * the second day that it is open after the day of the order. Until then nobody else can buy the
 * pieces, so it is no longer.
 */
export function cashDeadline(placedAt: Instant, calendar: CounterCalendar): Instant {
	const isEverOpen = calendar.days.some(({ spans }) => spans.length > 0)
	invariant(isEverOpen, 'the counter is open on some day of the week')
	let date = dateInMagetan(placedAt)
	let closing = closingTime(date, calendar)
	for (let days = 0; days < COUNTER_DAYS_TO_PAY; ) {
		date = nextDate(date)
		closing = closingTime(date, calendar)
		if (closing !== null) days += 1
	}
	invariant(closing, 'an open day has been counted')
	return closing
}

/** Minutes that a slip which is being paid at the counter sets its pieces aside. */
const MINUTES_AT_COUNTER = 15

/** When a sale that is begun at the counter now is given up, unless it is paid. */
export function counterDeadline(begunAt: Instant): Instant {
	return plusMilliseconds(begunAt, MINUTES_AT_COUNTER * MINUTE_MS)
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
