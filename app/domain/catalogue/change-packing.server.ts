import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { badPackedSize, badWeight, noSuchVariant } from './errors.ts'
import type { Packing } from './packing.ts'
import { isPacked, isWeight } from './product.ts'
import { packingOf } from './products.server.ts'
import { lockVariantBySku, setPacking } from './store.server.ts'

/**
 * Writes down what one piece weighs in grams and measures in centimetres once it is wrapped. What
 * sending costs follows at once, also for carts; orders already placed keep what was agreed.
 *
 * Refuses `catalogue.no_such_variant`, `catalogue.bad_weight` and `catalogue.bad_packed_size`.
 */
export async function changePacking(
	{ db, clock }: { db: Db; clock: Clock },
	input: Packing & { sku: string },
	actor: Actor,
): Promise<void> {
	const { sku, weightGrams, packed } = input
	if (!isWeight(weightGrams)) throw badWeight()
	if (packed && !isPacked(packed)) throw badPackedSize()
	await transaction(db, async (tx) => {
		const variant = await lockVariantBySku(tx, sku)
		if (!variant) throw noSuchVariant()
		await setPacking(tx, variant.id, { weightGrams, packed })
		await recordAudit(tx, {
			actor,
			action: 'catalogue.packing-changed',
			subjectKind: 'variant',
			subjectId: variant.id,
			details: { sku, from: asNoted(packingOf(variant)), to: asNoted({ weightGrams, packed }) },
			at: clock.now(),
		})
	})
}

/** `750 g, 40 × 30 × 5 cm`, without the sides where nobody has measured them. */
function asNoted({ weightGrams, packed }: Packing): string {
	if (!packed) return `${weightGrams} g`
	return `${weightGrams} g, ${packed.lengthCm} × ${packed.widthCm} × ${packed.heightCm} cm`
}
