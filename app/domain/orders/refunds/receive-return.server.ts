import { z } from 'zod'
import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { pieceNotOut } from '#app/domain/orders/errors.ts'
import { lockOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { insertOrderEvent } from '#app/domain/orders/store.server.ts'
import { returnUnits } from '#app/domain/stock/return-units.server.ts'
import { type WriteOffReason, writeOffReasons } from '#app/domain/stock/write-off.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { countByLot } from './lot-counts.ts'
import { insertReturns } from './store.server.ts'
import { unitsExpected } from './units-gone.server.ts'

export const returnOutcomes = ['restocked', ...writeOffReasons] as const

/** What whoever unpacks the piece writes down. */
export const returnSchema = z.object({
	outcome: z.enum(returnOutcomes),
	note: z.string().trim().max(300),
})

export interface ReceiveReturn {
	/** the order's number */
	number: string
	/** pieces that were given back or exchanged */
	unitIds: readonly string[]
	/** null: they are on sale again in their own lots; otherwise why they never are */
	writtenOffAs: WriteOffReason | null
	note?: string
}

/**
 * Pieces that were given back or exchanged have come back and are looked at: they go to their own
 * lots, or are written off with the reason; one that got lost is written off without coming. Each
 * is a movement of the stock, and nothing of the books. Refuses a piece that its buyer keeps, is of
 * another order, or was taken in before (`orders.piece_not_out`).
 */
export async function receiveReturn(
	deps: { db: Db; clock: Clock },
	input: ReceiveReturn,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const { number, writtenOffAs, note = '' } = input
	await transaction(deps.db, async (tx) => {
		const order = await lockOrderBy(tx, 'number', number)
		const wanted = new Set(input.unitIds)
		const units = (await unitsExpected(tx, order.id)).filter(({ id }) => wanted.has(id))
		if (units.length === 0 || units.length < wanted.size) throw pieceNotOut()
		await returnUnits(tx, { holderId: order.id, units: countByLot(units), writtenOffAs, at })
		const outcome = writtenOffAs === null ? 'restocked' : 'written-off'
		await insertReturns(
			tx,
			units.map(({ id }) => ({
				unit_id: id,
				order_id: order.id,
				outcome,
				reason: writtenOffAs,
				note,
				received_by: actorId(actor) ?? actor.kind,
				received_at: at,
			})),
		)
		const kind = writtenOffAs === null ? 'pieces-returned' : 'pieces-written-off'
		await insertOrderEvent(tx, { orderId: order.id, kind, actor, at })
		await recordAudit(tx, {
			actor,
			action: `stock.${kind}`,
			subjectKind: 'order',
			subjectId: order.id,
			details: { pieces: units.length, ...(writtenOffAs ? { reason: writtenOffAs } : {}), note },
			at,
		})
	})
}
