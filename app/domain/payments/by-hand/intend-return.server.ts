import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import type { ReturnReasonName } from '#db/schema/payments.ts'
import { insertReturn } from './store.server.ts'

/**
 * Writes down that money has to go back to a buyer by transfer; the treasurer finds it on the list.
 * Until then it stays on the account for held money, or with the order that is refunded.
 */
export async function intendReturn(
	tx: Tx,
	due: {
		paymentId: string
		/** the refund that it carries out, for money that was an order's */
		refundId?: string
		reason: ReturnReasonName
		amountSen: Sen
		at: Instant
	},
): Promise<void> {
	await insertReturn(tx, {
		id: newId(),
		payment_id: due.paymentId,
		refund_id: due.refundId ?? null,
		reason: due.reason,
		amount_sen: due.amountSen,
		due_at: due.at,
		state: 'due',
		bank: null,
		account_number: null,
		account_holder: null,
		paid_on: null,
		reference: null,
		done_by: null,
		done_at: null,
	})
}
