import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireEditable } from './change-product.server.ts'
import { noSuchVariant, wordsMissing } from './errors.ts'
import { lockProduct, selectVariantsOf, setVariantWords, updateProduct } from './store.server.ts'

/**
 * Says what a variant is called and measures. Its number and its size among its like stay: lots,
 * orders and the shelf count by them.
 *
 * Refuses what `requireEditable` refuses, `catalogue.no_such_variant` and
 * `catalogue.words_missing`.
 */
export async function changeVariant(
	{ db, clock }: { db: Db; clock: Clock },
	input: { slug: string; edition: number; sku: string; label: Text; sizeLabel: string },
	actor: Actor,
): Promise<void> {
	const { slug, edition, sku, label, sizeLabel } = input
	if (label.id.trim() === '') throw wordsMissing('label')
	await transaction(db, async (tx) => {
		const product = await lockProduct(tx, slug)
		requireEditable(product, edition)
		const variants = await selectVariantsOf(tx, [product.id])
		const variant = variants.find((one) => one.sku === sku)
		if (!variant) throw noSuchVariant()
		await setVariantWords(tx, variant.id, {
			label_id: label.id.trim(),
			label_en: label.en.trim(),
			size_label: sizeLabel.trim(),
		})
		await updateProduct(tx, product.id, { edition: edition + 1 })
		await recordAudit(tx, {
			actor,
			action: 'catalogue.variant-changed',
			subjectKind: 'variant',
			subjectId: variant.id,
			details: { sku },
			at: clock.now(),
		})
	})
}
