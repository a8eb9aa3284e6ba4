import { unitsGone } from '#app/domain/orders/refunds/units-gone.server.ts'
import { selectLines, selectUnits } from '#app/domain/orders/store.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { SentParcel } from './parcels-sent.server.ts'
import { unitsToSend } from './units-to-send.server.ts'

/** One piece of an order, and where it is. */
export interface Piece {
	readonly id: string
	readonly lineId: string
	readonly lotId: string
	readonly variantId: string
	/** what was paid for it */
	readonly priceSen: Sen
	readonly productName: Text
	readonly variantLabel: Text
	/** given back, exchanged for another, or in its lot again */
	readonly isGone: boolean
	/** its buyer waits for it, and it lies in no parcel yet */
	readonly isToSend: boolean
}

/** Pieces of one kind, as their buyer knows them. */
export interface PiecesOfKind {
	readonly productName: Text
	readonly variantLabel: Text
	readonly quantity: number
}

/** A parcel, and what lies in it. */
export interface PackedParcel extends Omit<SentParcel, 'unitIds'> {
	readonly pieces: readonly PiecesOfKind[]
}

/** The pieces of an order, as they were ordered and exchanged. */
export async function piecesOfOrder(db: Reader, orderId: string): Promise<Piece[]> {
	const gone = await unitsGone(db, orderId)
	const toSend = new Set((await unitsToSend(db, orderId)).map(({ id }) => id))
	const lines = new Map((await selectLines(db, orderId)).map((line) => [line.id, line]))
	return (await selectUnits(db, orderId)).map((unit) => {
		const line = lines.get(unit.line_id)
		invariant(line, `unit ${unit.id} has a line`)
		return {
			id: unit.id,
			lineId: unit.line_id,
			lotId: unit.lot_id,
			variantId: line.variant_id,
			priceSen: unit.price_sen,
			productName: { id: line.product_name_id, en: line.product_name_en },
			variantLabel: { id: line.variant_label_id, en: line.variant_label_en },
			isGone: gone.has(unit.id),
			isToSend: toSend.has(unit.id),
		}
	})
}

/** What has left of an order, each parcel with what lies in it. */
export function packedParcels(
	parcels: readonly SentParcel[],
	pieces: readonly Piece[],
): PackedParcel[] {
	return parcels.map(({ unitIds, ...parcel }) => ({
		...parcel,
		pieces: byLine(pieces.filter(({ id }) => unitIds.includes(id))),
	}))
}

/** The pieces of each line together. */
export function byLine(pieces: readonly Piece[]): PiecesOfKind[] {
	return grouped(pieces, ({ lineId }) => lineId).map(({ first, ids }) => ({
		productName: first.productName,
		variantLabel: first.variantLabel,
		quantity: ids.length,
	}))
}

/** Pieces of one kind that are taken from one lot. */
export interface PickedUnits extends PiecesOfKind {
	readonly lotCode: string
	readonly unitIds: readonly string[]
}

/** The pieces of each line and lot together, with the lot to take them from. */
export async function byLot(db: Reader, pieces: readonly Piece[]): Promise<PickedUnits[]> {
	const lots = await lotsById(db, [...new Set(pieces.map(({ lotId }) => lotId))])
	return grouped(pieces, ({ lineId, lotId }) => `${lineId} ${lotId}`).map(({ first, ids }) => {
		const lot = lots.get(first.lotId)
		invariant(lot, `unit ${first.id} has a lot`)
		return {
			productName: first.productName,
			variantLabel: first.variantLabel,
			lotCode: lot.code,
			quantity: ids.length,
			unitIds: ids,
		}
	})
}

function grouped(pieces: readonly Piece[], keyOf: (piece: Piece) => string) {
	const groups = new Map<string, { first: Piece; ids: string[] }>()
	for (const piece of pieces) {
		const group = groups.get(keyOf(piece)) ?? { first: piece, ids: [] }
		group.ids.push(piece.id)
		groups.set(keyOf(piece), group)
	}
	return [...groups.values()]
}
