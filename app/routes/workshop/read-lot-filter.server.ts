import { z } from 'zod'
import { getOfferBySku } from '#app/domain/catalogue/products.server.ts'
import type { LotFilter } from '#app/domain/stock/lots.server.ts'
import type { Services } from '#app/services.server.ts'

const shownSchema = z.enum(['semua', 'ada']).catch('semua')
const placeSchema = z
	.string()
	.regex(/^([0-9a-z]{26}|none)$/)
	.nullable()
	.catch(null)

/** What an address of the list of lots lets through: `tampil`, `tempat` and `barang`. */
export async function readLotFilter(
	db: Services['db'],
	query: URLSearchParams,
): Promise<LotFilter & { shown: 'semua' | 'ada'; sku: string | null }> {
	const shown = shownSchema.parse(query.get('tampil'))
	const sku = query.get('barang') || null
	const variantIds = sku === null ? null : [(await getOfferBySku(db, sku)).id]
	const placeId = placeSchema.parse(query.get('tempat'))
	return { shown, sku, onSaleOnly: shown === 'ada', placeId, variantIds }
}
