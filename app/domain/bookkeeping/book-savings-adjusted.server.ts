import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { bank, finalSavings, type Holder, houseAccounts, workingCapital } from './chart.ts'

export interface SavingsAdjusted {
	adjustmentId: string
	maker: Holder
	kind: 'correction' | 'interest' | 'found-cash'
	/** what it adds to the savings; below zero what it takes */
	amountSen: Sen
	adjustedAt: Instant
}

/** Where it comes from: interest and found cash are in the bank, a mistake is the house's. */
const FROM = { correction: workingCapital, interest: bank, 'found-cash': bank } as const

/** Savings are put right: a maker is owed more, or less after a correction. Posts it once. */
export async function bookSavingsAdjusted(
	tx: Tx,
	adjusted: SavingsAdjusted,
	postedAt: Instant,
): Promise<void> {
	const { adjustmentId, maker, kind, amountSen } = adjusted
	const savings = finalSavings(maker)
	await openAccounts(tx, [...houseAccounts, savings])
	await postEntry(
		tx,
		{
			kind: 'savings.adjusted',
			occurredAt: adjusted.adjustedAt,
			idempotencyKey: `savings-adjustment:${adjustmentId}`,
			source: { kind: 'savings-adjustment', id: adjustmentId },
			lines: [
				{ accountCode: FROM[kind].code, amountSen, detailId: null },
				{ accountCode: savings.code, amountSen: negate(amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
