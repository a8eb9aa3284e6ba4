import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import {
	areColours,
	type Colour,
	colourBits,
	isSizeClass,
	type SizeClass,
	sizeBits,
} from './attributes.ts'
import {
	badColours,
	badPackedSize,
	badPrice,
	badSize,
	badSlug,
	badVariants,
	badWeight,
	skuTaken,
	slugTaken,
} from './errors.ts'
import { type Craft, isPacked, isPrice, isSlug, isWeight, type PackedSize } from './product.ts'
import { insertShelf } from './shelf/store.server.ts'
import {
	highestProductPosition,
	insertPriceChange,
	insertProduct,
	insertVariant,
} from './store.server.ts'

export interface CreateProduct {
	slug: string
	craft: Craft
	name: Text
	summary: Text
	description: Text
	material: Text
	care: Text
	/** one to six, the one that strikes the eye first before the others */
	colours: readonly Colour[]
	oneOfAKind: boolean
	/** in the order they are offered */
	variants: readonly NewVariant[]
}

export interface NewVariant {
	sku: string
	label: Text
	sizeLabel: string
	sizeClass: SizeClass
	/** whole rupiah, in sen */
	priceSen: Sen
	weightGrams: number
	/** folded and wrapped for the way, in whole centimetres; left out where nobody has measured it */
	packed?: PackedSize
}

/**
 * Writes a product with its variants, at the end of the catalogue and not on show yet.
 *
 * Refuses `catalogue.bad_slug`, `catalogue.bad_variants` (none, or several of a one-off),
 * `catalogue.bad_price`, `catalogue.bad_weight`, `catalogue.bad_packed_size`,
 * `catalogue.bad_colours`, `catalogue.bad_size`,
 * `catalogue.slug_taken`, `catalogue.sku_taken`.
 */
export async function createProduct(
	{ db, clock }: { db: Db; clock: Clock },
	input: CreateProduct,
	actor: Actor,
): Promise<{ productId: string; variantIds: string[] }> {
	check(input)
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const productId = newId()
		const position = (await highestProductPosition(tx)) + 1
		const added = await insertProduct(tx, productRow(input, productId, position, at))
		if (!added) throw slugTaken(input.slug)
		const variantIds = await insertVariants(tx, productId, input.variants, { actor, at })
		await insertShelf(tx, shelfRow(input, productId, position, at))
		await recordAudit(tx, {
			actor,
			action: 'catalogue.product-created',
			subjectKind: 'product',
			subjectId: productId,
			details: { slug: input.slug, variants: input.variants.length },
			at,
		})
		return { productId, variantIds }
	})
}

function check(input: CreateProduct): void {
	if (!isSlug(input.slug)) throw badSlug(input.slug)
	const { length } = input.variants
	if (length === 0 || (input.oneOfAKind && length > 1)) throw badVariants()
	if (!areColours(input.colours)) throw badColours()
	for (const variant of input.variants) checkVariant(variant)
}

function productRow(input: CreateProduct, id: string, position: number, at: Instant) {
	return {
		id,
		slug: input.slug,
		craft: input.craft,
		name_id: input.name.id,
		name_en: input.name.en,
		summary_id: input.summary.id,
		summary_en: input.summary.en,
		description_id: input.description.id,
		description_en: input.description.en,
		material_id: input.material.id,
		material_en: input.material.en,
		care_id: input.care.id,
		care_en: input.care.en,
		colours: input.colours.join(' '),
		one_of_a_kind: input.oneOfAKind ? 1 : 0,
		position,
		published_at: null,
		retired_at: null,
		created_at: at,
	}
}

function shelfRow(input: CreateProduct, productId: string, position: number, at: Instant) {
	const prices = input.variants.map((variant) => variant.priceSen)
	return {
		product_id: productId,
		on_sale: 0,
		craft: input.craft,
		position,
		one_of_a_kind: input.oneOfAKind ? 1 : 0,
		colours: colourBits(input.colours),
		sizes: sizeBits(input.variants.map((variant) => variant.sizeClass)),
		from_price_sen: sen(Math.min(...prices)),
		to_price_sen: sen(Math.max(...prices)),
		arrived_at: at,
	}
}

async function insertVariants(
	tx: Tx,
	productId: string,
	variants: readonly NewVariant[],
	first: { actor: Actor; at: Instant },
): Promise<string[]> {
	const ids: string[] = []
	for (const [index, variant] of variants.entries()) {
		ids.push(await insertNewVariant(tx, productId, variant, { ...first, position: index + 1 }))
	}
	return ids
}

/** Writes a variant with the price it begins with. Refuses `catalogue.sku_taken`. */
export async function insertNewVariant(
	tx: Tx,
	productId: string,
	variant: NewVariant,
	{ actor, at, position }: { actor: Actor; at: Instant; position: number },
): Promise<string> {
	const id = newId()
	const added = await insertVariant(tx, {
		id,
		product_id: productId,
		sku: variant.sku,
		label_id: variant.label.id,
		label_en: variant.label.en,
		size_label: variant.sizeLabel,
		size_class: variant.sizeClass,
		price_sen: variant.priceSen,
		weight_grams: variant.weightGrams,
		packed_length_cm: variant.packed?.lengthCm ?? null,
		packed_width_cm: variant.packed?.widthCm ?? null,
		packed_height_cm: variant.packed?.heightCm ?? null,
		position,
	})
	if (!added) throw skuTaken(variant.sku)
	await insertPriceChange(tx, {
		id: newId(),
		variant_id: id,
		from_sen: null,
		to_sen: variant.priceSen,
		changed_by: actorId(actor) ?? actor.kind,
		changed_at: at,
	})
	return id
}

/** Refuses `catalogue.bad_size`, `bad_price`, `bad_weight` and `bad_packed_size`. */
export function checkVariant(variant: NewVariant): void {
	if (!isSizeClass(variant.sizeClass)) throw badSize()
	if (!isPrice(variant.priceSen)) throw badPrice()
	if (!isWeight(variant.weightGrams)) throw badWeight()
	if (variant.packed && !isPacked(variant.packed)) throw badPackedSize()
}
