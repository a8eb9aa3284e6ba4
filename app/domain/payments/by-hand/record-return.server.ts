import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { bookMoneyReturned } from '#app/domain/bookkeeping/book-money-returned.server.ts'
import type { ReturnSlip } from '#app/domain/payments/method.ts'
import { momentOn } from '#app/domain/payments/payment.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { type MoneyReturn, updateReturn } from './store.server.ts'

/**
 * Writes down that money went back to a buyer by transfer, and books it. The caller holds the
 * payment's lock and has checked that it is due.
 */
export async function recordReturn(
	tx: Tx,
	due: MoneyReturn,
	done: { orderId: string; slip: ReturnSlip; actor: Actor; at: Instant },
): Promise<void> {
	const { slip, at } = done
	await updateReturn(tx, due.id, {
		state: 'done',
		bank: slip.bank,
		account_number: slip.accountNumber,
		account_holder: slip.accountHolder,
		paid_on: slip.paidOn,
		reference: slip.reference,
		done_by: actorId(done.actor) ?? done.actor.kind,
		done_at: at,
	})
	await bookMoneyReturned(
		tx,
		{
			returnId: due.id,
			orderId: done.orderId,
			amountSen: due.amount_sen,
			returnedAt: momentOn(slip.paidOn, due.due_at, at),
		},
		at,
	)
}
