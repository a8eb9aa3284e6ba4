import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { lotBeingCounted, noSuchLot } from '#app/domain/stock/errors.ts'
import { lockLots, selectLotByCode } from '#app/domain/stock/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { Unpacked } from './opname.ts'
import { requireCounting } from './require-opname.server.ts'
import { insertCount, insertOpnameLots, selectOpenCountsOf } from './store.server.ts'

/**
 * Begins to count one lot. What the books say now is kept and shown to nobody: with what they say
 * when the count is handed in it tells whether something moved meanwhile. A lot that is not on the
 * list was found on a shelf, and is put on it.
 *
 * Refuses `stock.no_such_opname`, `stock.not_counting`, `stock.no_such_lot`, and
 * `stock.lot_being_counted` for a lot that stands in another open count.
 */
export async function startCount(
	{ db, clock, unpacked }: { db: Db; clock: Clock; unpacked: Unpacked },
	input: { number: string; lotCode: string },
	actor: Actor,
): Promise<{ countId: string; lotCode: string }> {
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const opname = await requireCounting(tx, input.number)
		const known = await selectLotByCode(tx, input.lotCode)
		if (!known) throw noSuchLot()
		await insertOpnameLots(tx, opname.id, [known])
		const [open] = await selectOpenCountsOf(tx, [known.id])
		if (open?.number !== opname.number) {
			throw lotBeingCounted({ code: known.code, number: open?.number ?? '' })
		}
		const [lot] = await lockLots(tx, [known.id])
		invariant(lot, 'a lot stays')
		const waiting = (await unpacked(tx, [lot.id])).get(lot.id) ?? 0
		const countId = newId()
		await insertCount(tx, {
			id: countId,
			opname_id: opname.id,
			lot_id: lot.id,
			counted_by: actorId(actor) ?? actor.kind,
			begun_at: at,
			begun_expected: lot.available + lot.reserved + waiting,
			begun_movement: lot.movements,
			ended_at: null,
			counted: null,
			expected: null,
			moved: null,
		})
		return { countId, lotCode: lot.code }
	})
}
