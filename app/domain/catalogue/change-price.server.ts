import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { badPrice, editedMeanwhile, noSuchVariant } from './errors.ts'
import { isPrice } from './product.ts'
import { lockShelf, refreshShelfPrices } from './shelf/store.server.ts'
import { insertPriceChange, selectVariantBySku, setPrice } from './store.server.ts'

/**
 * Sets another price, in sen and whole rupiah. Orders already placed keep theirs; a cart shows
 * both prices and asks. Two changes to one product queue at its shelf, so its range stays true.
 *
 * Refuses `catalogue.no_such_variant`, `catalogue.bad_price`, and by `catalogue.edited_meanwhile`
 * a change of a price (`fromSen`, where it is known) that is no longer the one it has.
 */
export async function changePrice(
	{ db, clock }: { db: Db; clock: Clock },
	input: { sku: string; priceSen: Sen; fromSen?: Sen },
	actor: Actor,
): Promise<void> {
	if (!isPrice(input.priceSen)) throw badPrice()
	const at = clock.now()
	await transaction(db, async (tx) => {
		const found = await selectVariantBySku(tx, input.sku)
		if (!found) throw noSuchVariant()
		await lockShelf(tx, found.product_id)
		const variant = (await selectVariantBySku(tx, input.sku)) ?? found
		// The price it has: nothing changes, and nothing is written down.
		if (variant.price_sen === input.priceSen) return
		if (variant.price_sen !== (input.fromSen ?? variant.price_sen)) throw editedMeanwhile()
		await setPrice(tx, variant.id, input.priceSen)
		await refreshShelfPrices(tx, variant.product_id)
		await insertPriceChange(tx, {
			id: newId(),
			variant_id: variant.id,
			from_sen: variant.price_sen,
			to_sen: input.priceSen,
			changed_by: actorId(actor) ?? actor.kind,
			changed_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'catalogue.price-changed',
			subjectKind: 'variant',
			subjectId: variant.id,
			details: { sku: variant.sku, fromSen: variant.price_sen, toSen: input.priceSen },
			at,
		})
	})
}
