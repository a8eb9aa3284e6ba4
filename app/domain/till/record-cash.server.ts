import { bookDrawerCash } from '#app/domain/bookkeeping/book-drawer-cash.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { expectedIn, NO_SUMS } from './drawer.ts'
import { insertMovement, sumMovements } from './store.server.ts'

/** What must lie in a drawer. The caller has locked it. */
export async function cashIn(tx: Tx, drawerId: string): Promise<Sen> {
	const rows = await sumMovements(tx, [drawerId])
	const sums = Object.fromEntries(rows.map((row) => [row.kind, row.amount_sen]))
	return expectedIn({ ...NO_SUMS, ...sums })
}

export interface RecordCash {
	id: string
	drawerId: string
	kind: 'float' | 'deposit' | 'difference'
	/** what the drawer has more; negative for less */
	amountSen: Sen
	/** why a count differs, or what the bank calls it */
	note: string
	at: Instant
}

/**
 * Cash that comes or goes without a sale, with its entry. Nothing moves nothing. False when the
 * form of this id was sent before. The caller has locked the drawer.
 */
export async function recordCash(tx: Tx, move: RecordCash): Promise<boolean> {
	const { id, drawerId, kind, amountSen, note, at } = move
	if (amountSen === 0) return true
	const isNew = await insertMovement(tx, {
		id,
		drawer_id: drawerId,
		kind,
		amount_sen: amountSen,
		order_id: null,
		note,
		at,
	})
	if (!isNew) return false
	await bookDrawerCash(tx, { movementId: id, drawerId, kind, amountSen, at }, at)
	return true
}
