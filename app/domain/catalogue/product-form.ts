import { z } from 'zod'
import { parseRupiah, sen } from '#app/shared/money.ts'
import { sizeClasses } from './attributes.ts'
import { crafts } from './product.ts'
import { LONGEST_TEXTS } from './product-fields.ts'

/** What a fault is called; the words stand in `app/copy`. */
const words = (most: number) => z.string().trim().max(most).default('')
const ticked = z.literal('on').optional()

/** What is said of a product, as a form says it: a field for each text in each language. */
export const productSchema = z.object({
	edition: z.coerce.number().int().min(1),
	craft: z.enum(crafts),
	oneOfAKind: ticked,
	name_id: words(LONGEST_TEXTS.name),
	name_en: words(LONGEST_TEXTS.name),
	summary_id: words(LONGEST_TEXTS.summary),
	summary_en: words(LONGEST_TEXTS.summary),
	description_id: words(LONGEST_TEXTS.description),
	description_en: words(LONGEST_TEXTS.description),
	material_id: words(LONGEST_TEXTS.material),
	material_en: words(LONGEST_TEXTS.material),
	care_id: words(LONGEST_TEXTS.care),
	care_en: words(LONGEST_TEXTS.care),
})

const price = z.string().transform((text, context) => {
	const amount = parseRupiah(text)
	if (amount !== undefined && amount > 0) return amount
	context.addIssue({ code: 'custom', message: 'price' })
	return z.NEVER
})

/** A price as a form says it, and in sen the one that its page showed. */
export const priceSchema = z.object({
	sku: z.string().min(1).max(40),
	from: z.coerce.number().int().min(1).transform(sen),
	price,
})

/** What a variant is called, as a form says it. */
export const variantWordsSchema = z.object({
	edition: z.coerce.number().int().min(1),
	sku: z.string().min(1).max(40),
	label_id: z.string().trim().min(1).max(60),
	label_en: words(60),
	sizeLabel: words(60),
})

/** A new variant, as a form says it. */
export const variantSchema = z.object({
	sku: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
		.max(40),
	label_id: z.string().trim().min(1).max(60),
	label_en: words(60),
	sizeLabel: words(60),
	sizeClass: z.enum(sizeClasses),
	price,
	// Written with a point, a thousand would be read as one.
	weightGrams: z
		.string()
		.trim()
		.regex(/^[1-9]\d{0,4}$/)
		.transform(Number)
		.pipe(z.number().max(30_000)),
})

/** A new product, as a form says it: what it cannot be without. */
export const newProductSchema = variantSchema.extend({
	slug: z.string().trim().toLowerCase(),
	craft: z.enum(crafts),
	oneOfAKind: ticked,
	name_id: z.string().trim().min(1).max(LONGEST_TEXTS.name),
	name_en: words(LONGEST_TEXTS.name),
})
