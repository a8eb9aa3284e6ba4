import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { needsAnother, noSuchMatch, notWaiting } from '#app/domain/reconciliation/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertDecision, lockMatch } from './store.server.ts'

/**
 * Decides on a match above the limit: approved by another person it holds, declined its lines are
 * free again. Whoever proposed it may decline it, too. Refuses an approval by whoever proposed it
 * (`reconciliation.needs_another`) and what waits for nobody (`reconciliation.not_waiting`).
 */
export async function approveMatch(
	deps: { db: Db; clock: Clock },
	{ matchId, approved }: { matchId: string; approved: boolean },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const match = await lockMatch(tx, matchId)
		if (!match) throw noSuchMatch()
		if (match.needs_second === 0 || match.decision || match.release) throw notWaiting()
		const decidedBy = actorId(actor) ?? actor.kind
		if (approved && match.proposed_by === decidedBy) throw needsAnother()
		await insertDecision(tx, {
			match_id: matchId,
			approved: Number(approved),
			decided_by: decidedBy,
			decided_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: approved ? 'reconciliation.match-approved' : 'reconciliation.match-declined',
			subjectKind: 'bank-match',
			subjectId: matchId,
			at,
		})
	})
}
