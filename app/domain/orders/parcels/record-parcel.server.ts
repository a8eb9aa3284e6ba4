import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { resiTaken } from '#app/domain/orders/errors.ts'
import type { ParcelWay } from '#app/domain/orders/parcel.ts'
import { indexParcel } from '#app/domain/orders/search/index-order.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { insertParcel, selectParcelsOf, selectSentUnder } from './store.server.ts'

/**
 * Writes down that these pieces of an order, which the caller has locked, leave the house together:
 * `way` is null for what is handed over at the counter. Each piece leaves once, which the database
 * keeps too. Returns the parcel's id and how many of the order left before it. Refuses a resi of
 * another parcel (`orders.resi_taken`), unless somebody has confirmed that both travel together.
 */
export async function recordParcel(
	tx: Tx,
	orderId: string,
	parcel: { way: ParcelWay | null; unitIds: readonly string[]; actor: Actor; at: Instant },
): Promise<{ id: string; earlier: number }> {
	const { way, unitIds, actor, at } = parcel
	const id = newId()
	const earlier = (await selectParcelsOf(tx, [orderId])).length
	const taken = way ? (await selectSentUnder(tx, [way.trackingNumber]))[0] : undefined
	if (way && taken && !way.isShared) throw resiTaken(taken.number)
	const isWritten = await insertParcel(
		tx,
		{
			id,
			order_id: orderId,
			position: earlier + 1,
			courier: way?.courier ?? null,
			tracking_number: way?.trackingNumber ?? null,
			shares_resi: taken ? 1 : 0,
			sent_by: actorId(actor) ?? actor.kind,
			sent_at: at,
		},
		unitIds,
	)
	// Another order left under it in this very moment.
	if (!isWritten) throw resiTaken('')
	if (way) await indexParcel(tx, orderId, way)
	return { id, earlier }
}
