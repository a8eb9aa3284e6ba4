import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { clearing, foundRefunds, houseAccounts, paymentsHeld, refundsOwed } from './chart.ts'

/** How a debt is paid, and by what: our refund, or one at the gateway by its id there. */
interface Repayment {
	repaidUnder: string
	/** the treasurer from what is held, the gateway after all, or what was found of it there */
	by: 'transfer' | 'gateway' | 'found'
}

/** Names the payment of a debt in the ledger: what was found may come back. */
export function repaidKey({ by, repaidUnder }: Repayment): string {
	return `refund-repaid:${by}:${repaidUnder}`
}

/**
 * What the buyer's bank had sent back goes to the buyer by transfer: it is owed no more, but held
 * until the transfer is booked; or somebody has tried again at the gateway. Or it is paid
 * by what was found there, which then need not be assigned. Posts once for what pays it: a debt
 * that was paid at the gateway may come back from there.
 */
export async function bookOwedRepaid(
	tx: Tx,
	repaid: Repayment & { orderId: string; amountSen: Sen; repaidAt: Instant },
	postedAt: Instant,
): Promise<void> {
	const { amountSen } = repaid
	const sources = { transfer: paymentsHeld, gateway: clearing, found: foundRefunds }
	const source = sources[repaid.by]
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'refund.repaid',
			occurredAt: repaid.repaidAt,
			idempotencyKey: repaidKey(repaid),
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
