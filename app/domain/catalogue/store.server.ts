import { type Insertable, sql, type Updateable } from 'kysely'
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

export async function insertPriceChange(
	tx: Tx,
	row: Insertable<CatalogueSchema['price_changes']>,
): Promise<void> {
	await tx.insertInto('price_changes').values(row).execute()
}

/** The prices of these variants, the newest change first, so many of all together. */
export function selectPriceChanges(db: Reader, variantIds: readonly string[], most: number) {
	return db
		.selectFrom('price_changes')
		.selectAll()
		.where('variant_id', 'in', variantIds)
		.orderBy('id', 'desc')
		.limit(most)
		.execute()
}

export async function updateProduct(
	tx: Tx,
	id: string,
	change: Updateable<CatalogueSchema['products']>,
): Promise<void> {
	await tx.updateTable('products').set(change).where('id', '=', id).execute()
}

export async function setVariantWords(
	tx: Tx,
	id: string,
	words: { label_id: string; label_en: string; size_label: string },
): Promise<void> {
	await tx.updateTable('variants').set(words).where('id', '=', id).execute()
}

/** Takes away the pictures of a product, to be written anew in another order. */
export async function deletePictures(tx: Tx, productId: string): Promise<void> {
	await tx.deleteFrom('pictures').where('product_id', '=', productId).execute()
}

/** What a page of staff narrows the products down to. */
export interface EditionFilter {
	readonly state: 'all' | 'draft' | 'shown' | 'retired'
	/** something is missing that a page of the shop would show */
	readonly missingOnly: boolean
}

/** A page of products for staff, the newest first, with what each of them lacks. */
export function selectEditions(
	db: Reader,
	page: EditionFilter & { before: string | null; limit: number },
) {
	const pictures = sql<number>`(select count(*) from pictures where product_id = products.id)`
	const english = sql<boolean>`name_en = '' or summary_en = '' or description_en = ''
		or material_en = '' or care_en = ''`
	const indonesian = sql<boolean>`name_id = '' or summary_id = '' or description_id = ''
		or material_id = '' or care_id = ''`
	let query = db
		.selectFrom('products')
		.select(['id', 'slug', 'craft', 'name_id', 'name_en', 'published_at', 'retired_at'])
		.select(pictures.as('pictures'))
		.select(sql<number>`case when ${english} then 1 else 0 end`.as('lacks_english'))
		.select(sql<number>`case when ${indonesian} then 1 else 0 end`.as('lacks_indonesian'))
	if (page.before !== null) query = query.where('id', '<', page.before)
	if (page.state === 'draft') query = query.where('published_at', 'is', null)
	if (page.state === 'shown') query = query.where('published_at', 'is not', null)
	if (page.state === 'retired') query = query.where('retired_at', 'is not', null)
	else if (page.state !== 'all') query = query.where('retired_at', 'is', null)
	if (page.missingOnly)
		query = query.where(sql<boolean>`(${english} or ${indonesian} or ${pictures} = 0)`)
	return query.orderBy('id', 'desc').limit(page.limit).execute()
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

export function selectVariantsBySkus(db: Reader, skus: readonly string[]) {
	return db.selectFrom('variants').select('id').where('sku', 'in', skus).execute()
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
