import { type Insertable, sql } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { CatalogueSchema } from '#db/schema/catalogue.ts'
import type { Packing } from './packing.ts'

/** False when the address is taken. */
export async function insertProduct(
	tx: Tx,
	row: Insertable<CatalogueSchema['products']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('products')
		.values(row)
		.onConflict((conflict) => conflict.column('slug').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/** False when the number is taken. */
export async function insertVariant(
	tx: Tx,
	row: Insertable<CatalogueSchema['variants']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('variants')
		.values(row)
		.onConflict((conflict) => conflict.column('sku').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function insertPicture(
	tx: Tx,
	row: Insertable<CatalogueSchema['pictures']>,
): Promise<void> {
	await tx.insertInto('pictures').values(row).execute()
}

export async function highestProductPosition(tx: Tx): Promise<number> {
	const row = await tx
		.selectFrom('products')
		.select((e) => e.fn.max('position').as('highest'))
		.executeTakeFirst()
	return row?.highest ?? 0
}

/** The product, locked until the transaction ends. */
export function lockProduct(tx: Tx, slug: string) {
	return tx
		.selectFrom('products')
		.selectAll()
		.where('slug', '=', slug)
		.forUpdate()
		.executeTakeFirst()
}

export async function setPublished(tx: Tx, productId: string, at: Instant): Promise<void> {
	await tx.updateTable('products').set({ published_at: at }).where('id', '=', productId).execute()
}

export async function setRetired(tx: Tx, productId: string, at: Instant): Promise<void> {
	await tx.updateTable('products').set({ retired_at: at }).where('id', '=', productId).execute()
}

export async function setPrice(tx: Tx, variantId: string, priceSen: Sen): Promise<void> {
	await tx
		.updateTable('variants')
		.set({ price_sen: priceSen })
		.where('id', '=', variantId)
		.execute()
}

export function selectProductBySlug(db: Reader, slug: string) {
	return db.selectFrom('products').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export function selectProductsByIds(db: Reader, ids: readonly string[]) {
	return db.selectFrom('products').selectAll().where('id', 'in', ids).execute()
}

/** The variant, locked until the transaction ends. */
export function lockVariantBySku(tx: Tx, sku: string) {
	return tx.selectFrom('variants').selectAll().where('sku', '=', sku).forUpdate().executeTakeFirst()
}

export async function setPacking(
	tx: Tx,
	variantId: string,
	{ weightGrams, packed }: Packing,
): Promise<void> {
	await tx
		.updateTable('variants')
		.set({
			weight_grams: weightGrams,
			packed_length_cm: packed?.lengthCm ?? null,
			packed_width_cm: packed?.widthCm ?? null,
			packed_height_cm: packed?.heightCm ?? null,
		})
		.where('id', '=', variantId)
		.execute()
}

/** A page of variants with the names of their products, the newest first. */
export function selectPackingsBefore(
	db: Reader,
	page: { before: string | null; unmeasuredOnly: boolean; limit: number },
) {
	let query = db
		.selectFrom('variants')
		.innerJoin('products', 'products.id', 'variants.product_id')
		.select(['variants.id', 'variants.sku', 'variants.label_id', 'variants.label_en'])
		.select(['variants.weight_grams', 'packed_length_cm', 'packed_width_cm', 'packed_height_cm'])
		.select(['products.name_id', 'products.name_en'])
		.where('products.retired_at', 'is', null)
	if (page.before !== null) query = query.where('variants.id', '<', page.before)
	if (page.unmeasuredOnly) query = query.where('packed_length_cm', 'is', null)
	return query.orderBy('variants.id', 'desc').limit(page.limit).execute()
}

/** The variants of so many products on sale: those that can be made again and are scarcest. */
export function selectScarceVariants(db: Reader, products: number) {
	const pieces = sql<number>`small_pieces + medium_pieces + large_pieces + one_size_pieces`
	const scarce = db
		.selectFrom('shelf')
		.select('product_id')
		.where('on_sale', '=', 1)
		.where('one_of_a_kind', '=', 0)
		.orderBy(pieces)
		.orderBy('product_id')
		.limit(products)
	return db.selectFrom('variants').select('id').where('product_id', 'in', scarce).execute()
}

export function selectVariantsOf(db: Reader, productIds: readonly string[]) {
	return db
		.selectFrom('variants')
		.selectAll()
		.where('product_id', 'in', productIds)
		.orderBy('product_id')
		.orderBy('position')
		.execute()
}

export function selectVariantsByIds(db: Reader, ids: readonly string[]) {
	return db.selectFrom('variants').selectAll().where('id', 'in', ids).execute()
}

export function selectVariantBySku(db: Reader, sku: string) {
	return db.selectFrom('variants').selectAll().where('sku', '=', sku).executeTakeFirst()
}

export function selectPicturesOf(db: Reader, productIds: readonly string[]) {
	return db
		.selectFrom('pictures')
		.selectAll()
		.where('product_id', 'in', productIds)
		.orderBy('product_id')
		.orderBy('position')
		.execute()
}

/** The addresses of products on show in the order of their ids, after one of them. */
export function selectAddresses(db: Reader, after: string, most: number) {
	return onShow(db)
		.select(['id', 'slug', 'published_at'])
		.where('id', '>', after)
		.orderBy('id')
		.limit(most)
		.execute()
}

/** The id so many products on show after another one; undefined where there are fewer. */
export function selectIdFurther(db: Reader, after: string, count: number) {
	return onShow(db)
		.select('id')
		.where('id', '>', after)
		.orderBy('id')
		.offset(count - 1)
		.limit(1)
		.executeTakeFirst()
}

/** Whole products on show in the order of their ids, after one of them. */
export function selectProductsAfter(db: Reader, after: string, most: number) {
	return onShow(db).selectAll().where('id', '>', after).orderBy('id').limit(most).execute()
}

/** The products on show that were published last, the newest first. */
export function selectNewestProducts(db: Reader, most: number) {
	return onShow(db)
		.selectAll()
		.orderBy('published_at', 'desc')
		.orderBy('id', 'desc')
		.limit(most)
		.execute()
}

function onShow(db: Reader) {
	return db
		.selectFrom('products')
		.where('published_at', 'is not', null)
		.where('retired_at', 'is', null)
}

/** The face of each of these products. */
export function selectFirstPicturesOf(db: Reader, productIds: readonly string[]) {
	return db
		.selectFrom('pictures')
		.selectAll()
		.where('product_id', 'in', productIds)
		.where('position', '=', 1)
		.execute()
}
