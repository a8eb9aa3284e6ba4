import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { bookWithdrawal } from '#app/domain/bookkeeping/book-withdrawal.server.ts'
import { notApproved } from '#app/domain/savings/errors.ts'
import { takeNumber } from '#app/domain/stationery/take-number.server.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { checkWithdrawal } from './check-withdrawal.server.ts'
import { recordWithdrawalStep } from './record-withdrawal-step.server.ts'
import { requireWithdrawal } from './require-withdrawal.server.ts'
import { insertWithdrawal } from './store.server.ts'

/** What is printed and signed of each withdrawal, and of that with which somebody leaves. */
const PAPERS = {
	each: ['savings-receipt', 'savings-handover'],
	last: ['savings-receipt', 'savings-handover', 'savings-statement', 'savings-transfers'],
} as const

/**
 * Pays out what another person has approved: books it, and gives its papers their numbers: kuitansi
 * and minutes of the handover and, when somebody leaves, statement and list of transfers. Checks
 * anew what was checked before, since somebody may have left or escaped meanwhile. Paying twice
 * pays once.
 *
 * Refuses `savings.no_such_withdrawal`, `savings.not_approved` and what `checkWithdrawal` refuses.
 */
export async function settleWithdrawal(
	deps: { db: Db; clock: Clock },
	input: { withdrawalId: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const { asked, maker, savings } = await requireWithdrawal(tx, input.withdrawalId)
		if (asked.state === 'paid') return
		if (asked.state !== 'approved') throw notApproved()
		const { id: withdrawalId, amount_sen: amountSen, purpose, note } = asked
		const wish = { amountSen, purpose, exceptId: withdrawalId }
		await checkWithdrawal(tx, savings, wish, dateInMagetan(at))
		const by = actorId(actor) ?? actor.kind
		await recordWithdrawalStep(tx, asked, {
			change: { state: 'paid', closed_by: by, closed_at: at },
			action: 'savings.withdrawn',
			actor,
			at,
		})
		await insertWithdrawal(tx, {
			id: withdrawalId,
			maker_id: maker.id,
			amount_sen: amountSen,
			purpose,
			note,
			recorded_by: by,
			recorded_at: at,
		})
		await bookWithdrawal(tx, { withdrawalId, maker, amountSen, paidAt: at }, at)
		for (const kind of PAPERS[purpose === 'release' ? 'last' : 'each']) {
			await takeNumber(tx, { kind, subjectId: withdrawalId }, at)
		}
	})
}
