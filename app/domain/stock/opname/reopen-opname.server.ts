import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { notClosed } from '#app/domain/stock/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { readLines } from './lines.server.ts'
import { requireClosed, requireOpname } from './require-opname.server.ts'
import { endOpnameLots, updateOpname, updateOpnameLot } from './store.server.ts'

/**
 * Sends a count back: the lots that differ are counted anew, the others stand. Refuses
 * `stock.no_such_opname` and `stock.not_closed`.
 */
export async function reopenOpname(
	{ db, clock }: { db: Db; clock: Clock },
	input: { number: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const opname = await requireClosed(tx, input.number)
		const lines = await readLines(tx, opname.id)
		for (const { lotId, expected, counted } of lines) {
			const anew = expected !== counted ? { recount_since: at } : {}
			const change = {
				expected: null,
				counted: null,
				reason: null,
				note: '',
				said_by: null,
				...anew,
			}
			await updateOpnameLot(tx, opname.id, lotId, change)
		}
		await updateOpname(tx, opname.id, { state: 'counting', closed_by: null, closed_at: null })
		await recordAudit(tx, {
			actor,
			action: 'stock.opname-reopened',
			subjectKind: 'opname',
			subjectId: opname.id,
			details: { number: opname.number },
			at,
		})
	})
}

/**
 * Gives a count up: nothing of it is posted, and its lots may stand in another one. Refuses
 * `stock.no_such_opname` and, for one that was decided, `stock.not_closed`.
 */
export async function cancelOpname(
	{ db, clock }: { db: Db; clock: Clock },
	input: { number: string; decision: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const opname = await requireOpname(tx, input.number)
		if (opname.state === 'approved' || opname.state === 'cancelled') throw notClosed()
		await updateOpname(tx, opname.id, {
			state: 'cancelled',
			decided_by: actorId(actor) ?? actor.kind,
			decided_at: at,
			decision: input.decision.trim(),
		})
		await endOpnameLots(tx, opname.id, at)
		await recordAudit(tx, {
			actor,
			action: 'stock.opname-cancelled',
			subjectKind: 'opname',
			subjectId: opname.id,
			details: { number: opname.number },
			at,
		})
	})
}
