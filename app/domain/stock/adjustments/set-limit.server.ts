import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { Limit } from './adjustment.ts'
import { lockLimit, updateLimit } from './store.server.ts'

/** How many pieces one person may give away, or write off, alone in a day from now on. */
export async function setLimit(
	{ db, clock }: { db: Db; clock: Clock },
	input: { name: Limit; pieces: number },
	actor: Actor,
): Promise<void> {
	const { name, pieces } = input
	const at = clock.now()
	await transaction(db, async (tx) => {
		const before = await lockLimit(tx, name)
		const changedBy = actorId(actor) ?? actor.kind
		await updateLimit(tx, name, { pieces, changed_by: changedBy, changed_at: at })
		await recordAudit(tx, {
			actor,
			action: 'stock.limit-set',
			subjectKind: 'stock-limit',
			subjectId: name,
			details: { name, before, pieces },
			at,
		})
	})
}
