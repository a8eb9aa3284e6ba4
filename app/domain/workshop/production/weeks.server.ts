import { type CalendarDate, nextDate, weekday } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { sumPiecesByDay } from './store.server.ts'

const DAYS = 7

/** What the cohorts made, week by week. A week begins on Monday. */
export interface Production {
	/** the Mondays, the oldest first */
	readonly weeks: readonly CalendarDate[]
	readonly cohorts: readonly {
		readonly slug: string
		readonly name: Text
		/** pieces of each week, in the order of the weeks */
		readonly pieces: readonly number[]
		readonly total: number
	}[]
}

/** Pieces by cohort and week, in so many weeks up to the one of this day. */
export async function productionUntil(
	db: Reader,
	day: CalendarDate,
	count: number,
): Promise<Production> {
	const last = mondayOf(day)
	const first = nextDate(last, -DAYS * (count - 1))
	const weeks = Array.from({ length: count }, (_, index) => nextDate(first, DAYS * index))
	const rows = await sumPiecesByDay(db, first, nextDate(last, DAYS - 1))
	const cohorts = Map.groupBy(rows, (row) => row.cohort_id)
	return {
		weeks,
		cohorts: [...cohorts.values()].map((own) => {
			const [row] = own
			const pieces = weeks.map((week) =>
				sumOf(own.filter((one) => mondayOf(one.work_date) === week)),
			)
			return {
				slug: row?.slug ?? '',
				name: { id: row?.name_id ?? '', en: row?.name_en ?? '' },
				pieces,
				total: pieces.reduce((sum, one) => sum + one, 0),
			}
		}),
	}
}

function mondayOf(day: CalendarDate): CalendarDate {
	return nextDate(day, 1 - weekday(day))
}

function sumOf(rows: readonly { pieces: number }[]): number {
	return rows.reduce((sum, row) => sum + Number(row.pieces), 0)
}
