import { chartAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { type KindMoved, kindsMoved } from '#app/domain/ledger/days/kinds-moved.server.ts'
import { sharesOfPaidSales } from '#app/domain/orders/paid-sales/paid-sales.server.ts'
import type { Days } from '#app/domain/reconciliation/matching/store.server.ts'
import { nextDate, startOfDate } from '#app/shared/instant.ts'
import { add, negate, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { partyOf, type ShareSums, wayOf } from './share.ts'

/** One account that shares are booked to. */
export interface ShareAccount extends ShareSums {
	readonly code: string
	readonly name: Text
	/** the group it belongs to, or itself */
	readonly party: string
}

/** Every account of some days that shares are booked to, and what moved it. */
export interface SharesOwed {
	readonly accounts: readonly ShareAccount[]
	/** what each kind of event did to each account, debit-positive as the ledger counts */
	readonly kinds: readonly KindMoved[]
	/** what sales credited, less those that were voided, as the ledger has it */
	readonly soldSen: Sen
	/** the same as it is stored with the pieces that were sold */
	readonly storedSen: Sen
}

/**
 * What stood on each account that shares are booked to, what sales allocated to it on some days,
 * what was moved and paid, and what stands. What stands is read from the ledger by itself, so the
 * equation can fail.
 */
export async function sharesOwed(db: Reader, days: Days): Promise<SharesOwed> {
	const closing = (await chartAsOf(db, days.to)).filter(({ code }) => partyOf(code))
	const before = await chartAsOf(db, nextDate(days.from, -1))
	const opening = new Map(before.map((one) => [one.code, negate(one.balanceSen)]))
	const codes = closing.map(({ code }) => code)
	const kinds = await kindsMoved(db, days, codes)
	const byCode = Map.groupBy(kinds, ({ accountCode }) => accountCode)
	const accounts = closing.map(({ code, name, balanceSen }): ShareAccount => {
		const rows = byCode.get(code) ?? []
		const by = (way: ReturnType<typeof wayOf>) =>
			negate(add(...rows.filter(({ kind }) => wayOf(kind) === way).map((row) => row.amountSen)))
		return {
			code,
			name,
			party: partyOf(code) ?? code,
			openingSen: opening.get(code) ?? ZERO,
			allocatedSen: by('allocated'),
			movedSen: by('moved'),
			paidSen: negate(by('paid')),
			owedSen: negate(balanceSen),
		}
	})
	const sold = kinds.filter(({ kind }) => kind === 'order.paid' || kind === 'order.voided')
	const span = { from: startOfDate(days.from), until: startOfDate(nextDate(days.to)) }
	return {
		accounts: accounts.filter(hasMoved),
		kinds,
		soldSen: negate(add(...sold.map(({ amountSen }) => amountSen))),
		storedSen: await sharesOfPaidSales(db, span),
	}
}

/** What of the equation does not hold: nought. */
export function shareFault(sums: ShareSums): Sen {
	const { openingSen, allocatedSen, movedSen, paidSen, owedSen } = sums
	return subtract(owedSen, subtract(add(openingSen, allocatedSen, movedSen), paidSen))
}

const hasMoved = ({ openingSen, allocatedSen, movedSen, paidSen, owedSen }: ShareAccount) =>
	[openingSen, allocatedSen, movedSen, paidSen, owedSen].some((sum) => sum !== 0)
