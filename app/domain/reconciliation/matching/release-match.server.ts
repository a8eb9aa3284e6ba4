import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noSuchMatch, notWaiting } from '#app/domain/reconciliation/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertRelease, lockMatch } from './store.server.ts'

/**
 * Takes a match apart, with a reason: a row more, so that what was matched before and by whom
 * stays to be read. Its lines may be matched anew. Refuses one that was released or declined
 * before (`reconciliation.not_waiting`).
 */
export async function releaseMatch(
	deps: { db: Db; clock: Clock },
	{ matchId, reason }: { matchId: string; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const match = await lockMatch(tx, matchId)
		if (!match) throw noSuchMatch()
		if (match.release || match.decision?.approved === 0) throw notWaiting()
		await insertRelease(tx, {
			match_id: matchId,
			reason,
			released_by: actorId(actor) ?? actor.kind,
			released_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'reconciliation.match-released',
			subjectKind: 'bank-match',
			subjectId: matchId,
			details: { reason },
			at,
		})
	})
}
