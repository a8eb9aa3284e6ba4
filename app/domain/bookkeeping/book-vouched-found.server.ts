import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen, subtract } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { houseAccounts, paymentsHeld, refundReserve, vouchedQris } from './chart.ts'

export interface VouchedFound {
	orderId: string
	amountSen: Sen
	/** of it, what had been given up: the reserve has it back */
	writtenOffSen: Sen
	foundAt: Instant
}

/**
 * The treasurer has found what an officer saw succeed at the counter: of the money that is held for
 * the buyer it settles what was vouched for. Posts once an order.
 */
export async function bookVouchedFound(
	tx: Tx,
	found: VouchedFound,
	postedAt: Instant,
): Promise<void> {
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'qris.found',
			occurredAt: found.foundAt,
			idempotencyKey: `qris-found:${found.orderId}`,
			source: { kind: 'order', id: found.orderId },
			lines: [
				{ accountCode: paymentsHeld.code, amountSen: found.amountSen, detailId: null },
				{
					accountCode: vouchedQris.code,
					amountSen: subtract(found.writtenOffSen, found.amountSen),
					detailId: null,
				},
				{
					accountCode: refundReserve.code,
					amountSen: negate(found.writtenOffSen),
					detailId: null,
				},
			].filter(({ amountSen }) => amountSen !== 0),
			reversesEntryId: null,
		},
		postedAt,
	)
}
