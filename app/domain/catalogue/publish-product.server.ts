import type { Selectable } from 'kysely'
import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import type { CatalogueSchema } from '#db/schema/catalogue.ts'
import { transaction } from '#db/transaction.ts'
import {
	alreadyPublished,
	alreadyRetired,
	noPicture,
	noSuchProduct,
	wordsMissing,
} from './errors.ts'
import { setOnSale } from './shelf/store.server.ts'
import { lockProduct, selectPicturesOf, setPublished } from './store.server.ts'

const NEEDED_WORDS = ['name_id', 'summary_id', 'description_id', 'material_id', 'care_id'] as const

/**
 * Puts a product on show. It needs words in Indonesian (English falls back to them) and a picture.
 *
 * Refuses `catalogue.no_such_product`, `catalogue.already_published`, `catalogue.already_retired`,
 * `catalogue.words_missing` and `catalogue.no_picture`.
 */
export async function publishProduct(
	{ db, clock }: { db: Db; clock: Clock },
	input: { slug: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const product = await lockProduct(tx, input.slug)
		if (!product) throw noSuchProduct()
		if (product.retired_at !== null) throw alreadyRetired()
		if (product.published_at !== null) throw alreadyPublished()
		requireWords(product)
		if ((await selectPicturesOf(tx, [product.id])).length === 0) throw noPicture()
		await setPublished(tx, product.id, at)
		await setOnSale(tx, product.id, at)
		await recordAudit(tx, {
			actor,
			action: 'catalogue.product-published',
			subjectKind: 'product',
			subjectId: product.id,
			details: { slug: product.slug },
			at,
		})
	})
}

function requireWords(product: Selectable<CatalogueSchema['products']>): void {
	for (const column of NEEDED_WORDS) {
		if (product[column].trim() === '') throw wordsMissing(column.replace('_id', ''))
	}
}
