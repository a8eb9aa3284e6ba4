import { dateInMagetan, type Instant, nextDate, startOfDate, weekday } from '#app/shared/instant.ts'

/** Days a parcel may take before it counts as received, within Indonesia. */
export const DELIVERY_DAYS = 5
/** PP 80/2019 art. 69: at least two working days from receipt to exchange or cancel. */
export const WORKING_DAYS_TO_COMPLAIN = 2
const SATURDAY = 6

/**
 * When the buyer's time to complain ends, for a parcel sent at this moment: the delivery days, then
 * two full working days (Monday to Friday), to the end of the last one in Magetan.
 */
export function complaintDeadline(sentAt: Instant): Instant {
	let date = nextDate(dateInMagetan(sentAt), DELIVERY_DAYS)
	let workingDays = 0
	while (workingDays < WORKING_DAYS_TO_COMPLAIN) {
		date = nextDate(date)
		if (weekday(date) < SATURDAY) workingDays += 1
	}
	return startOfDate(nextDate(date))
}
