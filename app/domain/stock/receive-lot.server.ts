import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { keepShelf } from '#app/domain/catalogue/shelf/keep-shelf.server.ts'
import { getBatch, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyReceived } from './errors.ts'
import { unitCostOf } from './lot.ts'
import { insertLot } from './store.server.ts'

/**
 * Takes a batch into stock as one lot with the batch's code, from now on for sale: the first lot
 * received is the first one sold. What the material of one piece cost is the batch's cost divided
 * by its pieces, rounded down.
 *
 * Refuses `workshop.no_such_batch` and `stock.already_received`.
 */
export async function receiveLot(
	{ db, clock }: { db: Db; clock: Clock },
	input: { batchCode: string },
	actor: Actor,
): Promise<{ lotId: string; lotCode: string }> {
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const batch = await getBatch(tx, input.batchCode)
		const lotId = newId()
		const added = await insertLot(tx, {
			id: lotId,
			code: batch.code,
			batchId: batch.id,
			variantId: batch.variantId,
			unitCostSen: unitCostOf(batch.materialCostSen, batch.quantity),
			quantity: batch.quantity,
			at,
		})
		if (!added) throw alreadyReceived()
		const origin = (await originOfBatches(tx, [batch.id])).get(batch.id)
		invariant(origin, `batch ${batch.code} has a cohort`)
		await keepShelf(tx, {
			moves: [{ variantId: batch.variantId, pieces: batch.quantity }],
			arrival: { at, cohortSlug: origin.cohort.slug },
		})
		await recordAudit(tx, {
			actor,
			action: 'stock.lot-received',
			subjectKind: 'lot',
			subjectId: lotId,
			details: { code: batch.code, quantity: batch.quantity },
			at,
		})
		return { lotId, lotCode: batch.code }
	})
}
