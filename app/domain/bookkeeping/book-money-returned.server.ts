import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { bank, houseAccounts, paymentsHeld } from './chart.ts'

export interface MoneyReturned {
	returnId: string
	orderId: string
	amountSen: Sen
	returnedAt: Instant
}

/** Money that was held for a buyer went back by transfer. Posts once a return. */
export async function bookMoneyReturned(
	tx: Tx,
	returned: MoneyReturned,
	postedAt: Instant,
): Promise<void> {
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'money.returned',
			occurredAt: returned.returnedAt,
			idempotencyKey: `money-returned:${returned.returnId}`,
			source: { kind: 'order', id: returned.orderId },
			lines: [
				{ accountCode: paymentsHeld.code, amountSen: returned.amountSen, detailId: null },
				{ accountCode: bank.code, amountSen: negate(returned.amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
