import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { houseAccounts, refundReserve, vouchedQris } from './chart.ts'

export interface VouchedLost {
	orderId: string
	writeOffId: string
	amountSen: Sen
	lostAt: Instant
}

/**
 * What an officer saw succeed at the counter never came: the reserve bears it. The makers have made
 * what was handed over, so their credits and all other shares stay. Posts once a write-off.
 */
export async function bookVouchedLost(tx: Tx, lost: VouchedLost, postedAt: Instant): Promise<void> {
	const { amountSen } = lost
	await openAccounts(tx, houseAccounts)
	await postEntry(
		tx,
		{
			kind: 'qris.written-off',
			occurredAt: lost.lostAt,
			idempotencyKey: `qris-written-off:${lost.writeOffId}`,
			source: { kind: 'order', id: lost.orderId },
			lines: [
				{ accountCode: refundReserve.code, amountSen, detailId: null },
				{ accountCode: vouchedQris.code, amountSen: negate(amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
