import { negate, type Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { selectDeposits } from './store.server.ts'

export interface CashDeposit {
	readonly drawerId: string
	/** what the bank should have been given */
	readonly amountSen: Sen
	/** what stands on the bank's slip */
	readonly reference: string
}

/** The cash that was taken to the bank out of these drawers. */
export async function depositsOf(db: Reader, drawerIds: readonly string[]): Promise<CashDeposit[]> {
	const rows = drawerIds.length === 0 ? [] : await selectDeposits(db, [...new Set(drawerIds)])
	return rows.map((row) => ({
		drawerId: row.drawer_id,
		amountSen: negate(row.amount_sen),
		reference: row.note ?? '',
	}))
}
