import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { bookMoneyReceived } from '#app/domain/bookkeeping/book-money-received.server.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import type { ReceiptOutcomeName } from '#db/schema/payments.ts'
import { insertReceipt } from './store.server.ts'

export interface RecordReceipt {
	/** made by the form: sending it twice records the money once */
	id: string
	paymentId: string
	orderId: string
	amountSen: Sen
	receivedOn: CalendarDate
	/** the same as a moment, as the ledger counts */
	receivedAt: Instant
	outcome: ReceiptOutcomeName
	/** as the bank's statement calls it; null where nobody has said */
	reference: string | null
	actor: Actor
	at: Instant
}

/**
 * Writes down money that the treasurer found on the account, and books it as held: what becomes of
 * it is booked by whoever decides it. The caller holds the payment's lock.
 */
export async function recordReceipt(tx: Tx, receipt: RecordReceipt): Promise<void> {
	const { id, orderId, amountSen, receivedAt, at } = receipt
	await insertReceipt(tx, {
		id,
		payment_id: receipt.paymentId,
		amount_sen: amountSen,
		received_on: receipt.receivedOn,
		outcome: receipt.outcome,
		reference: receipt.reference,
		recorded_by: actorId(receipt.actor) ?? receipt.actor.kind,
		recorded_at: at,
	})
	await bookMoneyReceived(tx, { receiptId: id, orderId, amountSen, receivedAt }, at)
}
