import type { CalendarDate } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { sumDetails } from './store.server.ts'

/** What some days have done to an account for one thing that explains lines: a unit's share. */
export interface DetailMoved {
	readonly detailId: string
	readonly accountCode: string
	/** debit-positive */
	readonly amountSen: Sen
}

/** Of every line of these days that is explained, summed by what explains it and by account. */
export async function detailsMoved(
	db: Reader,
	days: { from: CalendarDate; to: CalendarDate },
): Promise<DetailMoved[]> {
	return (await sumDetails(db, days)).map((row) => ({
		detailId: row.detail_id,
		accountCode: row.code,
		amountSen: sen(Number(row.amount_sen)),
	}))
}
