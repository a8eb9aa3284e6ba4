import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { withdrawalDecided } from '#app/domain/savings/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { recordWithdrawalStep } from './record-withdrawal-step.server.ts'
import { requireWithdrawal } from './require-withdrawal.server.ts'
import { isUnderWay } from './withdrawal.ts'

/**
 * Calls a withdrawal off that is not paid yet, also one that was approved, and says why: what was
 * asked for is free again. Whoever asked may, and whoever may approve.
 *
 * Refuses `savings.no_such_withdrawal` and `savings.withdrawal_decided`.
 */
export async function cancelWithdrawal(
	deps: { db: Db; clock: Clock },
	input: { withdrawalId: string; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const { reason } = input
	await transaction(deps.db, async (tx) => {
		const { asked } = await requireWithdrawal(tx, input.withdrawalId)
		if (!isUnderWay(asked.state)) throw withdrawalDecided()
		const by = actorId(actor) ?? actor.kind
		await recordWithdrawalStep(tx, asked, {
			change: { state: 'called-off', closed_by: by, closed_at: at, reason },
			action: 'savings.withdrawal-called-off',
			actor,
			at,
		})
	})
}
