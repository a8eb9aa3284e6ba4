import type { EntryLine } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { accountsOfParties, type BookedShare } from './accounts-of-parties.server.ts'
import { houseAccounts } from './chart.ts'

export interface Exchange {
	orderId: string
	/** the first piece that was set aside: names the event */
	exchangeId: string
	exchangedAt: Instant
	/** the shares of the pieces that come back, as they were booked */
	back: readonly BookedShare[]
	/** the shares of the pieces that go out instead, of the same prices */
	given: readonly BookedShare[]
}

/**
 * Pieces are exchanged: the shares of the old ones are taken back, those of the new ones credited.
 * No money moves. Only before the savings of the order are final. Posts once an exchange.
 */
export async function bookExchange(tx: Tx, exchange: Exchange, postedAt: Instant): Promise<void> {
	const { back, given } = exchange
	const accountFor = await accountsOfParties(tx, [...back, ...given])
	const accounts = given.map(accountFor)
	const byCode = new Map(accounts.map((account) => [account.code, account]))
	await openAccounts(tx, [...houseAccounts, ...byCode.values()])
	const line = (share: BookedShare, isBack: boolean): EntryLine => ({
		accountCode: accountFor(share).code,
		amountSen: isBack ? share.amountSen : negate(share.amountSen),
		detailId: share.shareId,
	})
	await postEntry(
		tx,
		{
			kind: 'order.exchanged',
			occurredAt: exchange.exchangedAt,
			idempotencyKey: `order-exchanged:${exchange.exchangeId}`,
			source: { kind: 'order', id: exchange.orderId },
			lines: [
				...back.map((share) => line(share, true)),
				...given.map((share) => line(share, false)),
			],
			reversesEntryId: null,
		},
		postedAt,
	)
}
