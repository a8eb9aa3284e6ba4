import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { badLimit, noReason } from '#app/domain/reconciliation/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertLimit, selectLimit } from './store.server.ts'

/**
 * Lays down from now on above which sum (in sen) a match that a person makes needs a second one; 0
 * is always. Matches that were made before stay as they are. The database holds every new match to
 * it. Refuses an empty reason (`reconciliation.no_reason`) and a negative sum
 * (`reconciliation.bad_limit`).
 */
export async function setMatchLimit(
	deps: { db: Db; clock: Clock },
	{ limitSen, reason }: { limitSen: Sen; reason: string },
	actor: Actor,
): Promise<void> {
	if (reason.trim() === '') throw noReason()
	if (limitSen < 0) throw badLimit()
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const wasSen = await selectLimit(tx)
		const id = newId()
		await insertLimit(tx, {
			id,
			limit_sen: limitSen,
			reason: reason.trim(),
			set_by: actorId(actor) ?? actor.kind,
			set_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'reconciliation.match-limit-set',
			subjectKind: 'match-limit',
			subjectId: id,
			details: { limitSen, wasSen, reason: reason.trim() },
			at,
		})
	})
}
