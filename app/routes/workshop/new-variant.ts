import type { z } from 'zod'
import type { NewVariant } from '#app/domain/catalogue/create-product.server.ts'
import type { variantSchema } from '#app/domain/catalogue/product-form.ts'

/** A variant as its form says it, as the catalogue takes it. */
export function variantOf(fields: z.output<typeof variantSchema>): NewVariant {
	const { sku, label_id, label_en, sizeLabel, sizeClass, price, weightGrams } = fields
	const label = { id: label_id, en: label_en }
	return { sku, label, sizeLabel, sizeClass, priceSen: price, weightGrams }
}
