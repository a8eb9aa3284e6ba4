import { reverseEntry } from '#app/domain/ledger/reverse-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { payoutKey } from './book-payout.server.ts'

export interface PayoutFailed {
	payoutId: string
	amountSen: Sen
	failedAt: Instant
}

/** The bank returned a payout that had arrived: the gateway owes us that money again. */
export async function bookPayoutFailed(
	tx: Tx,
	payout: PayoutFailed,
	postedAt: Instant,
): Promise<void> {
	if (payout.amountSen === 0) return
	await reverseEntry(
		tx,
		{
			originalKey: payoutKey(payout.payoutId),
			kind: 'payout.failed',
			occurredAt: payout.failedAt,
			idempotencyKey: `payout-failed:${payout.payoutId}`,
			source: { kind: 'payout', id: payout.payoutId },
		},
		postedAt,
	)
}
