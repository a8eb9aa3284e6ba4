import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { disputedFunds, houseAccounts, refundReserve } from './chart.ts'

export interface DisputeLost {
	orderId: string
	disputeId: string
	/** what was borne of it before: more may be withdrawn after it was lost */
	borneSen: Sen
	amountSen: Sen
	lostAt: Instant
}

/**
 * The bank keeps the money of a disputed payment: the reserve bears it. The makers have made and
 * delivered what was ordered, so their credits, pending or final, and all other shares stay as they
 * are. Posts once for what is lost, and again only for what is lost on top.
 */
export async function bookDisputeLost(tx: Tx, lost: DisputeLost, postedAt: Instant): Promise<void> {
	const { amountSen } = lost
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'dispute.lost',
			occurredAt: lost.lostAt,
			idempotencyKey: `dispute-lost:${lost.disputeId}:${lost.borneSen}`,
			source: { kind: 'order', id: lost.orderId },
			lines: [
				{ accountCode: refundReserve.code, amountSen, detailId: null },
				{ accountCode: disputedFunds.code, amountSen: negate(amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
