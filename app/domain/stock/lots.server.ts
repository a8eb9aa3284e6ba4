import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { contributionsOf, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { BatchOrigin, Contribution } from '#app/domain/workshop/cohort.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import { noSuchLot } from './errors.ts'
import type { Lot } from './lot.ts'
import type { Place } from './places/place.ts'
import { placesById } from './places/places.server.ts'
import { selectLotByCode, selectLotsBefore, selectLotsByCode } from './store.server.ts'

const PAGE = 50

export interface LotRow extends Lot {
	readonly origin: BatchOrigin
	/** where it lies; null until somebody has said so */
	readonly place: Place | null
}

export interface LotPage extends LotRow {
	/** in the order of the sheet */
	readonly contributions: readonly Contribution[]
}

export interface LotFilter {
	/** those alone that can still be sold from */
	readonly onSaleOnly?: boolean
	/** those that lie there; `none`: those of which nobody has said where */
	readonly placeId?: string | null
	/** those of these variants */
	readonly variantIds?: readonly string[] | null
}

/**
 * Lots, newest first, 50 at a time unless told otherwise: all of them, or those that a filter lets
 * through. `cursor` is the `nextCursor` of the page before.
 */
export async function listLots(
	db: Reader,
	page: { cursor: string | null; limit?: number } & LotFilter,
): Promise<{ lots: LotRow[]; nextCursor: string | null }> {
	const { cursor, limit = PAGE, onSaleOnly = false } = page
	const { placeId = null, variantIds = null } = page
	const filter = { before: cursor, onSaleOnly, placeId, variantIds }
	const rows = await selectLotsBefore(db, { ...filter, limit: limit + 1 })
	const shown = await describe(db, rows.slice(0, limit))
	const nextCursor = rows.length > limit ? (rows[limit - 1]?.id ?? null) : null
	return { lots: shown, nextCursor }
}

/** The lots with these codes, in the order of the codes; an unknown code has none. */
export async function lotsByCode(db: Reader, codes: readonly string[]): Promise<LotRow[]> {
	const rows = codes.length === 0 ? [] : await selectLotsByCode(db, codes)
	const found = new Map((await describe(db, rows)).map((lot) => [lot.code, lot]))
	return codes.flatMap((code) => found.get(code) ?? [])
}

/** True when a lot has this code. */
export async function isLot(db: Reader, code: string): Promise<boolean> {
	return (await selectLotByCode(db, code)) !== undefined
}

/**
 * One lot by code with who made it, makers by code; how its pieces moved stands on its card.
 * Refuses `stock.no_such_lot`.
 */
export async function getLot(db: Reader, code: string): Promise<LotPage> {
	const row = await selectLotByCode(db, code)
	if (!row) throw noSuchLot()
	const [lot] = await describe(db, [row])
	invariant(lot, 'one lot goes in, one comes out')
	const contributions = (await contributionsOf(db, [row.batch_id])).get(row.batch_id) ?? []
	return { ...lot, contributions }
}

type LotRecord = Awaited<ReturnType<typeof selectLotsBefore>>[number]

async function describe(db: Reader, rows: readonly LotRecord[]): Promise<LotRow[]> {
	const offers = await offersOf(db, [...new Set(rows.map((row) => row.variant_id))])
	const places = await placesById(db)
	const origins = await originOfBatches(
		db,
		rows.map((row) => row.batch_id),
	)
	return rows.map((row) => {
		const offer = offers.get(row.variant_id)
		const origin = origins.get(row.batch_id)
		invariant(offer && origin, `lot ${row.code} has a variant and a batch`)
		return {
			lotId: row.id,
			code: row.code,
			batchId: row.batch_id,
			variantId: row.variant_id,
			place: places.get(row.place_id ?? '') ?? null,
			received: row.received,
			available: row.available,
			reserved: row.reserved,
			sold: row.sold,
			writtenOff: row.written_off,
			unitCostSen: row.unit_cost_sen,
			receivedAt: row.received_at,
			sku: offer.sku,
			productName: offer.productName,
			variantLabel: offer.label,
			origin,
		}
	})
}
