import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { bank, cashDifferences, cashInTill, houseAccounts } from './chart.ts'

export interface DrawerCash {
	/** the movement of the drawer that is booked */
	movementId: string
	drawerId: string
	/** change money fetched from the bank, cash taken to it, or what a count found to differ */
	kind: 'float' | 'deposit' | 'difference'
	/** what the drawer has more; negative for less */
	amountSen: Sen
	at: Instant
}

/**
 * Cash that comes into a drawer or leaves it without a sale: against the bank, or against the
 * account of differences, whose reason stands with the drawer. Posts once a movement.
 */
export async function bookDrawerCash(tx: Tx, cash: DrawerCash, postedAt: Instant): Promise<void> {
	await openAccounts(tx, houseAccounts)
	const other = cash.kind === 'difference' ? cashDifferences : bank
	await postEntry(
		tx,
		{
			kind: `cash.${cash.kind}`,
			occurredAt: cash.at,
			idempotencyKey: `drawer-cash:${cash.movementId}`,
			source: { kind: 'drawer', id: cash.drawerId },
			lines: [
				{ accountCode: cashInTill.code, amountSen: cash.amountSen, detailId: cash.movementId },
				{ accountCode: other.code, amountSen: negate(cash.amountSen), detailId: cash.movementId },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
