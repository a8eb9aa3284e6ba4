import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { keepShelf } from '#app/domain/catalogue/shelf/keep-shelf.server.ts'
import { acceptPieces } from '#app/domain/workshop/batches/accept-pieces.server.ts'
import type { Grades } from '#app/domain/workshop/batches/grades.ts'
import { originOfBatches } from '#app/domain/workshop/batches.server.ts'
import { costOfMaterial } from '#app/domain/workshop/materials/materials.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyReceived } from './errors.ts'
import { unitCostOf } from './lot.ts'
import { requireOpenPlace } from './places/set-place.server.ts'
import { addToLot, insertLot } from './receiving/store.server.ts'
import { selectLotsOfBatches } from './store.server.ts'

export interface AcceptBatch {
	batchCode: string
	/** of every piece that waits for a grade; null: all of them are of grade A */
	grades: Grades | null
	/** where they are put, if anybody has said so; what comes later joins its lot there */
	placeCode?: string | null
}

/**
 * The only door into stock: pieces of a signed batch are graded, and those of grade A and B become
 * the lot with the batch's code. Pieces that were reworked join the same lot later, in their own
 * acceptance, and are sold when it is its turn. What the material of one piece cost is that of
 * what the batch has used, with what was typed beside it, divided by all of its pieces, rounded
 * down. The lot is null while no piece was good.
 *
 * Refuses what `acceptPieces` refuses, `stock.no_such_place`, and `stock.already_received` when no
 * piece waits.
 */
export async function acceptBatch(
	{ db, clock }: { db: Db; clock: Clock },
	input: AcceptBatch,
	actor: Actor,
): Promise<{ lotId: string | null }> {
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const { batch, waiting, good } = await acceptPieces(tx, { ...input, actor, at })
		if (waiting === 0) throw alreadyReceived()
		const place = input.placeCode ? await requireOpenPlace(tx, input.placeCode) : null
		const [earlier] = await selectLotsOfBatches(tx, [batch.id])
		if (good === 0) return { lotId: earlier?.id ?? null }
		const lotId = earlier?.id ?? newId()
		const pieces = { id: lotId, quantity: good, at }
		if (earlier) {
			await addToLot(tx, pieces)
		} else {
			const costSen = add(batch.material_cost_sen, await costOfMaterial(tx, batch.id))
			const unitCostSen = unitCostOf(costSen, batch.quantity)
			const { id: batchId, code, variant_id: variantId } = batch
			const lot = { ...pieces, code, batchId, variantId, unitCostSen, placeId: place?.id ?? null }
			const added = await insertLot(tx, lot)
			invariant(added, 'a batch that is locked gets its lot once')
		}
		const origin = (await originOfBatches(tx, [batch.id])).get(batch.id)
		invariant(origin, `batch ${batch.code} has a cohort`)
		await keepShelf(tx, {
			moves: [{ variantId: batch.variant_id, pieces: good }],
			arrival: { at, cohortSlug: origin.cohort.slug },
		})
		await recordAudit(tx, {
			actor,
			action: 'stock.lot-received',
			subjectKind: 'lot',
			subjectId: lotId,
			details: { code: batch.code, quantity: good },
			at,
		})
		return { lotId }
	})
}
