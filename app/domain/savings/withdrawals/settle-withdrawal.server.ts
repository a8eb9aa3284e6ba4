import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { bookWithdrawal } from '#app/domain/bookkeeping/book-withdrawal.server.ts'
import { momentOn } from '#app/domain/payments/payment.ts'
import { badPayDay, notApproved } from '#app/domain/savings/errors.ts'
import { takeNumber } from '#app/domain/stationery/take-number.server.ts'
import { type CalendarDate, type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { checkWithdrawal } from './check-withdrawal.server.ts'
import { recordWithdrawalStep } from './record-withdrawal-step.server.ts'
import { requireWithdrawal } from './require-withdrawal.server.ts'
import { insertWithdrawal, type RequestRow } from './store.server.ts'

/** What is printed and signed of each withdrawal, and of that with which somebody leaves. */
const PAPERS = {
	each: ['savings-receipt', 'savings-handover'],
	last: ['savings-receipt', 'savings-handover', 'savings-statement', 'savings-transfers'],
} as const

/**
 * Pays out what another person has approved: books it on the day on which the money left (today,
 * unless another is said; where its month is closed, on the first open day), and gives its papers
 * their numbers: kuitansi and minutes of the handover and, when somebody leaves, statement and list
 * of transfers. Checks anew what was checked before, since somebody may have left or escaped by
 * that day. Paying twice pays once.
 *
 * Refuses `savings.no_such_withdrawal`, `savings.not_approved`, a day before the approval or in the
 * future (`savings.bad_pay_day`) and what `checkWithdrawal` refuses.
 */
export async function settleWithdrawal(
	deps: { db: Db; clock: Clock },
	input: { withdrawalId: string; paidOn?: CalendarDate },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const { asked, maker, savings } = await requireWithdrawal(tx, input.withdrawalId)
		if (asked.state === 'paid') return
		if (asked.state !== 'approved') throw notApproved()
		const { paidOn = dateInMagetan(at) } = input
		const paidAt = payMoment(asked, paidOn, at)
		const { id: withdrawalId, amount_sen: amountSen, purpose, note } = asked
		const wish = { amountSen, purpose, exceptId: withdrawalId }
		await checkWithdrawal(tx, savings, wish, paidOn)
		const by = actorId(actor) ?? actor.kind
		await recordWithdrawalStep(tx, asked, {
			change: { state: 'paid', closed_by: by, closed_at: at, paid_at: paidAt },
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
		await bookWithdrawal(tx, { withdrawalId, maker, amountSen, paidAt }, at)
		for (const kind of PAPERS[purpose === 'release' ? 'last' : 'each']) {
			await takeNumber(tx, { kind, subjectId: withdrawalId }, at)
		}
	})
}

/** The moment that stands for the day: after the approval, and not in the future. */
function payMoment(
	{ decided_at, requested_at }: RequestRow,
	day: CalendarDate,
	now: Instant,
): Instant {
	const approvedAt = decided_at ?? requested_at
	const [from, until] = [dateInMagetan(approvedAt), dateInMagetan(now)]
	if (day < from || day > until) throw badPayDay(from, until)
	return momentOn(day, approvedAt, now)
}
