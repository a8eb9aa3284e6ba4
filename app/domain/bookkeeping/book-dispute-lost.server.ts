import type { EntryLine } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { add, negate, type Sen, subtract } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { accountsOfParties, type BookedShare } from './accounts-of-parties.server.ts'
import { disputedFunds, houseAccounts, refundReserve, refundsOwed } from './chart.ts'

export interface DisputeLost {
	orderId: string
	/** names the event in the ledger */
	key: string
	/** negative when a bank gives back what was lost */
	amountSen: Sen
	/** of it, what was owed to the buyer before and is paid by it */
	owedSen: Sen
	/** every share of the pieces that are in their lots again, as they were booked */
	undone: readonly BookedShare[]
	lostAt: Instant
}

/**
 * The bank keeps the money of a disputed payment: the reserve bears it, but for what we owed the
 * buyer. The makers have made and delivered what was ordered, so their credits, pending or final,
 * and all other shares stay as they are. Only of pieces that never left, and are on sale again, the
 * shares are taken back, at once or when it turns out later that no more of them is sent. Posts
 * once a key.
 */
export async function bookDisputeLost(tx: Tx, lost: DisputeLost, postedAt: Instant): Promise<void> {
	const { amountSen, owedSen, undone } = lost
	await openAccounts(tx, houseAccounts)
	const accountFor = await accountsOfParties(tx, undone)
	const shares = undone.map(
		(share): EntryLine => ({
			accountCode: accountFor(share).code,
			amountSen: share.amountSen,
			detailId: share.shareId,
		}),
	)
	const coveredSen = add(owedSen, ...shares.map((line) => line.amountSen))
	const lines: [string, Sen][] = [
		[refundReserve.code, subtract(amountSen, coveredSen)],
		[refundsOwed.code, owedSen],
		[disputedFunds.code, negate(amountSen)],
	]
	await postEntry(
		tx,
		{
			kind: 'dispute.lost',
			occurredAt: lost.lostAt,
			idempotencyKey: lost.key,
			source: { kind: 'order', id: lost.orderId },
			lines: [
				...shares,
				...lines
					.filter(([, sum]) => sum !== 0)
					.map(([accountCode, sum]) => ({ accountCode, amountSen: sum, detailId: null })),
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
