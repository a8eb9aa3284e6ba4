import type { EntryLine } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen, subtract } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { clearing, disputeCosts, disputedFunds, houseAccounts } from './chart.ts'

export interface DisputeMoved {
	orderId: string
	/** the gateway's own id for the movement */
	balanceTransactionId: string
	/** negative when the bank withdrew it, positive when it gave it back */
	amountSen: Sen
	/** what the gateway took on top; negative when it gave a fee back */
	feeSen: Sen
	movedAt: Instant
}

/**
 * A bank takes the money of a disputed payment out of what the gateway owes us, or gives it back:
 * while it decides, the money is ours to claim and stands on an account of its own. The fee is a
 * cost of the house at once. The shares of the sale are not touched. Posts once a movement.
 */
export async function bookDisputeMoved(
	tx: Tx,
	moved: DisputeMoved,
	postedAt: Instant,
): Promise<void> {
	const { amountSen, feeSen } = moved
	await openAccounts(tx, houseAccounts)
	const lines: EntryLine[] = [
		{ accountCode: clearing.code, amountSen: subtract(amountSen, feeSen), detailId: null },
		{ accountCode: disputedFunds.code, amountSen: negate(amountSen), detailId: null },
		{ accountCode: disputeCosts.code, amountSen: feeSen, detailId: null },
	]
	await postEntry(
		tx,
		{
			kind: amountSen < 0 ? 'dispute.withdrawn' : 'dispute.reinstated',
			occurredAt: moved.movedAt,
			idempotencyKey: `dispute-moved:${moved.balanceTransactionId}`,
			source: { kind: 'order', id: moved.orderId },
			lines: lines.filter((line) => line.amountSen !== 0),
			reversesEntryId: null,
		},
		postedAt,
	)
}
