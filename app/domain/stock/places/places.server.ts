import { noSuchPlace } from '#app/domain/stock/errors.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { Place } from './place.ts'
import {
	countLotsAt,
	type PlaceRow,
	selectLotMoves,
	selectPlaceByCode,
	selectPlaces,
} from './store.server.ts'

const MOVES_SHOWN = 20

export interface PlaceInUse extends Place {
	/** lots of which something is free there, and how many pieces */
	readonly lots: number
	readonly pieces: number
}

/** Every place by its code, those that are closed as well, with what lies there. */
export async function listPlaces(db: Reader): Promise<PlaceInUse[]> {
	const used = new Map((await countLotsAt(db)).map((row) => [row.place_id, row]))
	return (await selectPlaces(db)).map((row) => ({
		...placeOf(row),
		lots: Number(used.get(row.id)?.lots ?? 0),
		pieces: Number(used.get(row.id)?.available ?? 0),
	}))
}

/** Every place by its id: what lists of lots need. */
export async function placesById(db: Reader): Promise<Map<string, Place>> {
	return new Map((await selectPlaces(db)).map((row) => [row.id, placeOf(row)]))
}

/** The place with this code, closed or not. Refuses `stock.no_such_place`. */
export async function getPlace(db: Reader, code: string): Promise<Place> {
	const row = await selectPlaceByCode(db, code)
	if (!row) throw noSuchPlace()
	return placeOf(row)
}

/** That a lot was put somewhere else. */
export interface LotMove {
	readonly id: string
	readonly at: Instant
	readonly by: string
	readonly from: Place | null
	readonly to: Place | null
}

/** Where a lot has been, the latest first: the last twenty. */
export async function movesOfLot(db: Reader, lotId: string): Promise<LotMove[]> {
	const places = await placesById(db)
	return (await selectLotMoves(db, lotId, MOVES_SHOWN)).map((row) => ({
		id: row.id,
		at: row.moved_at,
		by: row.moved_by,
		from: places.get(row.from_place_id ?? '') ?? null,
		to: places.get(row.to_place_id ?? '') ?? null,
	}))
}

function placeOf({ id, code, name, kind, closed_at }: PlaceRow): Place {
	return { id, code, name, kind, isClosed: closed_at !== null }
}
