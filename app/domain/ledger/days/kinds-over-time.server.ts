import { selectBalances } from '#app/domain/ledger/store.server.ts'
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

/** What each kind of event has moved on some accounts from a day on, by month or by day. */
export async function kindsOverTime(
	db: Reader,
	from: CalendarDate,
	{ each, isAsked }: { each: 'month' | 'day'; isAsked: (accountCode: string) => boolean },
): Promise<KindAt[]> {
	const accounts = await selectBalances(db).execute()
	const accountIds = accounts.filter(({ code }) => isAsked(code)).map(({ id }) => id)
	const rows = await sumKindsBy(db, { from, to: null }, { each, accountIds })
	return rows.map((row) => ({
		at: row.at,
		accountCode: row.code,
		kind: row.kind,
		debitSen: sen(Number(row.debit_sen ?? 0)),
		creditSen: sen(Number(row.credit_sen ?? 0)),
	}))
}
