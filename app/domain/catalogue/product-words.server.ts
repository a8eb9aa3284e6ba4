import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { selectProductsByIds, selectVariantsOf } from './store.server.ts'

/** Everything about a product that is words. */
export interface ProductWords {
	readonly productId: string
	readonly slug: string
	/** published and not retired */
	readonly onShow: boolean
	readonly name: Text
	readonly summary: Text
	readonly description: Text
	readonly material: Text
	/** names of the palette */
	readonly colours: readonly string[]
	readonly variantIds: readonly string[]
	readonly labels: readonly Text[]
	readonly sizeLabels: readonly string[]
}

/** The words of these products, in no order; an id nobody has is absent. */
export async function productWordsOf(
	db: Reader,
	productIds: readonly string[],
): Promise<ProductWords[]> {
	if (productIds.length === 0) return []
	const products = await selectProductsByIds(db, productIds)
	const variants = Map.groupBy(await selectVariantsOf(db, productIds), (row) => row.product_id)
	return products.map((product) => {
		const own = variants.get(product.id) ?? []
		return {
			productId: product.id,
			slug: product.slug,
			onShow: product.published_at !== null && product.retired_at === null,
			name: { id: product.name_id, en: product.name_en },
			summary: { id: product.summary_id, en: product.summary_en },
			description: { id: product.description_id, en: product.description_en },
			material: { id: product.material_id, en: product.material_en },
			colours: product.colours.split(' '),
			variantIds: own.map((row) => row.id),
			labels: own.map((row) => ({ id: row.label_id, en: row.label_en })),
			sizeLabels: own.map((row) => row.size_label),
		}
	})
}
