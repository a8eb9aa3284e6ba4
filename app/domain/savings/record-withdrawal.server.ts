import { z } from 'zod'
import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookWithdrawal } from '#app/domain/bookkeeping/book-withdrawal.server.ts'
import { finalSavingsCode } from '#app/domain/bookkeeping/chart.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { negate, type Sen, ZERO } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { checkWithdrawal } from './check-withdrawal.server.ts'
import { alreadyRecorded } from './errors.ts'
import { findWithdrawal, insertWithdrawal } from './store.server.ts'

const withdrawalPurposes = ['needs', 'family', 'release'] as const

/** What the treasurer types beside the amount. */
export const withdrawalSchema = z.object({
	purpose: z.enum(withdrawalPurposes),
	note: z.string().trim().max(200),
})

/**
 * Pays savings out of the bank account: for needs inside, to the family, or at release. Only final
 * savings can be paid, and never more than there are, also when two people pay at once: the balance
 * is locked, and the database refuses a negative one besides. A form gives the withdrawal its id,
 * so that sending it twice pays once. Refuses what `checkWithdrawal` refuses, and
 * `savings.already_recorded` for an id under which something else was paid.
 */
export async function recordWithdrawal(
	deps: { db: Db; clock: Clock },
	input: {
		makerCode: string
		amountSen: Sen
		withdrawalId?: string
	} & z.infer<typeof withdrawalSchema>,
	actor: Actor,
): Promise<{ withdrawalId: string }> {
	const at = deps.clock.now()
	return transaction(deps.db, async (tx) => {
		const maker = await getMaker(tx, input.makerCode)
		const balance = await lockAccountBalance(tx, finalSavingsCode(maker.code))
		const withdrawalId = input.withdrawalId ?? newId()
		const earlier = await findWithdrawal(tx, withdrawalId)
		if (earlier) {
			const isSame = earlier.maker_id === maker.id && earlier.amount_sen === input.amountSen
			if (!isSame) throw alreadyRecorded()
			return { withdrawalId }
		}
		const finalSen = negate(balance ?? ZERO)
		await checkWithdrawal(tx, { makerId: maker.id, finalSen }, input, dateInMagetan(at))
		await insertWithdrawal(tx, {
			id: withdrawalId,
			maker_id: maker.id,
			amount_sen: input.amountSen,
			purpose: input.purpose,
			note: input.note,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		})
		await bookWithdrawal(tx, { withdrawalId, maker, amountSen: input.amountSen, paidAt: at }, at)
		await recordAudit(tx, {
			actor,
			action: 'savings.withdrawn',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { amountSen: input.amountSen, purpose: input.purpose },
			at,
		})
		return { withdrawalId }
	})
}
