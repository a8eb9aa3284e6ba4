import { selectBalances } from '#app/domain/ledger/store.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { sumKinds } from './store.server.ts'

/** What the entries of one kind have done to one account on some days. */
export interface KindMoved {
	readonly accountCode: string
	readonly kind: string
	/** debit-positive */
	readonly amountSen: Sen
}

/** What each kind of event has moved on these accounts on some days. */
export async function kindsMoved(
	db: Reader,
	days: { from: CalendarDate; to: CalendarDate },
	codes: readonly string[],
): Promise<KindMoved[]> {
	if (codes.length === 0) return []
	const accounts = await selectBalances(db).where('account.code', 'in', codes).execute()
	const codeOf = new Map(accounts.map(({ id, code }) => [id, code]))
	const rows = await sumKinds(db, days, [...codeOf.keys()])
	return rows.map(({ account_id, kind, amount_sen }) => ({
		accountCode: codeOf.get(account_id) ?? '',
		kind,
		amountSen: sen(Number(amount_sen)),
	}))
}
