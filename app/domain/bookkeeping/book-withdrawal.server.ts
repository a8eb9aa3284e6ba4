import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { bank, finalSavings, type Holder, houseAccounts } from './chart.ts'

export interface Withdrawal {
	withdrawalId: string
	maker: Holder
	amountSen: Sen
	paidAt: Instant
}

/** Savings paid out of the bank account: we owe the maker that much less. Posts it once. */
export async function bookWithdrawal(
	tx: Tx,
	withdrawal: Withdrawal,
	postedAt: Instant,
): Promise<void> {
	const savings = finalSavings(withdrawal.maker)
	await openAccounts(tx, [...houseAccounts, savings])
	await postEntry(
		tx,
		{
			kind: 'savings.withdrawn',
			occurredAt: withdrawal.paidAt,
			idempotencyKey: `withdrawal:${withdrawal.withdrawalId}`,
			source: { kind: 'withdrawal', id: withdrawal.withdrawalId },
			lines: [
				{ accountCode: savings.code, amountSen: withdrawal.amountSen, detailId: null },
				{ accountCode: bank.code, amountSen: negate(withdrawal.amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
