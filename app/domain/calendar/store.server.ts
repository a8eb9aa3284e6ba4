import type { Insertable } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { CalendarSchema } from '#db/schema/calendar.ts'

/** Holidays from a day to another, both included, in order. */
export function selectHolidays(db: Reader, from: CalendarDate, to: CalendarDate) {
	return db
		.selectFrom('holidays')
		.selectAll()
		.where('date', '>=', from)
		.where('date', '<=', to)
		.orderBy('date')
		.execute()
}

export async function upsertHoliday(
	tx: Tx,
	row: Insertable<CalendarSchema['holidays']>,
): Promise<void> {
	const { date: _, ...change } = row
	await tx
		.insertInto('holidays')
		.values(row)
		.onConflict((conflict) => conflict.column('date').doUpdateSet(change))
		.execute()
}

/** Takes the day out; undefined when it was not there. */
export function deleteHoliday(tx: Tx, date: CalendarDate) {
	return tx.deleteFrom('holidays').where('date', '=', date).returningAll().executeTakeFirst()
}
