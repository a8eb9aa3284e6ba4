import { selectBalances } from '#app/domain/ledger/store.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { sumDays } from './store.server.ts'

/** What some days have debited and credited to each account that they moved, by its code. */
export async function movementsOfDays(
	db: Reader,
	days: { from: CalendarDate; to: CalendarDate },
): Promise<Map<string, { debitSen: Sen; creditSen: Sen }>> {
	const moved = await sumDays(db, days, null)
	const accounts = await selectBalances(db).execute()
	return new Map(
		accounts.flatMap(({ id, code }) => {
			const sums = moved.get(id)
			return sums ? [[code, sums] as const] : []
		}),
	)
}
