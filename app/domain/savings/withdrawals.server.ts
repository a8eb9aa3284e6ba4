import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import { selectWithdrawalsByIds } from './store.server.ts'

/** Whose savings these withdrawals were paid from: id → the maker's code. */
export async function makersOfWithdrawals(
	db: Reader,
	withdrawalIds: readonly string[],
): Promise<Map<string, string>> {
	const rows = withdrawalIds.length === 0 ? [] : await selectWithdrawalsByIds(db, withdrawalIds)
	const codes = await makerCodesOf(db, [...new Set(rows.map((row) => row.maker_id))])
	return new Map(
		rows.map((row) => {
			const code = codes.get(row.maker_id)
			invariant(code, `withdrawal ${row.id} was paid to a maker`)
			return [row.id, code]
		}),
	)
}
