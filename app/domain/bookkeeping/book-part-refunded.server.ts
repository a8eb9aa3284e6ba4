import type { EntryLine } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { accountsOfParties, type BookedShare } from './accounts-of-parties.server.ts'
import {
	clearing,
	disputedFunds,
	foundRefunds,
	houseAccounts,
	isMakersCreditCode,
	paymentsHeld,
	refundReserve,
	refundsOwed,
	shippingHeld,
	uniqueCodes,
	workingCapital,
} from './chart.ts'

export interface PartRefunded {
	orderId: string
	/** names the event in the ledger */
	key: string
	/** `order.refunded` when nothing of the order is left after it, by a bank `order.charged-back` */
	kind: 'order.refunded' | 'order.part-refunded' | 'order.charged-back'
	refundedAt: Instant
	/** what the buyer gets */
	amountSen: Sen
	/** who gives it back: the gateway, the treasurer from what is held, a bank; or found as given */
	paidFrom: 'gateway' | 'held' | 'disputed' | 'found'
	/** true once the makers' credits of this order are no longer pending */
	savingsFinal: boolean
	/** every share of the pieces that are given back, as they were booked */
	shares: readonly BookedShare[]
	shippingSen: Sen
	codeSen: Sen
	/** what was owed to the buyer before */
	owedSen: Sen
	/** a sum that belongs to no piece: who bears it */
	borne: { reserve: Sen; capital: Sen }
	/** what the buyer had before without a piece: it goes back to who bore it */
	restored: { reserve: Sen; capital: Sen }
}

const sources = {
	gateway: clearing,
	held: paymentsHeld,
	disputed: disputedFunds,
	found: foundRefunds,
} as const

/**
 * Part of an order given back: exactly the shares of its pieces, as they are stored, never
 * recomputed; shipping and code as far as they go with them; a sum that belongs to no piece from
 * the reserve or the working capital. Once the makers' credits are final they stay theirs, and the
 * reserve bears those lines. Posts once a refund.
 */
export async function bookPartRefunded(
	tx: Tx,
	refund: PartRefunded,
	postedAt: Instant,
): Promise<void> {
	await openAccounts(tx, houseAccounts)
	const accountFor = await accountsOfParties(tx, refund.shares)
	const bearer = (code: string) =>
		refund.savingsFinal && isMakersCreditCode(code) ? refundReserve.code : code
	const shares = refund.shares.map(
		(share): EntryLine => ({
			accountCode: bearer(accountFor(share).code),
			amountSen: share.amountSen,
			detailId: share.shareId,
		}),
	)
	const source = sources[refund.paidFrom]
	const sums: [string, Sen][] = [
		[shippingHeld.code, refund.shippingSen],
		[uniqueCodes.code, refund.codeSen],
		[refundsOwed.code, refund.owedSen],
		[refundReserve.code, refund.borne.reserve],
		[workingCapital.code, refund.borne.capital],
		[refundReserve.code, negate(refund.restored.reserve)],
		[workingCapital.code, negate(refund.restored.capital)],
		[source.code, negate(refund.amountSen)],
	]
	const others = sums
		.filter(([, amountSen]) => amountSen !== 0)
		.map(([accountCode, amountSen]): EntryLine => ({ accountCode, amountSen, detailId: null }))
	await postEntry(
		tx,
		{
			kind: refund.kind,
			occurredAt: refund.refundedAt,
			idempotencyKey: refund.key,
			source: { kind: 'order', id: refund.orderId },
			lines: [...shares, ...others],
			reversesEntryId: null,
		},
		postedAt,
	)
}
