import type { AccountSpec } from '#app/domain/ledger/account.ts'
import type { EntryLine } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import {
	extraFood,
	finalSavings,
	type Holder,
	heldPremi,
	houseAccounts,
	pendingSavings,
} from './chart.ts'

export interface SavingsFinal {
	orderId: string
	/** when the buyer's time to complain ended */
	finalAt: Instant
	/** what each maker got of this order */
	credits: readonly FinalCredit[]
}

/** What a maker was credited of an order, and where it goes once the order is final. */
export interface FinalCredit {
	maker: Holder
	amountSen: Sen
	/** what was held and is settled since leaves its account too */
	from: 'pending' | 'held'
	to: 'savings' | 'extra-food'
}

/**
 * Each maker's credits of an order move from pending to final savings; so does what was held and is
 * settled by now, or it buys extra food. What is still on hold stays. Posts once an order.
 */
export async function bookSavingsFinal(
	tx: Tx,
	final: SavingsFinal,
	postedAt: Instant,
): Promise<void> {
	if (final.credits.length === 0) return
	await openAccounts(tx, [...houseAccounts, ...final.credits.map(targetOf)])
	await postEntry(
		tx,
		{
			kind: 'savings.final',
			occurredAt: final.finalAt,
			idempotencyKey: `savings-final:${final.orderId}`,
			source: { kind: 'order', id: final.orderId },
			lines: final.credits.flatMap((credit): EntryLine[] => {
				const { maker, amountSen } = credit
				const source = credit.from === 'pending' ? pendingSavings(maker) : heldPremi(maker)
				return [
					{ accountCode: source.code, amountSen, detailId: null },
					{ accountCode: targetOf(credit).code, amountSen: negate(amountSen), detailId: null },
				]
			}),
			reversesEntryId: null,
		},
		postedAt,
	)
}

function targetOf({ maker, to }: FinalCredit): AccountSpec {
	return to === 'savings' ? finalSavings(maker) : extraFood
}
