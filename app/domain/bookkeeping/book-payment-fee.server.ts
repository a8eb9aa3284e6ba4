import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { clearing, paymentCosts } from './chart.ts'

export interface PaymentFee {
	orderId: string
	/** the gateway's own id for what it kept */
	balanceTransactionId: string
	feeSen: Sen
	paidAt: Instant
}

/**
 * What the gateway keeps of a payment: a cost of the house, taken from what it owes us. The makers'
 * shares do not depend on it, so a buyer sees the same shares before paying as after. Posts once a
 * balance transaction, and nothing for a fee of zero.
 */
export async function bookPaymentFee(tx: Tx, fee: PaymentFee, postedAt: Instant): Promise<void> {
	if (fee.feeSen === 0) return
	await postEntry(
		tx,
		{
			kind: 'payment.fee',
			occurredAt: fee.paidAt,
			idempotencyKey: `payment-fee:${fee.balanceTransactionId}`,
			source: { kind: 'order', id: fee.orderId },
			lines: [
				{ accountCode: paymentCosts.code, amountSen: fee.feeSen, detailId: null },
				{ accountCode: clearing.code, amountSen: negate(fee.feeSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
