import type { Reader } from '#db/client.ts'
import type { Craft } from '#db/schema/catalogue.ts'

/** What may be made of a craft: everything that is not retired, on show or not. */
export function selectMakeable(db: Reader, craft: Craft) {
	return db
		.selectFrom('variants as variant')
		.innerJoin('products as product', 'product.id', 'variant.product_id')
		.select(['variant.sku', 'variant.label_id', 'variant.label_en', 'variant.price_sen'])
		.select(['product.name_id', 'product.name_en', 'product.published_at'])
		.where('product.craft', '=', craft)
		.where('product.retired_at', 'is', null)
		.orderBy('product.position')
		.orderBy('variant.position')
		.execute()
}
