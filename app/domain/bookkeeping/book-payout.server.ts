import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { bank, clearing, houseAccounts } from './chart.ts'

export interface Payout {
	payoutId: string
	/** negative when the gateway collected from the bank account what refunds had left it short */
	amountSen: Sen
	arrivedAt: Instant
}

/** Names an arrived payout in the ledger: what its failure reverses. */
export function payoutKey(payoutId: string): string {
	return `payout:${payoutId}`
}

/** The gateway sent its balance to the bank. Posts once a payout. */
export async function bookPayout(tx: Tx, payout: Payout, postedAt: Instant): Promise<void> {
	if (payout.amountSen === 0) return
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'payout.arrived',
			occurredAt: payout.arrivedAt,
			idempotencyKey: payoutKey(payout.payoutId),
			source: { kind: 'payout', id: payout.payoutId },
			lines: [
				{ accountCode: bank.code, amountSen: payout.amountSen, detailId: null },
				{ accountCode: clearing.code, amountSen: negate(payout.amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
