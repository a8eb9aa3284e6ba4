import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { clearing, foundRefunds, houseAccounts } from './chart.ts'

export interface RefundFound {
	orderId: string
	refundId: string
	amountSen: Sen
	foundAt: Instant
}

/** Names the finding of a refund in the ledger: its failure reverses it. */
export function refundFoundKey(refundId: string): string {
	return `refund-found:${refundId}`
}

/**
 * Money went back at the gateway past us: it owes us that much less, and until somebody has said
 * what it was for it stands on an account of its own. No share is touched. Posts once a refund.
 */
export async function bookRefundFound(
	tx: Tx,
	found: RefundFound,
	postedAt: Instant,
): Promise<void> {
	const { amountSen } = found
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'refund.found',
			occurredAt: found.foundAt,
			idempotencyKey: refundFoundKey(found.refundId),
			source: { kind: 'order', id: found.orderId },
			lines: [
				{ accountCode: foundRefunds.code, amountSen, detailId: null },
				{ accountCode: clearing.code, amountSen: negate(amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
