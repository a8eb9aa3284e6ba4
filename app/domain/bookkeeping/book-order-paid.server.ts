import type { AccountSpec } from '#app/domain/ledger/account.ts'
import type { EntryLine } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { UnitShare } from '#app/domain/shares/waterfall.ts'
import type { Instant } from '#app/shared/instant.ts'
import { add, negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { accountsOfParties, type PartyOfPiece } from './accounts-of-parties.server.ts'
import {
	cashInTill,
	clearing,
	houseAccounts,
	paymentsHeld,
	shippingHeld,
	uniqueCodes,
	vouchedQris,
} from './chart.ts'

export interface OrderPaid {
	orderId: string
	paidAt: Instant
	totalSen: Sen
	shippingSen: Sen
	/** where the money is: owed by the gateway, held after a transfer, in a drawer, or vouched for */
	paidFrom: 'gateway' | 'held' | 'drawer' | 'vouched'
	/** what was paid above the total to tell the transfer apart */
	codeSen: Sen
	/** every share of every unit; with the shipping they sum to the total */
	shares: readonly { shareId: string; share: UnitShare }[]
}

const sources = {
	gateway: clearing,
	held: paymentsHeld,
	drawer: cashInTill,
	vouched: vouchedQris,
} as const

/** Names the sale of an order in the ledger: what a refund reverses. */
export function orderPaidKey(orderId: string): string {
	return `order-paid:${orderId}`
}

/**
 * The sale: the gateway owes us the whole amount (debit clearing), or what was held of the buyer's
 * transfer is taken for it (debit payments held), or it lies in a drawer of the counter, or an
 * officer vouches for it. Of it we owe each party its share, each maker's as *pending* savings, one
 * line a unit and person so that every credit can be explained. Shipping is held for the courier,
 * and a code's rupiah apart from every share. Posts once an order.
 */
export async function bookOrderPaid(tx: Tx, sale: OrderPaid, postedAt: Instant): Promise<void> {
	const accountFor = await accountsOfParties(tx, sale.shares.map(partyOf))
	const accounts = sale.shares.map((one) => accountFor(partyOf(one)))
	await openAccounts(tx, [...houseAccounts, ...distinct(accounts)])
	const source = sources[sale.paidFrom]
	const paidSen = add(sale.totalSen, sale.codeSen)
	const lines: EntryLine[] = [{ accountCode: source.code, amountSen: paidSen, detailId: null }]
	if (sale.codeSen > 0) {
		lines.push({
			accountCode: uniqueCodes.code,
			amountSen: negate(sale.codeSen),
			detailId: null,
		})
	}
	if (sale.shippingSen > 0) {
		lines.push({
			accountCode: shippingHeld.code,
			amountSen: negate(sale.shippingSen),
			detailId: null,
		})
	}
	for (const one of sale.shares) {
		const accountCode = accountFor(partyOf(one)).code
		lines.push({ accountCode, amountSen: negate(one.share.amountSen), detailId: one.shareId })
	}
	await postEntry(
		tx,
		{
			kind: 'order.paid',
			occurredAt: sale.paidAt,
			idempotencyKey: orderPaidKey(sale.orderId),
			source: { kind: 'order', id: sale.orderId },
			lines,
			reversesEntryId: null,
		},
		postedAt,
	)
}

function partyOf({ share }: { share: UnitShare }): PartyOfPiece {
	return {
		party: share.party,
		makerId: 'makerId' in share ? share.makerId : null,
		partnerId: share.party === 'partner' ? share.partnerId : null,
	}
}

function distinct(accounts: readonly AccountSpec[]): AccountSpec[] {
	return [...new Map(accounts.map((account) => [account.code, account])).values()]
}
