import { selectPicturesOf } from '#app/domain/catalogue/store.server.ts'
import type { Reader, Tx } from '#db/client.ts'

/** The products that show one of these pictures, locked in the order of their ids. */
export function lockProductsShowing(tx: Tx, mediaKeys: readonly string[]) {
	return tx
		.selectFrom('products')
		.select(['id', 'slug', 'edition'])
		.where('id', 'in', (of) =>
			of.selectFrom('pictures').select('product_id').where('media_key', 'in', mediaKeys),
		)
		.orderBy('id')
		.forUpdate()
		.execute()
}

export async function deletePicturesByKey(tx: Tx, mediaKeys: readonly string[]): Promise<void> {
	await tx.deleteFrom('pictures').where('media_key', 'in', mediaKeys).execute()
}

/** Numbers the pictures of a product anew: the first one left is its face. */
export async function closeGaps(tx: Tx, productId: string): Promise<void> {
	const left = await selectPicturesOf(tx, [productId])
	for (const [index, { id, position }] of left.entries()) {
		if (position === index + 1) continue
		await tx
			.updateTable('pictures')
			.set({ position: index + 1 })
			.where('id', '=', id)
			.execute()
	}
}

/** Products on sale without a picture, the newest first. */
export function selectPictureless(db: Reader, most: number) {
	return db
		.selectFrom('products')
		.select(['slug', 'name_id', 'name_en'])
		.where('published_at', 'is not', null)
		.where('retired_at', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('pictures').select('pictures.id').whereRef('product_id', '=', 'products.id'),
				),
			),
		)
		.orderBy('id', 'desc')
		.limit(most)
		.execute()
}
