import {
	type CalendarDate,
	calendarDate,
	dateInMagetan,
	type Instant,
	nextDate,
} from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { Holiday } from './holiday.ts'
import { selectHolidays } from './store.server.ts'

/** No row of holidays is so long that two working days are not found within it. */
const DAYS_AHEAD = 60

/** The holidays of the two months after this moment, for counting working days from it. */
export async function holidaysAfter(db: Reader, at: Instant): Promise<ReadonlySet<CalendarDate>> {
	const from = dateInMagetan(at)
	const rows = await selectHolidays(db, from, nextDate(from, DAYS_AHEAD))
	return new Set(rows.map(({ date }) => date))
}

/** The holidays of a year, in order. */
export async function holidaysOfYear(db: Reader, year: number): Promise<Holiday[]> {
	const digits = String(year).padStart(4, '0')
	const [from, to] = [calendarDate(`${digits}-01-01`), calendarDate(`${digits}-12-31`)]
	return (await selectHolidays(db, from, to)).map((row) => ({
		date: row.date,
		kind: row.kind,
		name: { id: row.name_id, en: row.name_en },
		basis: row.basis,
		isConfirmed: row.is_confirmed === 1,
	}))
}
