import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import type { TypedParcel } from '#app/domain/orders/parcel.ts'
import { indexParcel } from '#app/domain/orders/search/index-order.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { insertParcel, selectParcelsOf } from './store.server.ts'

/**
 * Writes down that these pieces of an order, which the caller has locked, leave the house together:
 * `way` is null for what is handed over at the counter. Each piece leaves once, which the database
 * keeps too. Returns the parcel's id and how many of the order left before it.
 */
export async function recordParcel(
	tx: Tx,
	orderId: string,
	parcel: { way: TypedParcel | null; unitIds: readonly string[]; actor: Actor; at: Instant },
): Promise<{ id: string; earlier: number }> {
	const { way, unitIds, actor, at } = parcel
	const id = newId()
	const earlier = (await selectParcelsOf(tx, [orderId])).length
	await insertParcel(
		tx,
		{
			id,
			order_id: orderId,
			position: earlier + 1,
			courier: way?.courier ?? null,
			tracking_number: way?.trackingNumber ?? null,
			sent_by: actorId(actor) ?? actor.kind,
			sent_at: at,
		},
		unitIds,
	)
	if (way) await indexParcel(tx, orderId, way)
	return { id, earlier }
}
