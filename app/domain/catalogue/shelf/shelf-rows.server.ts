import {
	type Colour,
	colourBits,
	type SizeClass,
	sizeBits,
} from '#app/domain/catalogue/attributes.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import { selectEveryVariant, selectShelfCohorts, selectWholeShelf } from './store.server.ts'

/** What stands on a product's shelf. */
export interface ShelfRow {
	readonly onSale: number
	readonly craft: string
	readonly position: number
	readonly oneOfAKind: number
	readonly colours: number
	readonly sizes: number
	readonly fromPriceSen: number
	readonly toPriceSen: number
	readonly arrivedAt: Instant
	readonly pieces: Readonly<Record<SizeClass, number>>
	/** addresses, in the order of the alphabet */
	readonly cohorts: readonly string[]
}

/** A product's shelf beside what it should be, as far as the catalogue knows. */
export interface ShelfCheck {
	readonly slug: string
	/** null: it has none */
	readonly found: ShelfRow | null
	readonly expected: Omit<ShelfRow, 'pieces' | 'cohorts'>
	readonly sizeOfVariant: ReadonlyMap<string, SizeClass>
}

type VariantRow = Awaited<ReturnType<typeof selectEveryVariant>>[number]

/** Every product's shelf beside its product and variants, by product: for `stock:verify`. */
export async function listShelfRows(db: Reader): Promise<Map<string, ShelfCheck>> {
	const found = await rowsByProduct(db)
	const products = new Map<string, VariantRow[]>()
	for (const row of await selectEveryVariant(db)) {
		const variants = products.get(row.product_id)
		if (variants) variants.push(row)
		else products.set(row.product_id, [row])
	}
	return new Map(
		[...products].map(([productId, variants]) => [
			productId,
			{
				slug: variants[0]?.slug ?? '',
				found: found.get(productId) ?? null,
				expected: expectedOf(variants),
				sizeOfVariant: new Map(variants.map((row) => [row.id, row.size_class])),
			},
		]),
	)
}

async function rowsByProduct(db: Reader): Promise<Map<string, ShelfRow>> {
	const cohorts = new Map<string, string[]>()
	for (const row of await selectShelfCohorts(db)) {
		cohorts.set(row.product_id, [...(cohorts.get(row.product_id) ?? []), row.cohort_slug])
	}
	return new Map(
		(await selectWholeShelf(db)).map((row) => [
			row.product_id,
			{
				onSale: row.on_sale,
				craft: row.craft,
				position: row.position,
				oneOfAKind: row.one_of_a_kind,
				colours: row.colours,
				sizes: row.sizes,
				fromPriceSen: row.from_price_sen,
				toPriceSen: row.to_price_sen,
				arrivedAt: row.arrived_at,
				pieces: {
					small: row.small_pieces,
					medium: row.medium_pieces,
					large: row.large_pieces,
					'one-size': row.one_size_pieces,
				},
				cohorts: (cohorts.get(row.product_id) ?? []).sort(),
			},
		]),
	)
}

function expectedOf(variants: readonly VariantRow[]): ShelfCheck['expected'] {
	const [product] = variants
	invariant(product, 'a product has variants')
	const prices = variants.map((row) => row.price_sen)
	return {
		onSale: product.published_at !== null && product.retired_at === null ? 1 : 0,
		craft: product.craft,
		position: product.position,
		oneOfAKind: product.one_of_a_kind,
		colours: colourBits(product.colours.split(' ') as Colour[]),
		sizes: sizeBits(variants.map((row) => row.size_class)),
		fromPriceSen: Math.min(...prices),
		toPriceSen: Math.max(...prices),
		arrivedAt: product.published_at ?? product.created_at,
	}
}
