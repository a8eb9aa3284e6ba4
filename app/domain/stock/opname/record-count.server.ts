import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { countEnded } from '#app/domain/stock/errors.ts'
import { lockLots } from '#app/domain/stock/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { readLines } from './lines.server.ts'
import type { LineState, Unpacked } from './opname.ts'
import { requireCounting } from './require-opname.server.ts'
import { countPhysicalMoves, endCount, findCount } from './store.server.ts'

/**
 * Hands in how many pieces of a lot lie on the shelf: free ones, reserved ones, and those that are
 * paid for and not packed. The books are read at this moment, with the lot locked, so a difference
 * is between what lies there now and what should now; sales before and after change nothing of it.
 * If something moved since the count was begun it is kept, and the lot is counted once more.
 *
 * Returns how the lot stands, never the number. Refuses `stock.no_such_opname`,
 * `stock.not_counting`, and `stock.count_ended` for a count that is not this person's, or was
 * handed in.
 */
export async function recordCount(
	{ db, clock, unpacked }: { db: Db; clock: Clock; unpacked: Unpacked },
	input: { number: string; countId: string; counted: number },
	actor: Actor,
): Promise<{ state: LineState; hasMoved: boolean }> {
	const { counted } = input
	invariant(Number.isSafeInteger(counted) && counted >= 0, 'pieces are counted')
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const opname = await requireCounting(tx, input.number)
		const count = await findCount(tx, input.countId)
		const isOwn =
			count?.opname_id === opname.id && count.counted_by === (actorId(actor) ?? actor.kind)
		if (!count || !isOwn || count.ended_at !== null) throw countEnded()
		const [lot] = await lockLots(tx, [count.lot_id])
		invariant(lot, 'a lot stays')
		const waiting = (await unpacked(tx, [lot.id])).get(lot.id) ?? 0
		const expected = lot.available + lot.reserved + waiting
		const hasMoved =
			expected !== count.begun_expected ||
			(await countPhysicalMoves(tx, lot.id, count.begun_movement)) > 0
		const moved = hasMoved ? 1 : 0
		await endCount(tx, count.id, { ended_at: at, counted, expected, moved })
		const [line] = await readLines(tx, opname.id, lot.id)
		invariant(line, 'what is counted stands on the list')
		return { state: line.state, hasMoved }
	})
}
