import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { selectPiecesOfShares } from './store.server.ts'

/** What a share is of: a product in a size, made by a cohort. */
export interface SharedPiece {
	readonly variantId: string
	readonly productName: Text
	readonly variantLabel: Text
	readonly cohortName: Text
}

/** Few enough for one query. */
const AT_ONCE = 5_000

/** The pieces that these shares are of, by the id of the share; nobody who made them is told. */
export async function piecesOfShares(
	db: Reader,
	shareIds: readonly string[],
): Promise<Map<string, SharedPiece>> {
	const pieces = new Map<string, SharedPiece>()
	for (let from = 0; from < shareIds.length; from += AT_ONCE) {
		const rows = await selectPiecesOfShares(db, shareIds.slice(from, from + AT_ONCE))
		const lots = await lotsById(db, [...new Set(rows.map((row) => row.lot_id))])
		const origins = await originOfBatches(db, [
			...new Set([...lots.values()].map(({ batchId }) => batchId)),
		])
		for (const row of rows) {
			const cohort = origins.get(lots.get(row.lot_id)?.batchId ?? '')?.cohort
			pieces.set(row.id, {
				variantId: row.variant_id,
				productName: { id: row.product_name_id, en: row.product_name_en },
				variantLabel: { id: row.variant_label_id, en: row.variant_label_en },
				cohortName: cohort?.name ?? { id: '', en: '' },
			})
		}
	}
	return pieces
}
