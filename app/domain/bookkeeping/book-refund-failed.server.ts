import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { add, negate, type Sen, subtract } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { clearing, houseAccounts, refundReserve, refundsOwed, workingCapital } from './chart.ts'

export interface RefundFailed {
	orderId: string
	/** of this attempt at the gateway: one that was tried again may come back again */
	gatewayRefundId: string
	amountSen: Sen
	/** of it, what the buyer has had past us already, by who bore that */
	had: { reserve: Sen; capital: Sen }
	failedAt: Instant
}

/**
 * A refund that had been made came back, because the buyer's bank could not take it: the gateway
 * owes us the money again, and we owe it to the buyer, to be paid another way, but for what the
 * buyer has had past us: who bore that has it back. The sale stays reversed. Posts once an attempt.
 */
export async function bookRefundFailed(
	tx: Tx,
	refund: RefundFailed,
	postedAt: Instant,
): Promise<void> {
	const { amountSen, had } = refund
	const lines: [string, Sen][] = [
		[clearing.code, amountSen],
		[refundsOwed.code, subtract(add(had.reserve, had.capital), amountSen)],
		[refundReserve.code, negate(had.reserve)],
		[workingCapital.code, negate(had.capital)],
	]
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'refund.failed',
			occurredAt: refund.failedAt,
			idempotencyKey: `refund-failed:${refund.gatewayRefundId}`,
			source: { kind: 'order', id: refund.orderId },
			lines: lines
				.filter(([, sum]) => sum !== 0)
				.map(([accountCode, sum]) => ({ accountCode, amountSen: sum, detailId: null })),
			reversesEntryId: null,
		},
		postedAt,
	)
}
