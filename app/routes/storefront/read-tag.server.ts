import type { Offer, ProductPage } from '#app/domain/catalogue/product.ts'
import { getProduct, offersOf } from '#app/domain/catalogue/products.server.ts'
import { findRetiredProduct } from '#app/domain/catalogue/retired-products.server.ts'
import { lastSaleOf } from '#app/domain/orders/lot-sales/lot-sales.server.ts'
import { waterfallsOf } from '#app/domain/shares/rule-versions.server.ts'
import { lotsOfBatches } from '#app/domain/stock/lots-by-batch.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { getBatch, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { BatchOrigin } from '#app/domain/workshop/cohort.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { SharedPrice } from '#app/ui/storefront/offer.ts'

type Reader = Services['db']

/**
 * What the tag on a piece leads to: batch, cohort, what it is, and how its price was shared.
 * Of the people who made it nothing is read, nor how many pieces there are: a batch may be the work
 * of fewer than five. Refuses `workshop.no_such_batch`.
 */
export async function readTag(db: Reader, code: string, at: Instant) {
	const batch = await getBatch(db, code)
	const origin = (await originOfBatches(db, [batch.id])).get(batch.id)
	const offer = (await offersOf(db, [batch.variantId])).get(batch.variantId)
	invariant(origin && offer, `batch ${code} has a cohort and a variant`)
	const product = offer.onSale
		? await getProduct(db, offer.productSlug)
		: await findRetiredProduct(db, offer.productSlug)
	const lotId = (await lotsOfBatches(db, [batch.id])).get(batch.id)
	return {
		origin,
		piece: pieceOf(offer, product),
		money: lotId === undefined ? null : await moneyOf(db, { lotId, origin, offer }, at),
	}
}

/** The piece as far as the shop has shown it; what was never on show has a name alone. */
function pieceOf(offer: Offer, product: ProductPage | null) {
	return {
		slug: offer.onSale ? offer.productSlug : null,
		name: offer.productName,
		label: offer.label,
		sku: offer.sku,
		told: product && {
			picture: offer.picture,
			sizeLabel: offer.sizeLabel,
			weightGrams: offer.weightGrams,
			summary: product.summary,
			material: product.material,
			care: product.care,
		},
	}
}

export interface TagMoney extends SharedPrice {
	/** what is shown was really shared, and is not what would be */
	readonly sold: boolean
}

interface TaggedPiece {
	readonly lotId: string
	readonly origin: BatchOrigin
	readonly offer: Offer
}

async function moneyOf(db: Reader, piece: TaggedPiece, at: Instant): Promise<TagMoney | null> {
	const sale = await lastSaleOf(db, piece.lotId)
	const shared = sale ?? (piece.offer.onSale ? await sharedToday(db, piece, at) : null)
	if (!shared) return null
	const { priceSen, waterfall, extraFoodSen, rule } = shared
	const { name, version, legalBasis, isExample } = rule
	const told = { name, version, legalBasis, isExample }
	return { priceSen, waterfall, extraFoodSen, rule: told, sold: sale !== null }
}

async function sharedToday(db: Reader, { lotId, origin, offer }: TaggedPiece, at: Instant) {
	const lot = (await lotsById(db, [lotId])).get(lotId)
	invariant(lot, `lot ${lotId} exists`)
	const { batchId, unitCostSen } = lot
	const { programme, cohort } = origin
	const { productId, priceSen } = offer
	const priced = { lotId, batchId, unitCostSen, programme, cohort, productId, priceSen }
	try {
		const waterfalls = await waterfallsOf(db, [priced], dateInMagetan(at))
		return waterfalls.get(lotId) ?? null
	} catch (error) {
		// A programme that has no rule yet sells nothing, and its tags tell the rest.
		if (isRefusal(error) && error.code === 'shares.no_rule_in_force') return null
		throw error
	}
}
