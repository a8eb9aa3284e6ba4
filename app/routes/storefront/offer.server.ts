import type { ProductPage, Variant } from '#app/domain/catalogue/product.ts'
import { getProduct, variantsOf } from '#app/domain/catalogue/products.server.ts'
import { findRetiredProduct } from '#app/domain/catalogue/retired-products.server.ts'
import { newestPieces, relatedPieces } from '#app/domain/catalogue/shelf/pieces.server.ts'
import type { ShelfPiece } from '#app/domain/catalogue/shelf.ts'
import {
	type PlannedPiece,
	type PricedLot,
	type ShownWaterfall,
	waterfallAsPlanned,
	waterfallsOf,
} from '#app/domain/shares/rule-versions.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { findLastLot } from '#app/domain/stock/last-lots.server.ts'
import { originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { Services } from '#app/services.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Offer, SharedPrice } from '#app/ui/storefront/offer.ts'

type Db = Services['db']

/** Similar pieces beside a product: a row on a desk, two on a phone. */
const SIMILAR = 4

/** A product that is on sale, or that once was. Refuses `catalogue.no_such_product`. */
export async function readProduct(
	db: Db,
	slug: string,
): Promise<{ product: ProductPage; isRetired: boolean }> {
	try {
		return { product: await getProduct(db, slug), isRetired: false }
	} catch (error) {
		const product = isRefusal(error) ? await findRetiredProduct(db, slug) : null
		if (!product) throw error
		return { product, isRetired: true }
	}
}

/** What somebody who looks at a product may like as well; beside one that is gone, what is new. */
export async function readSimilar(db: Db, product: ProductPage): Promise<ShelfPiece[]> {
	const related = await relatedPieces(db, product.id, SIMILAR)
	return related.length > 0 ? related : await newestPieces(db, SIMILAR)
}

/**
 * A product with one of its variants in hand: what is left of each, which batch the next piece
 * comes from or the last one came from, and how its price would be shared on a day. Without a
 * number, or with one the product does not have, the first variant that can be had.
 */
export async function offerOf(
	db: Db,
	product: ProductPage,
	sku: string | null,
	on: CalendarDate,
): Promise<Offer> {
	return { product, ...(await inHand(db, product, sku, on)) }
}

/** How the price of the first variant of a product that can be had would be shared on a day. */
export async function readExample(
	db: Db,
	productId: string,
	on: CalendarDate,
): Promise<SharedPrice | null> {
	const variants = await variantsOf(db, productId)
	return (await inHand(db, { id: productId, variants }, null, on)).shared
}

async function inHand(
	db: Db,
	{ id: productId, variants }: { id: string; variants: readonly Variant[] },
	sku: string | null,
	on: CalendarDate,
): Promise<Omit<Offer, 'product'>> {
	const stock = await availabilityOf(
		db,
		variants.map((variant) => variant.id),
	)
	const leftOf = (variant: Variant) => stock.get(variant.id)?.available ?? 0
	const chosen =
		variants.find((variant) => variant.sku === sku) ??
		variants.find((variant) => leftOf(variant) > 0) ??
		variants[0]
	const next = chosen && stock.get(chosen.id)?.lots[0]
	const lot = next ?? (chosen ? await findLastLot(db, chosen.id) : null)
	const origin = lot && (await originOfBatches(db, [lot.batchId])).get(lot.batchId)
	return {
		variants: variants.map((variant) => ({ ...variant, available: leftOf(variant) })),
		chosen: chosen ? { ...chosen, available: leftOf(chosen) } : null,
		origin: lot && origin ? { ...origin, lotCode: lot.code } : null,
		shared:
			chosen && origin
				? await sharedOf(db, { ...lot, ...origin, productId, priceSen: chosen.priceSen }, on)
				: null,
	}
}

/** A price by the rule in force, without who proposed and approved it: that stays in the house. */
async function sharedOf(db: Db, piece: PricedLot, on: CalendarDate): Promise<SharedPrice | null> {
	const shared = (await waterfallsOf(db, [piece], on)).get(piece.lotId)
	return shared ? asTold(shared) : null
}

/** How a price that somebody thinks of would be shared. Refuses `shares.no_rule_in_force`. */
export async function sharedAsPlanned(
	db: Db,
	plan: PlannedPiece,
	on: CalendarDate,
): Promise<SharedPrice> {
	return asTold(await waterfallAsPlanned(db, plan, on))
}

function asTold(shared: ShownWaterfall): SharedPrice {
	const { name, version, legalBasis, isExample } = shared.rule
	return { ...shared, rule: { name, version, legalBasis, isExample } }
}
