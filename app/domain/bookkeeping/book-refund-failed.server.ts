import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { clearing, houseAccounts, refundsOwed } from './chart.ts'

export interface RefundFailed {
	orderId: string
	refundId: string
	amountSen: Sen
	failedAt: Instant
}

/**
 * A refund that had been made came back, because the buyer's bank could not take it: the gateway
 * owes us the money again, and we owe it to the buyer, to be paid another way. The sale stays
 * reversed. Posts once a refund.
 */
export async function bookRefundFailed(
	tx: Tx,
	refund: RefundFailed,
	postedAt: Instant,
): Promise<void> {
	const { amountSen } = refund
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'refund.failed',
			occurredAt: refund.failedAt,
			idempotencyKey: `refund-failed:${refund.refundId}`,
			source: { kind: 'order', id: refund.orderId },
			lines: [
				{ accountCode: clearing.code, amountSen, detailId: null },
				{ accountCode: refundsOwed.code, amountSen: negate(amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
