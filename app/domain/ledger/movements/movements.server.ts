import { type CalendarDate, dateInMagetan } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { selectLinesBetween, selectMovements, sumsByKind } from './store.server.ts'

/** What one entry did to an account of what is owed or of a fund. */
export interface Movement {
	readonly number: number
	readonly kind: string
	readonly sourceKind: string
	/** the day it is booked on */
	readonly day: CalendarDate
	/** the day it happened on: an earlier one where its month was closed */
	readonly happenedOn: CalendarDate
	/** what it added; negative for what it took */
	readonly amountSen: Sen
}

/** What moved an account of what is owed behind an entry, in the order of the entries. */
export async function movementsAfter(
	db: Reader,
	code: string,
	afterNumber: number,
): Promise<Movement[]> {
	return (await selectMovements(db, code, afterNumber)).map((row) => ({
		number: row.number,
		kind: row.kind,
		sourceKind: row.source_kind,
		day: row.booked_on,
		happenedOn: dateInMagetan(row.occurred_at),
		amountSen: negate(row.amount_sen),
	}))
}

/** One line of an account of what is owed: credits positive. */
export interface DetailedLine {
	readonly detailId: string | null
	readonly sourceKind: string
	readonly sourceId: string
	readonly amountSen: Sen
}

/** The lines of such an account behind one entry, up to and with another. */
export async function linesBetween(
	db: Reader,
	code: string,
	{ afterNumber, throughNumber }: { afterNumber: number; throughNumber: number },
): Promise<DetailedLine[]> {
	return (await selectLinesBetween(db, code, afterNumber, throughNumber)).map((row) => ({
		detailId: row.detail_id,
		sourceKind: row.source_kind,
		sourceId: row.source_id,
		amountSen: negate(row.amount_sen),
	}))
}

/** What each kind of event added to a fund from one day to another; what it took is negative. */
export async function fundMovements(
	db: Reader,
	code: string,
	{ from, until }: { from: CalendarDate; until: CalendarDate },
): Promise<{ kind: string; amountSen: Sen }[]> {
	const rows = await sumsByKind(db, code, from, until)
	return rows.map(({ kind, amount_sen }) => ({ kind, amountSen: negate(amount_sen) }))
}
