import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, sen, WHOLE_BPS } from '#app/shared/money.ts'

/** What the gateway asks for a charge from a day on: a share and a fixed sum, and tax on both. */
export interface FeeRate {
	readonly fromDate: CalendarDate
	readonly shareBps: number
	readonly fixedSen: Sen
	/** of the fee */
	readonly vatBps: number
}

/** A fee as the rate says: with the tax, and what of it is tax. */
export interface Fee {
	readonly feeSen: Sen
	readonly vatSen: Sen
}

/**
 * The rate in force on a day: of those that begin on one day the last that was written down, as
 * they come. Undefined where nobody has written one down.
 */
export function rateOn(rates: readonly FeeRate[], day: CalendarDate): FeeRate | undefined {
	return rates
		.filter(({ fromDate }) => fromDate <= day)
		.toSorted((a, b) => (a.fromDate === b.fromDate ? 0 : a.fromDate < b.fromDate ? -1 : 1))
		.at(-1)
}

/** The fee on one charge: each part rounded half up to the sen, never more than the charge. */
export function feeOn(amountSen: Sen, rate: FeeRate): Fee {
	const share = halfUp(amountSen, rate.shareBps)
	const bare = sen(Math.min(amountSen, add(share, rate.fixedSen)))
	const vatSen = halfUp(bare, rate.vatBps)
	return { feeSen: add(bare, vatSen), vatSen }
}

function halfUp(amount: Sen, bps: number): Sen {
	const half = BigInt(WHOLE_BPS) / 2n
	return sen(Number((BigInt(amount) * BigInt(bps) + half) / BigInt(WHOLE_BPS)))
}
