import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { cashDifferences, houseAccounts, treasurerCash } from './chart.ts'

/**
 * What a count of the treasurer's cash found to differ, negative for less: against the account on
 * which the differences of drawers stand. Posts once a count.
 */
export async function bookCashCounted(
	tx: Tx,
	{ countId, differenceSen }: { countId: string; differenceSen: Sen },
	at: Instant,
): Promise<void> {
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'cash.treasurer-difference',
			occurredAt: at,
			idempotencyKey: `treasurer-cash:${countId}`,
			source: { kind: 'treasurer-cash', id: countId },
			lines: [
				{ accountCode: treasurerCash.code, amountSen: differenceSen, detailId: null },
				{ accountCode: cashDifferences.code, amountSen: negate(differenceSen), detailId: null },
			],
			reversesEntryId: null,
		},
		at,
	)
}
