import type { CalendarDate } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { sumKindsBy } from './store.server.ts'

/** What the entries of one kind have done to one account in one month or on one day. */
export interface KindAt {
	/** `YYYY-MM` or `YYYY-MM-DD` */
	readonly at: string
	readonly accountCode: string
	readonly kind: string
	readonly debitSen: Sen
	readonly creditSen: Sen
}

/** What each kind of event has moved on every account from a day on, by month or by day. */
export async function kindsOverTime(
	db: Reader,
	from: CalendarDate,
	each: 'month' | 'day',
): Promise<KindAt[]> {
	return (await sumKindsBy(db, { from, to: null }, each)).map((row) => ({
		at: row.at,
		accountCode: row.code,
		kind: row.kind,
		debitSen: sen(Number(row.debit_sen ?? 0)),
		creditSen: sen(Number(row.credit_sen ?? 0)),
	}))
}
