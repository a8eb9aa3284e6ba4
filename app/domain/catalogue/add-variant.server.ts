import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { sizeBits } from './attributes.ts'
import { requireEditable } from './change-product.server.ts'
import { checkVariant, insertNewVariant, type NewVariant } from './create-product.server.ts'
import { badVariants } from './errors.ts'
import { lockShelf, refreshShelfPrices, setShelfFacts } from './shelf/store.server.ts'
import { lockProduct, selectVariantsOf, updateProduct } from './store.server.ts'

/**
 * Adds a size or colour to a product, behind the others. It can be bought once a lot of it is in
 * stock.
 *
 * Refuses what `requireEditable` and `checkVariant` refuse, `catalogue.bad_variants` for a second
 * one of a one-off, and `catalogue.sku_taken`.
 */
export async function addVariant(
	{ db, clock }: { db: Db; clock: Clock },
	input: { slug: string; edition: number; variant: NewVariant },
	actor: Actor,
): Promise<void> {
	const { slug, edition, variant } = input
	checkVariant(variant)
	const at = clock.now()
	await transaction(db, async (tx) => {
		const product = await lockProduct(tx, slug)
		requireEditable(product, edition)
		if (product.one_of_a_kind === 1) throw badVariants()
		await lockShelf(tx, product.id)
		const before = await selectVariantsOf(tx, [product.id])
		const position = (before.at(-1)?.position ?? 0) + 1
		await insertNewVariant(tx, product.id, variant, { actor, at, position })
		const sizes = [...before.map((one) => one.size_class), variant.sizeClass]
		await setShelfFacts(tx, product.id, { sizes: sizeBits(sizes) })
		await refreshShelfPrices(tx, product.id)
		await updateProduct(tx, product.id, { edition: product.edition + 1 })
		await recordAudit(tx, {
			actor,
			action: 'catalogue.variant-added',
			subjectKind: 'product',
			subjectId: product.id,
			details: { slug, sku: variant.sku },
			at,
		})
	})
}
