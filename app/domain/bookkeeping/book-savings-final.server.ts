import type { EntryLine } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { finalSavings, type Holder, pendingSavings } from './chart.ts'

export interface SavingsFinal {
	orderId: string
	/** when the buyer's time to complain ended */
	finalAt: Instant
	/** what each maker got of this order */
	credits: readonly { maker: Holder; amountSen: Sen }[]
}

/** Each maker's credits of an order move from pending to final savings. Posts once an order. */
export async function bookSavingsFinal(
	tx: Tx,
	final: SavingsFinal,
	postedAt: Instant,
): Promise<void> {
	if (final.credits.length === 0) return
	await openAccounts(
		tx,
		final.credits.map(({ maker }) => finalSavings(maker)),
	)
	await postEntry(
		tx,
		{
			kind: 'savings.final',
			occurredAt: final.finalAt,
			idempotencyKey: `savings-final:${final.orderId}`,
			source: { kind: 'order', id: final.orderId },
			lines: final.credits.flatMap(({ maker, amountSen }): EntryLine[] => [
				{ accountCode: pendingSavings(maker).code, amountSen, detailId: null },
				{ accountCode: finalSavings(maker).code, amountSen: negate(amountSen), detailId: null },
			]),
			reversesEntryId: null,
		},
		postedAt,
	)
}
