import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { type Sen, subtract } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { findCashCountSince, selectCashCounts } from './store.server.ts'

/** How many counts are shown: those of a year and some more. */
const SHOWN = 15

/** The treasurer's cash as it was counted once. */
export interface CashCount {
	readonly id: string
	readonly countedSen: Sen
	/** less than the books had is negative */
	readonly differenceSen: Sen
	readonly reason: string
	/** null for somebody who is gone */
	readonly countedBy: string | null
	readonly countedAt: Instant
}

/** The last counts of the treasurer's cash, the newest first. */
export async function lastCashCounts(db: Reader): Promise<CashCount[]> {
	const rows = await selectCashCounts(db, SHOWN)
	const by = rows.map(({ counted_by }) => counted_by)
	const names = by.length === 0 ? new Map<string, string>() : await namesOfStaff(db, by)
	return rows.map((row) => ({
		id: row.id,
		countedSen: row.counted_sen,
		differenceSen: subtract(row.counted_sen, row.expected_sen),
		reason: row.reason,
		countedBy: names.get(row.counted_by) ?? null,
		countedAt: row.counted_at,
	}))
}

/** True when the cash was counted since a moment. */
export async function isCashCountedSince(db: Reader, since: Instant): Promise<boolean> {
	return (await findCashCountSince(db, since)) !== undefined
}
