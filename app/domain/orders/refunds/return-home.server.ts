import { system } from '#app/domain/audit/actor.ts'
import { returnUnits } from '#app/domain/stock/return-units.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { countByLot } from './lot-counts.ts'
import { insertReturns } from './store.server.ts'

/** Pieces of an order that never left the house are back in their own lots at once. */
export async function returnHome(
	tx: Tx,
	orderId: string,
	units: readonly { readonly id: string; readonly lot_id: string }[],
	at: Instant,
): Promise<void> {
	await returnUnits(tx, { holderId: orderId, units: countByLot(units), at })
	await insertReturns(
		tx,
		units.map(({ id }) => ({
			unit_id: id,
			order_id: orderId,
			outcome: 'restocked' as const,
			reason: null,
			note: '',
			received_by: system.kind,
			received_at: at,
		})),
	)
}
