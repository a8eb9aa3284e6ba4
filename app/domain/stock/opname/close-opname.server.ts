import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { notCounted } from '#app/domain/stock/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { readLines } from './lines.server.ts'
import { differenceOf } from './opname.ts'
import { requireCounting } from './require-opname.server.ts'
import { updateOpname, updateOpnameLot } from './store.server.ts'

/**
 * Ends the counting: from now on the numbers are shown, and no count is taken any more. What is too
 * much was found; why something is missing is said next (`recordReasons`).
 *
 * Refuses `stock.no_such_opname`, `stock.not_counting`, and `stock.not_counted` while a lot was not
 * counted, or differs and was not counted twice with the same result.
 */
export async function closeOpname(
	{ db, clock }: { db: Db; clock: Clock },
	input: { number: string },
	actor: Actor,
): Promise<{ differences: number }> {
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const opname = await requireCounting(tx, input.number)
		const lines = await readLines(tx, opname.id)
		const open = lines.filter((line) => line.standing === null).length
		if (open > 0) throw notCounted(open)
		let differences = 0
		for (const { lotId, standing } of lines) {
			if (!standing) continue
			const { expected, counted } = standing
			const difference = differenceOf(standing)
			if (difference !== 0) differences++
			const reason = difference > 0 ? ('found' as const) : null
			await updateOpnameLot(tx, opname.id, lotId, { expected, counted, reason })
		}
		await updateOpname(tx, opname.id, {
			state: 'closed',
			closed_by: actorId(actor) ?? actor.kind,
			closed_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'stock.opname-closed',
			subjectKind: 'opname',
			subjectId: opname.id,
			details: { number: opname.number, lots: lines.length, differences },
			at,
		})
		return { differences }
	})
}
