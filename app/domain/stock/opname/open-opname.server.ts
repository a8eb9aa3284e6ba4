import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { lotBeingCounted, nothingToCount, tooMuchToCount } from '#app/domain/stock/errors.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { MOST_LOTS } from './opname.ts'
import {
	countOpnames,
	insertOpname,
	insertOpnameLots,
	selectLotsToCount,
	selectOpenCountsOf,
} from './store.server.ts'

const ATTEMPTS = 5

export interface OpenOpname {
	/** what is counted, in words */
	scope: string
	/** of these places alone; none: of all */
	placeIds: readonly string[]
	/** of these variants alone; none: of all */
	variantIds: readonly string[]
	/** lots of which nobody has said where they lie */
	unplaced: boolean
}

/**
 * Begins to count: the lots that have pieces in the house by the books, at the chosen places and of
 * the chosen variants. A lot found beside them is added by its code (`startCount`). Sales go on.
 *
 * Refuses `stock.nothing_to_count`, `stock.too_much_to_count` and `stock.lot_being_counted`.
 */
export async function openOpname(
	{ db, clock }: { db: Db; clock: Clock },
	input: OpenOpname,
	actor: Actor,
): Promise<string> {
	const at = clock.now()
	const { scope, ...wanted } = input
	return await transaction(db, async (tx) => {
		const lots = await selectLotsToCount(tx, { ...wanted, limit: MOST_LOTS + 1 })
		if (lots.length === 0) throw nothingToCount()
		if (lots.length > MOST_LOTS) throw tooMuchToCount({ lots: lots.length, most: MOST_LOTS })
		const id = newId()
		const number = await takeNumber(tx, dateInMagetan(at).slice(0, 4), (candidate) => ({
			id,
			number: candidate,
			state: 'counting' as const,
			scope: scope.trim(),
			opened_by: actorId(actor) ?? actor.kind,
			opened_at: at,
			closed_by: null,
			closed_at: null,
			decided_by: null,
			decided_at: null,
			decision: '',
		}))
		const there = await insertOpnameLots(tx, id, lots)
		const other = lots.find((lot) => !there.has(lot.id))
		if (other) {
			const [busy] = await selectOpenCountsOf(tx, [other.id])
			throw lotBeingCounted({ code: other.code, number: busy?.number ?? '' })
		}
		await recordAudit(tx, {
			actor,
			action: 'stock.opname-opened',
			subjectKind: 'opname',
			subjectId: id,
			details: { number, lots: lots.length },
			at,
		})
		return number
	})
}

/** The next number of the year, also when two begin at the same time. */
async function takeNumber(
	tx: Tx,
	year: string,
	rowOf: (number: string) => Parameters<typeof insertOpname>[1],
): Promise<string> {
	const given = await countOpnames(tx, year)
	for (let next = given + 1; next <= given + ATTEMPTS; next++) {
		const number = `OPN-${year}-${String(next).padStart(3, '0')}`
		if (await insertOpname(tx, rowOf(number))) return number
	}
	invariant(false, 'a number is free')
}
