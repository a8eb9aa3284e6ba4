import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** The lines of one account with their entries. */
function linesOf(db: Reader, code: string) {
	return db
		.selectFrom('ledger_lines as line')
		.innerJoin('ledger_entries as entry', 'entry.number', 'line.entry_number')
		.where('line.account_id', '=', (eb) =>
			eb.selectFrom('ledger_accounts').select('id').where('code', '=', code),
		)
}

/** What each entry behind a number did to an account, in order. */
export function selectMovements(db: Reader, code: string, after: number) {
	return linesOf(db, code)
		.select(['entry.number', 'entry.kind', 'entry.booked_on', 'entry.source_kind'])
		.select('entry.occurred_at')
		.select((eb) => eb.fn.sum<Sen>('line.amount_sen').as('amount_sen'))
		.where('line.entry_number', '>', after)
		.where('entry.number', '>', after)
		.groupBy(['entry.number', 'entry.kind', 'entry.booked_on', 'entry.source_kind'])
		.groupBy('entry.occurred_at')
		.orderBy('entry.number')
		.execute()
}

/** The lines of an account between two entries, the first not included. */
export function selectLinesBetween(db: Reader, code: string, after: number, through: number) {
	return linesOf(db, code)
		.select(['line.amount_sen', 'line.detail_id', 'entry.source_kind', 'entry.source_id'])
		.where('line.entry_number', '>', after)
		.where('line.entry_number', '<=', through)
		.orderBy('line.entry_number')
		.orderBy('line.position')
		.execute()
}

/** What each kind of event did to an account, of what was booked from one day to another. */
export function sumsByKind(db: Reader, code: string, from: CalendarDate, until: CalendarDate) {
	return linesOf(db, code)
		.select('entry.kind')
		.select((eb) => eb.fn.sum<Sen>('line.amount_sen').as('amount_sen'))
		.where('entry.booked_on', '>=', from)
		.where('entry.booked_on', '<=', until)
		.groupBy('entry.kind')
		.orderBy('entry.kind')
		.execute()
}
