import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { extraFood, finalSavings, type Holder, heldPremi, houseAccounts } from './chart.ts'

export interface HoldSettled {
	batchId: string
	maker: Holder
	/** premi: the maker's for good; else it buys extra food */
	earning: 'premi' | 'extra-food'
	/** what was held of orders whose time to complain has ended */
	amountSen: Sen
	settledAt: Instant
}

/**
 * What was held for a maker of one batch, of orders that are final: it becomes savings, or buys
 * extra food. What is held of other orders follows when they become final. Posts once a line of a
 * sheet.
 */
export async function bookHoldSettled(
	tx: Tx,
	settled: HoldSettled,
	postedAt: Instant,
): Promise<void> {
	const { batchId, maker, amountSen } = settled
	const to = settled.earning === 'premi' ? finalSavings(maker) : extraFood
	await openAccounts(tx, [...houseAccounts, heldPremi(maker), to])
	await postEntry(
		tx,
		{
			kind: 'savings.hold-settled',
			occurredAt: settled.settledAt,
			idempotencyKey: `hold-settled:${batchId}:${maker.id}`,
			source: { kind: 'batch', id: batchId },
			lines: [
				{ accountCode: heldPremi(maker).code, amountSen, detailId: null },
				{ accountCode: to.code, amountSen: negate(amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
