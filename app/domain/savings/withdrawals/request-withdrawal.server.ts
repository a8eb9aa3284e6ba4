import type { z } from 'zod'
import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { finalSavingsCode } from '#app/domain/bookkeeping/chart.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { alreadyRecorded } from '#app/domain/savings/errors.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { negate, type Sen, ZERO } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { checkWithdrawal } from './check-withdrawal.server.ts'
import { findRequest, insertRequest } from './store.server.ts'
import type { withdrawalSchema } from './withdrawal-form.ts'

/**
 * Asks for savings to be paid out: for needs inside, to the family, or when somebody has left for
 * good. From now on nobody else can ask for the same rupiah, also when two ask at once: the balance
 * is locked, and the database refuses more than is final besides. Another person approves it
 * (`approveWithdrawal`); nothing is booked before it is paid (`settleWithdrawal`). A form gives the
 * request its id, so that sending it twice asks once.
 *
 * Refuses what `checkWithdrawal` refuses, `people.no_such_maker`, and `savings.already_recorded`
 * for an id under which something else was asked.
 */
export async function requestWithdrawal(
	deps: { db: Db; clock: Clock },
	input: {
		makerCode: string
		amountSen: Sen
		withdrawalId?: string
	} & z.infer<typeof withdrawalSchema>,
	actor: Actor,
): Promise<{ withdrawalId: string }> {
	const at = deps.clock.now()
	const { amountSen, purpose, note } = input
	return transaction(deps.db, async (tx) => {
		const maker = await getMaker(tx, input.makerCode)
		const balance = await lockAccountBalance(tx, finalSavingsCode(maker.code))
		const withdrawalId = input.withdrawalId ?? newId()
		const earlier = await findRequest(tx, withdrawalId)
		if (earlier) {
			const isSame =
				earlier.maker_id === maker.id &&
				earlier.amount_sen === amountSen &&
				earlier.purpose === purpose
			if (!isSame) throw alreadyRecorded()
			return { withdrawalId }
		}
		const savings = { makerId: maker.id, finalSen: negate(balance ?? ZERO) }
		await checkWithdrawal(tx, savings, input, dateInMagetan(at))
		await insertRequest(tx, {
			id: withdrawalId,
			maker_id: maker.id,
			amount_sen: amountSen,
			purpose,
			note,
			state: 'requested',
			requested_by: actorId(actor) ?? actor.kind,
			requested_at: at,
			decided_by: null,
			decided_at: null,
			closed_by: null,
			closed_at: null,
			paid_at: null,
			reason: '',
		})
		await recordAudit(tx, {
			actor,
			action: 'savings.withdrawal-asked',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { amountSen, purpose },
			at,
		})
		return { withdrawalId }
	})
}
