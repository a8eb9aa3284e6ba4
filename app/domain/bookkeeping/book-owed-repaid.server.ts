import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { clearing, houseAccounts, paymentsHeld, refundReserve, refundsOwed } from './chart.ts'

/**
 * What the buyer's bank had sent back goes to the buyer by transfer: it is owed no more, but held
 * until the transfer is booked; or somebody has tried again at the gateway. What was found there
 * and pays a part of a debt is the reserve's, which bears it once it is assigned. Posts once for
 * what pays it: a debt that was paid at the gateway may come back from there.
 */
export async function bookOwedRepaid(
	tx: Tx,
	repaid: {
		orderId: string
		/** what pays it: our refund by transfer, or one at the gateway by its id there */
		repaidUnder: string
		amountSen: Sen
		/** the treasurer from what is held, the gateway after all, or what was found of it there */
		by: 'transfer' | 'gateway' | 'found'
		repaidAt: Instant
	},
	postedAt: Instant,
): Promise<void> {
	const { amountSen } = repaid
	const sources = { transfer: paymentsHeld, gateway: clearing, found: refundReserve }
	const source = sources[repaid.by]
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'refund.repaid',
			occurredAt: repaid.repaidAt,
			idempotencyKey: `refund-repaid:${repaid.by}:${repaid.repaidUnder}`,
			source: { kind: 'order', id: repaid.orderId },
			lines: [
				{ accountCode: refundsOwed.code, amountSen, detailId: null },
				{ accountCode: source.code, amountSen: negate(amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
