import type { Instant } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { FeeRate } from './fee.ts'
import { selectRates } from './store.server.ts'

/** A rate as somebody laid it down. */
export interface FeeRateSet extends FeeRate {
	readonly reason: string
	readonly setBy: string
	readonly setAt: Instant
}

/** Every rate there was, in the order of the days they begin on, the later word last. */
export async function feeRates(db: Reader): Promise<FeeRateSet[]> {
	return (await selectRates(db)).map((row) => ({
		fromDate: row.from_date,
		shareBps: row.share_bps,
		fixedSen: sen(row.fixed_sen),
		vatBps: row.vat_bps,
		reason: row.reason,
		setBy: row.recorded_by,
		setAt: row.recorded_at,
	}))
}
