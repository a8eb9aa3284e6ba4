import type { Picture } from '#app/domain/catalogue/picture.ts'
import { offersOf, variantIdsOf } from '#app/domain/catalogue/products.server.ts'
import { newestPieces } from '#app/domain/catalogue/shelf/pieces.server.ts'
import { searchProducts } from '#app/domain/search/search-products.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { lotsOfBatches } from '#app/domain/stock/lots-by-batch.server.ts'
import { getBatch } from '#app/domain/workshop/batches.server.ts'
import { readBatchCode } from '#app/domain/workshop/cohort.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Language, Text } from '#app/shared/text.ts'
import type { Db, Reader } from '#db/client.ts'
import { noSuchPiece } from './errors.ts'
import type { FoundPiece } from './slips/change-slip-line.server.ts'

/** Products looked through at the most: an officer has the piece in hand and types another word. */
const MOST_PRODUCTS = 12

/** A piece that may be meant, to be put on the slip by a touch. */
export interface PieceChoice {
	readonly variantId: string
	readonly productName: Text
	readonly variantLabel: Text
	readonly sizeLabel: string
	readonly picture: Picture | null
	readonly priceSen: Sen
	readonly available: number
}

/**
 * The very piece that a tag is on: its code, or the address behind the picture on it, as typed or
 * as a scanner types it. Null for what is no such code. Refuses one that no batch has, and a batch
 * that never came to the shelf (`till.no_such_piece`).
 */
export async function findTagged(db: Db, typed: string): Promise<FoundPiece | null> {
	const code = readBatchCode(typed.trim().split('/').at(-1) ?? '')
	if (code === undefined) return null
	const batch = await getBatch(db, code)
	const lotId = (await lotsOfBatches(db, [batch.id])).get(batch.id)
	if (lotId === undefined) throw noSuchPiece()
	return { variantId: batch.variantId, lotId }
}

/** Pieces that are found by words, those that can be had now first. */
export async function findPieces(
	db: Db,
	words: string,
	language: Language,
): Promise<PieceChoice[]> {
	const { productIds } = await searchProducts(db, { words, language, most: MOST_PRODUCTS })
	const choices = await choicesOf(db, productIds)
	return choices.sort((a, b) => Number(b.available > 0) - Number(a.available > 0))
}

/** Pieces that can be had now, of what came in last: for a touch, with no word typed. */
export async function piecesOnShelf(db: Reader): Promise<PieceChoice[]> {
	const newest = await newestPieces(db, MOST_PRODUCTS)
	const choices = await choicesOf(
		db,
		newest.map(({ card }) => card.id),
	)
	return choices.filter(({ available }) => available > 0)
}

async function choicesOf(db: Reader, productIds: readonly string[]): Promise<PieceChoice[]> {
	const variants = await variantIdsOf(db, productIds)
	const variantIds = productIds.flatMap((id) => variants.get(id) ?? [])
	const offers = await offersOf(db, variantIds)
	const stock = await availabilityOf(db, variantIds)
	return variantIds.flatMap((variantId): PieceChoice[] => {
		const offer = offers.get(variantId)
		if (!offer?.onSale) return []
		return [
			{
				variantId,
				productName: offer.productName,
				variantLabel: offer.label,
				sizeLabel: offer.sizeLabel,
				picture: offer.picture,
				priceSen: offer.priceSen,
				available: stock.get(variantId)?.available ?? 0,
			},
		]
	})
}
