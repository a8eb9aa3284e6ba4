import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { houseAccounts, refundReserve, workingCapital } from './chart.ts'

/**
 * Money found at the gateway had covered a debt before anybody said who bears it, and the reserve
 * was given back what it never bore. Now the working capital bears that money: the reserve passes
 * it on. Posts once for the refund that was found.
 */
export async function bookCoverPassedOn(
	tx: Tx,
	passed: { orderId: string; refundId: string; amountSen: Sen; passedAt: Instant },
	postedAt: Instant,
): Promise<void> {
	const { amountSen, refundId } = passed
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'refund.cover-passed-on',
			occurredAt: passed.passedAt,
			idempotencyKey: `refund-cover-passed-on:${refundId}`,
			source: { kind: 'order', id: passed.orderId },
			lines: [
				{ accountCode: refundReserve.code, amountSen, detailId: null },
				{ accountCode: workingCapital.code, amountSen: negate(amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
