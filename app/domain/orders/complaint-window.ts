import { isWorkingDay } from '#app/domain/calendar/holiday.ts'
import { countryLine } from '#app/domain/shipping/country.ts'
import {
	type CalendarDate,
	dateInMagetan,
	type Instant,
	nextDate,
	plusDays,
	startOfDate,
} from '#app/shared/instant.ts'

/** Days a parcel may take before it counts as received, within Indonesia. */
export const DELIVERY_DAYS = 5
/** PP 80/2019 art. 69: at least two working days from receipt to exchange or cancel. */
export const WORKING_DAYS_TO_COMPLAIN = 2

/** The same to another country: the slowest service, and some days with its customs. */
export const DELIVERY_DAYS_ABROAD = 30

/** Days a parcel to a country (two letters) may take before it counts as received. */
export function deliveryDaysTo(country: string): number {
	return countryLine(country) === null ? DELIVERY_DAYS : DELIVERY_DAYS_ABROAD
}

/**
 * When a parcel sent at this moment to a country counts as received, unless its buyer says so
 * earlier.
 */
export function presumedReceipt(sentAt: Instant, country: string): Instant {
	return plusDays(sentAt, deliveryDaysTo(country))
}

/**
 * When the buyer's time to complain ends, for a parcel received at this moment: after two full
 * working days (Monday to Friday, no holidays), to the end of the last one in Magetan.
 */
export function complaintDeadline(
	receivedAt: Instant,
	holidays: ReadonlySet<CalendarDate>,
): Instant {
	let date = dateInMagetan(receivedAt)
	let workingDays = 0
	while (workingDays < WORKING_DAYS_TO_COMPLAIN) {
		date = nextDate(date)
		if (isWorkingDay(date, holidays)) workingDays += 1
	}
	return startOfDate(nextDate(date))
}
