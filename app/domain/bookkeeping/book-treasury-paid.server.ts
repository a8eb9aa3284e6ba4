import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { type CalendarDate, dateInMagetan, type Instant, startOfDate } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { bank, houseAccounts, refundReserve, treasurerCash } from './chart.ts'

export interface TreasuryPaid {
	requestId: string
	kind: keyof typeof events
	/** what bears it */
	accountCode: string
	amountSen: Sen
	/** the bank, the treasurer's cash, or another fund of the house */
	paidFrom: 'bank' | 'cash' | 'fund'
	paidOn: CalendarDate
}

const events = {
	pnbp: 'pnbp.deposited',
	partner: 'partner.paid',
	purchase: 'material.bought',
	cash: 'cash.fetched',
	reserve: 'reserve.filled',
} as const

/**
 * What the treasurer has paid after another had approved it: PNBP or a partner's share leave the
 * bank and are owed no longer; a purchase is taken off the fund it was for; cash moves from the
 * bank to the treasurer; the reserve is filled from the working capital. Posts once a request.
 */
export async function bookTreasuryPaid(
	tx: Tx,
	paid: TreasuryPaid,
	postedAt: Instant,
): Promise<void> {
	await openAccounts(tx, houseAccounts)
	const { debit, credit } = sidesOf(paid)
	// Of today the moment is known, of a day before it the day alone.
	const isToday = paid.paidOn === dateInMagetan(postedAt)
	await postEntry(
		tx,
		{
			kind: events[paid.kind],
			occurredAt: isToday ? postedAt : startOfDate(paid.paidOn),
			idempotencyKey: `treasury-paid:${paid.requestId}`,
			source: { kind: 'treasury-request', id: paid.requestId },
			lines: [
				{ accountCode: debit, amountSen: paid.amountSen, detailId: null },
				{ accountCode: credit, amountSen: negate(paid.amountSen), detailId: null },
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}

function sidesOf({ kind, accountCode, paidFrom }: TreasuryPaid): { debit: string; credit: string } {
	if (kind === 'cash') return { debit: treasurerCash.code, credit: accountCode }
	if (kind === 'reserve') return { debit: accountCode, credit: refundReserve.code }
	return { debit: accountCode, credit: paidFrom === 'cash' ? treasurerCash.code : bank.code }
}
