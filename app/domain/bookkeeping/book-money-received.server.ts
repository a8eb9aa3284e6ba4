import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { bank, houseAccounts, paymentsHeld } from './chart.ts'

export interface MoneyReceived {
	receiptId: string
	orderId: string
	amountSen: Sen
	receivedAt: Instant
}

/**
 * A buyer's transfer stands on the bank account: all of it is held for the buyer until it is taken
 * for the order or goes back. Posts once a receipt.
 */
export async function bookMoneyReceived(
	tx: Tx,
	received: MoneyReceived,
	postedAt: Instant,
): Promise<void> {
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'money.received',
			occurredAt: received.receivedAt,
			idempotencyKey: `money-received:${received.receiptId}`,
			source: { kind: 'order', id: received.orderId },
			lines: [
				{ accountCode: bank.code, amountSen: received.amountSen, detailId: null },
				{ accountCode: paymentsHeld.code, amountSen: negate(received.amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
