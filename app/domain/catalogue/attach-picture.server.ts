import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { noSuchProduct } from './errors.ts'
import type { MediaStore } from './media.ts'
import { insertPicture, lockProduct, selectPicturesOf } from './store.server.ts'

export interface AttachPicture {
	slug: string
	/** the file as it was uploaded */
	bytes: Uint8Array
	/** what it shows, for those who cannot see it */
	alt: Text
}

/**
 * Puts a picture behind the others of a product; the first one is its face in lists. The file is
 * kept before the transaction begins, so a refusal may leave a stored picture that nothing shows.
 *
 * Refuses `catalogue.no_such_product`, `catalogue.picture_unreadable` and
 * `catalogue.picture_too_large`.
 */
export async function attachPicture(
	{ db, clock, media }: { db: Db; clock: Clock; media: MediaStore },
	input: AttachPicture,
	actor: Actor,
): Promise<{ mediaKey: string }> {
	const stored = await media.store(input.bytes)
	const at = clock.now()
	await transaction(db, async (tx) => {
		const product = await lockProduct(tx, input.slug)
		if (!product) throw noSuchProduct()
		const before = await selectPicturesOf(tx, [product.id])
		await insertPicture(tx, {
			id: newId(),
			product_id: product.id,
			media_key: stored.mediaKey,
			width: stored.width,
			height: stored.height,
			colour: stored.colour,
			alt_id: input.alt.id,
			alt_en: input.alt.en,
			position: (before.at(-1)?.position ?? 0) + 1,
		})
		await recordAudit(tx, {
			actor,
			action: 'catalogue.picture-attached',
			subjectKind: 'product',
			subjectId: product.id,
			details: { mediaKey: stored.mediaKey },
			at,
		})
	})
	return { mediaKey: stored.mediaKey }
}
