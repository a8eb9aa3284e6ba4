import { type CalendarDate, nextDate, weekday } from '#app/shared/instant.ts'

/** When and where a cohort meets on one day of each week. */
export interface Slot {
	/** Monday is 1, Sunday is 7 */
	readonly weekday: number
	/** `HH:mm` on the clock in Magetan */
	readonly startsAt: string
	readonly endsAt: string
	readonly place: string
}

/** Sessions are planned so many days ahead. */
export const DAYS_PLANNED = 28

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** True for a time of day as `HH:mm`. */
export function isTime(text: string): boolean {
	return TIME.test(text)
}

/**
 * The first slot that cannot be kept, because its weekday is none or has another one, it does not
 * end after it began, or it has no place; undefined for a schedule that can.
 */
export function faultySlot(slots: readonly Slot[]): Slot | undefined {
	return slots.find(
		(slot, index) =>
			!Number.isInteger(slot.weekday) ||
			slot.weekday < 1 ||
			slot.weekday > 7 ||
			!isTime(slot.startsAt) ||
			!isTime(slot.endsAt) ||
			slot.startsAt >= slot.endsAt ||
			slot.place.trim() === '' ||
			slots.findIndex((one) => one.weekday === slot.weekday) < index,
	)
}

/** The days from one to another, both included, on which the schedule meets and nobody rests. */
export function daysOfSchedule(
	slots: readonly Slot[],
	from: CalendarDate,
	until: CalendarDate,
	holidays: ReadonlySet<CalendarDate>,
): { day: CalendarDate; slot: Slot }[] {
	const found: { day: CalendarDate; slot: Slot }[] = []
	for (let day = from; day <= until; day = nextDate(day)) {
		const slot = slots.find((one) => one.weekday === weekday(day))
		if (slot && !holidays.has(day)) found.push({ day, slot })
	}
	return found
}

/** Minutes from a time of day to a later one. */
export function minutesBetween(startsAt: string, endsAt: string): number {
	return minutesOf(endsAt) - minutesOf(startsAt)
}

function minutesOf(time: string): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number)
	return hours * 60 + minutes
}
