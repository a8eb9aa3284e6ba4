import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { ownWithdrawal, withdrawalDecided } from '#app/domain/savings/errors.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { checkWithdrawal } from './check-withdrawal.server.ts'
import { recordWithdrawalStep } from './record-withdrawal-step.server.ts'
import { requireWithdrawal } from './require-withdrawal.server.ts'

/**
 * Another person agrees that savings are paid out, which they are not yet. Checks anew what was
 * checked when it was asked.
 *
 * Refuses `savings.no_such_withdrawal`, `savings.withdrawal_decided`, for whoever asked
 * `savings.own_withdrawal`, which the database refuses too, and what `checkWithdrawal` refuses.
 */
export async function approveWithdrawal(
	deps: { db: Db; clock: Clock },
	input: { withdrawalId: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const { asked, savings } = await requireWithdrawal(tx, input.withdrawalId)
		if (asked.state !== 'requested') throw withdrawalDecided()
		const by = actorId(actor) ?? actor.kind
		if (asked.requested_by === by) throw ownWithdrawal()
		const wish = { amountSen: asked.amount_sen, purpose: asked.purpose, exceptId: asked.id }
		await checkWithdrawal(tx, savings, wish, dateInMagetan(at))
		await recordWithdrawalStep(tx, asked, {
			change: { state: 'approved', decided_by: by, decided_at: at },
			action: 'savings.withdrawal-approved',
			actor,
			at,
		})
	})
}

/**
 * Another person does not agree, and says why: what was asked for is free again.
 *
 * Refuses `savings.no_such_withdrawal`, `savings.withdrawal_decided` and `savings.own_withdrawal`.
 */
export async function declineWithdrawal(
	deps: { db: Db; clock: Clock },
	input: { withdrawalId: string; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const { asked } = await requireWithdrawal(tx, input.withdrawalId)
		if (asked.state !== 'requested') throw withdrawalDecided()
		const by = actorId(actor) ?? actor.kind
		if (asked.requested_by === by) throw ownWithdrawal()
		const { reason } = input
		await recordWithdrawalStep(tx, asked, {
			change: { state: 'declined', decided_by: by, decided_at: at, reason },
			action: 'savings.withdrawal-declined',
			actor,
			at,
		})
	})
}
