import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noSuchLot, noSuchPlace } from '#app/domain/stock/errors.ts'
import { lockLots } from '#app/domain/stock/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import {
	insertLotMoves,
	lockPlace,
	type PlaceRow,
	selectLotIdsByCode,
	updateLotPlace,
} from './store.server.ts'

/**
 * Puts whole lots at a place, all or none; those that lie there already stay, and nothing is
 * written down of them. Returns how many were moved. Refuses `stock.no_such_lot` and, also for one
 * that is closed, `stock.no_such_place`.
 */
export async function setPlace(
	{ db, clock }: { db: Db; clock: Clock },
	input: { lotCodes: readonly string[]; placeCode: string },
	actor: Actor,
): Promise<number> {
	const at = clock.now()
	const codes = [...new Set(input.lotCodes)]
	return await transaction(db, async (tx) => {
		const found = codes.length === 0 ? [] : await selectLotIdsByCode(tx, codes)
		if (found.length !== codes.length || codes.length === 0) throw noSuchLot()
		const lots = await lockLots(
			tx,
			found.map(({ id }) => id),
		)
		const place = await requireOpenPlace(tx, input.placeCode)
		const moving = lots.filter((lot) => lot.place_id !== place.id)
		if (moving.length === 0) return 0
		for (const lot of moving) await updateLotPlace(tx, lot.id, place.id)
		await insertLotMoves(
			tx,
			moving.map((lot) => ({
				id: newId(),
				lot_id: lot.id,
				from_place_id: lot.place_id,
				to_place_id: place.id,
				moved_by: actorId(actor) ?? actor.kind,
				moved_at: at,
			})),
		)
		await recordAudit(tx, {
			actor,
			action: 'stock.lots-moved',
			subjectKind: 'place',
			subjectId: place.id,
			details: { place: place.code, lots: moving.length, first: moving[0]?.code ?? '' },
			at,
		})
		return moving.length
	})
}

/**
 * A place that something is put at in this transaction, locked: it is not closed before that ends.
 * Refuses `stock.no_such_place`, also for one that is closed.
 */
export async function requireOpenPlace(tx: Tx, code: string): Promise<PlaceRow> {
	const place = await lockPlace(tx, code)
	if (!place || place.closed_at !== null) throw noSuchPlace()
	return place
}
