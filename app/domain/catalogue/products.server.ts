import type { Selectable } from 'kysely'
import { invariant } from '#app/shared/invariant.ts'
import { sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { CatalogueSchema } from '#db/schema/catalogue.ts'
import { areColours, type Colour } from './attributes.ts'
import { noSuchProduct, noSuchVariant } from './errors.ts'
import type { Packing } from './packing.ts'
import type { Picture } from './picture.ts'
import type { Offer, ProductCard, ProductPage, Variant } from './product.ts'
import {
	selectFirstPicturesOf,
	selectPicturesOf,
	selectProductBySlug,
	selectProductsByIds,
	selectVariantBySku,
	selectVariantsByIds,
	selectVariantsBySkus,
	selectVariantsOf,
} from './store.server.ts'

type ProductRow = Selectable<CatalogueSchema['products']>
type VariantRow = Selectable<CatalogueSchema['variants']>
type PictureRow = Selectable<CatalogueSchema['pictures']>

/**
 * One product with its variants and pictures in order. Refuses `catalogue.no_such_product`, also
 * for one that is not published yet or retired.
 */
export async function getProduct(db: Reader, slug: string): Promise<ProductPage> {
	const product = await selectProductBySlug(db, slug)
	if (!product || !isOnSale(product)) throw noSuchProduct()
	const [page] = await productPagesOf(db, [product])
	invariant(page, `product ${product.id} has a page`)
	return page
}

/** These products as lists show them, by id, whether on sale or not; prices stand on the shelf. */
export async function cardsOf(
	db: Reader,
	productIds: readonly string[],
): Promise<Map<string, Omit<ProductCard, 'fromPriceSen' | 'toPriceSen'>>> {
	if (productIds.length === 0) return new Map()
	const products = await selectProductsByIds(db, productIds)
	const pictures = byProduct(await selectFirstPicturesOf(db, productIds))
	return new Map(
		products.map((product) => [product.id, faceOf(product, pictures.get(product.id)?.[0])]),
	)
}

/** Rows of products as their pages show them, in the given order; two queries for any number. */
export async function productPagesOf(
	db: Reader,
	products: readonly ProductRow[],
): Promise<ProductPage[]> {
	if (products.length === 0) return []
	const ids = products.map((product) => product.id)
	const variants = byProduct(await selectVariantsOf(db, ids))
	const pictures = byProduct(await selectPicturesOf(db, ids))
	return products.map((product) => {
		const ofProduct = variants.get(product.id) ?? []
		const shown = pictures.get(product.id) ?? []
		return {
			...cardOf(product, ofProduct, shown),
			description: { id: product.description_id, en: product.description_en },
			material: { id: product.material_id, en: product.material_en },
			care: { id: product.care_id, en: product.care_en },
			variants: ofProduct.map(variantOf),
			pictures: shown.map(pictureOf),
		}
	})
}

/** What can be bought of a product, in the order of its page. */
export async function variantsOf(db: Reader, productId: string): Promise<Variant[]> {
	return (await selectVariantsOf(db, [productId])).map(variantOf)
}

/** Which product each of these variants is of. */
export async function productsOfVariants(
	db: Reader,
	variantIds: readonly string[],
): Promise<Map<string, string>> {
	const rows = variantIds.length === 0 ? [] : await selectVariantsByIds(db, variantIds)
	return new Map(rows.map((row) => [row.id, row.product_id]))
}

/** What can be bought of these products, by id of the product, in the order of their pages. */
export async function variantIdsOf(
	db: Reader,
	productIds: readonly string[],
): Promise<Map<string, string[]>> {
	const rows = productIds.length === 0 ? [] : await selectVariantsOf(db, productIds)
	return new Map(
		[...byProduct(rows)].map(([productId, variants]) => [productId, variants.map(({ id }) => id)]),
	)
}

/**
 * These variants with what a cart or an order must know of them, also those no longer on sale.
 * An id nobody has is absent.
 */
export async function offersOf(
	db: Reader,
	variantIds: readonly string[],
): Promise<Map<string, Offer>> {
	const variants = variantIds.length === 0 ? [] : await selectVariantsByIds(db, variantIds)
	if (variants.length === 0) return new Map()
	const productIds = [...new Set(variants.map((variant) => variant.product_id))]
	const rows = await selectProductsByIds(db, productIds)
	const products = new Map(rows.map((product) => [product.id, product]))
	const pictures = byProduct(await selectPicturesOf(db, productIds))
	return new Map(
		variants.map((variant) => {
			const product = products.get(variant.product_id)
			invariant(product, `variant ${variant.id} has no product`)
			return [variant.id, offerOf(variant, product, pictures.get(product.id)?.[0])]
		}),
	)
}

/** The variant with this number. Refuses `catalogue.no_such_variant`. */
export async function getOfferBySku(db: Reader, sku: string): Promise<Offer> {
	const variant = await selectVariantBySku(db, sku)
	const offer = variant && (await offersOf(db, [variant.id])).get(variant.id)
	if (!offer) throw noSuchVariant()
	return offer
}

/** These variants by their numbers; a number that none has is absent. */
export async function offersBySku(
	db: Reader,
	skus: readonly string[],
): Promise<Map<string, Offer>> {
	const variants = skus.length === 0 ? [] : await selectVariantsBySkus(db, skus)
	const offers = await offersOf(
		db,
		variants.map(({ id }) => id),
	)
	return new Map([...offers.values()].map((offer) => [offer.sku, offer]))
}

function byProduct<Row extends { product_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>()
	for (const row of rows) {
		const group = groups.get(row.product_id)
		if (group) group.push(row)
		else groups.set(row.product_id, [row])
	}
	return groups
}

function isOnSale(product: ProductRow): boolean {
	return product.published_at !== null && product.retired_at === null
}

function cardOf(
	product: ProductRow,
	variants: readonly VariantRow[],
	pictures: readonly PictureRow[],
): ProductCard {
	const prices = variants.map((variant) => variant.price_sen)
	return {
		...faceOf(product, pictures[0]),
		fromPriceSen: sen(Math.min(...prices)),
		toPriceSen: sen(Math.max(...prices)),
	}
}

function faceOf(product: ProductRow, picture: PictureRow | undefined) {
	return {
		id: product.id,
		slug: product.slug,
		craft: product.craft,
		name: { id: product.name_id, en: product.name_en },
		summary: { id: product.summary_id, en: product.summary_en },
		colours: coloursOf(product.colours),
		oneOfAKind: product.one_of_a_kind === 1,
		picture: picture ? pictureOf(picture) : null,
	}
}

function coloursOf(names: string): readonly Colour[] {
	const colours = names.split(' ')
	invariant(areColours(colours), `colours of the palette: ${names}`)
	return colours
}

function variantOf(row: VariantRow): Variant {
	return {
		id: row.id,
		sku: row.sku,
		label: { id: row.label_id, en: row.label_en },
		sizeLabel: row.size_label,
		sizeClass: row.size_class,
		priceSen: row.price_sen,
		...packingOf(row),
	}
}

type PackedColumns = 'weight_grams' | 'packed_length_cm' | 'packed_width_cm' | 'packed_height_cm'

/** What a variant's row says of its way. */
export function packingOf(row: Pick<VariantRow, PackedColumns>): Packing {
	const { packed_length_cm: lengthCm, packed_width_cm: widthCm, packed_height_cm: heightCm } = row
	const isMeasured = lengthCm !== null && widthCm !== null && heightCm !== null
	return {
		weightGrams: row.weight_grams,
		packed: isMeasured ? { lengthCm, widthCm, heightCm } : null,
	}
}

function offerOf(variant: VariantRow, product: ProductRow, picture?: PictureRow): Offer {
	return {
		...variantOf(variant),
		productId: product.id,
		productSlug: product.slug,
		productName: { id: product.name_id, en: product.name_en },
		craft: product.craft,
		oneOfAKind: product.one_of_a_kind === 1,
		picture: picture ? pictureOf(picture) : null,
		onSale: isOnSale(product),
	}
}

function pictureOf(row: PictureRow): Picture {
	return {
		mediaKey: row.media_key,
		width: row.width,
		height: row.height,
		colour: row.colour,
		alt: { id: row.alt_id, en: row.alt_en },
	}
}
