import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import { dateInMagetan, type Instant, nextDate } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { type CounterCalendar, type CounterDay, type CounterTimes, openOn } from './counter.ts'
import { selectCounterHours } from './store.server.ts'

/** So far ahead buyers are told on which days it stays closed. */
const DAYS_AHEAD = 21
const NONE: CounterCalendar['holidays'] = new Set()

/** When the counter is open in a usual week, from Monday on. */
export async function counterDays(db: Reader): Promise<CounterDay[]> {
	return (await selectCounterHours(db)).map((row) => ({
		weekday: row.weekday,
		spans: [...spanOf(row.opens, row.closes), ...spanOf(row.opens_again, row.closes_again)],
	}))
}

function spanOf(opens: string | null, closes: string | null) {
	return opens === null || closes === null ? [] : [{ opens, closes }]
}

/** On which days it opens in the two months after this moment. */
export async function counterCalendar(db: Reader, at: Instant): Promise<CounterCalendar> {
	return { days: await counterDays(db), holidays: await holidaysAfter(db, at) }
}

/** The usual week, with the holidays of the next three weeks on which it stays closed. */
export async function counterTimes(db: Reader, at: Instant): Promise<CounterTimes> {
	const days = await counterDays(db)
	const last = nextDate(dateInMagetan(at), DAYS_AHEAD)
	const closedOn = [...(await holidaysAfter(db, at))]
		.filter((date) => date <= last && openOn(date, { days, holidays: NONE }).length > 0)
		.sort()
	return { days, closedOn }
}
