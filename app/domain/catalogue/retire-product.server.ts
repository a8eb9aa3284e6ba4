import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyRetired, noSuchProduct } from './errors.ts'
import { setOnSale } from './shelf/store.server.ts'
import { lockProduct, setRetired } from './store.server.ts'

/**
 * Takes a product off show for good. Orders, lots and carts keep pointing at it; a cart says that
 * it is no longer sold.
 *
 * Refuses `catalogue.no_such_product` and `catalogue.already_retired`.
 */
export async function retireProduct(
	{ db, clock }: { db: Db; clock: Clock },
	input: { slug: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const product = await lockProduct(tx, input.slug)
		if (!product) throw noSuchProduct()
		if (product.retired_at !== null) throw alreadyRetired()
		await setRetired(tx, product.id, at)
		await setOnSale(tx, product.id, null)
		await recordAudit(tx, {
			actor,
			action: 'catalogue.product-retired',
			subjectKind: 'product',
			subjectId: product.id,
			details: { slug: product.slug },
			at,
		})
	})
}
