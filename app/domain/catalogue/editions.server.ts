import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { noSuchProduct } from './errors.ts'
import type { Craft, ProductPage } from './product.ts'
import { productPagesOf } from './products.server.ts'
import {
	type EditionFilter,
	selectEditions,
	selectPicturesOf,
	selectPriceChanges,
	selectProductBySlug,
	selectVariantsOf,
} from './store.server.ts'

const PAGE = 50
const MOST_CHANGES = 100

export type EditionState = 'draft' | 'shown' | 'retired'
/** What a page of the shop would show and is not there; the first two keep it from being shown. */
export type Missing = 'words' | 'picture' | 'english' | 'alt-english'

/** A product in a list of staff. */
export interface ListedEdition {
	readonly slug: string
	readonly craft: Craft
	readonly name: Text
	readonly state: EditionState
	readonly missing: readonly Missing[]
}

/** Products whatever their state, the newest first, 50 at a time. */
export async function listEditions(
	db: Reader,
	page: EditionFilter & { cursor: string | null },
): Promise<{ products: ListedEdition[]; nextCursor: string | null }> {
	const { cursor, ...filter } = page
	const rows = await selectEditions(db, { ...filter, before: cursor, limit: PAGE + 1 })
	const products = rows.slice(0, PAGE).map((row) => ({
		slug: row.slug,
		craft: row.craft,
		name: { id: row.name_id, en: row.name_en },
		state: stateOf(row),
		missing: [
			...(row.lacks_indonesian === 1 ? (['words'] as const) : []),
			...(Number(row.pictures) === 0 ? (['picture'] as const) : []),
			...(row.lacks_english === 1 ? (['english'] as const) : []),
		],
	}))
	return { products, nextCursor: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null }
}

export interface PriceChange {
	readonly id: string
	readonly sku: string
	readonly fromSen: Sen | null
	readonly toSen: Sen
	readonly at: Instant
	readonly byName: string | null
}

export interface EditedPicture {
	readonly id: string
	readonly mediaKey: string
	readonly width: number
	readonly alt: Text
}

/** A product as those see it who write it. */
export interface Edition {
	readonly product: ProductPage
	/** which is sent back with a change */
	readonly edition: number
	readonly state: EditionState
	readonly missing: readonly Missing[]
	readonly pictures: readonly EditedPicture[]
	/** of all its variants, the newest change first */
	readonly prices: readonly PriceChange[]
}

/** A product in whatever state, to be changed. Refuses `catalogue.no_such_product`. */
export async function getEdition(db: Reader, slug: string): Promise<Edition> {
	const row = await selectProductBySlug(db, slug)
	if (!row) throw noSuchProduct()
	const [product] = await productPagesOf(db, [row])
	invariant(product, `product ${row.id} has a page`)
	const pictures = await selectPicturesOf(db, [row.id])
	return {
		product,
		edition: row.edition,
		state: stateOf(row),
		missing: missingOf(product),
		pictures: pictures.map((picture) => ({
			id: picture.id,
			mediaKey: picture.media_key,
			width: picture.width,
			alt: { id: picture.alt_id, en: picture.alt_en },
		})),
		prices: await pricesOf(db, row.id),
	}
}

async function pricesOf(db: Reader, productId: string): Promise<PriceChange[]> {
	const variants = await selectVariantsOf(db, [productId])
	const ids = variants.map(({ id }) => id)
	const rows = ids.length === 0 ? [] : await selectPriceChanges(db, ids, MOST_CHANGES)
	const names = await namesOfStaff(
		db,
		rows.map((row) => row.changed_by),
	)
	return rows.map((row) => ({
		id: row.id,
		sku: variants.find(({ id }) => id === row.variant_id)?.sku ?? '',
		fromSen: row.from_sen,
		toSen: row.to_sen,
		at: row.changed_at,
		byName: names.get(row.changed_by) ?? null,
	}))
}

function stateOf(row: { published_at: Instant | null; retired_at: Instant | null }): EditionState {
	if (row.retired_at !== null) return 'retired'
	return row.published_at === null ? 'draft' : 'shown'
}

function missingOf(product: ProductPage): Missing[] {
	const { name, summary, description, material, care } = product
	const texts = [name, summary, description, material, care]
	const lacks = (language: 'id' | 'en') => texts.some((text) => text[language].trim() === '')
	return [
		...(lacks('id') ? (['words'] as const) : []),
		...(product.pictures.length === 0 ? (['picture'] as const) : []),
		...(lacks('en') ? (['english'] as const) : []),
		...(product.pictures.some(({ alt }) => alt.en.trim() === '') ? (['alt-english'] as const) : []),
	]
}
