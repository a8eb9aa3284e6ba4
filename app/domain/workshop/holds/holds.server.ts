import type { Earning } from '#app/domain/people/earning.ts'
import { earningsOn } from '#app/domain/people/earnings.server.ts'
import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import { lockSheets, selectHolds, selectSettlements } from './store.server.ts'

/** A line of a signed sheet whose share of sales is on hold. */
export interface Hold {
	readonly batchCode: string
	readonly workDate: CalendarDate
	readonly makerCode: string
	/** what the register says by now: once it is not `hold` the line can be settled */
	readonly earning: Earning | 'absent'
}

const SHOWN = 200

/** What is on hold, the oldest first, up to 200 lines. */
export async function listHolds(db: Reader): Promise<Hold[]> {
	const rows = await selectHolds(db, SHOWN)
	const codes = await makerCodesOf(db, [...new Set(rows.map((row) => row.maker_id))])
	const byDay = new Map<CalendarDate, Set<string>>()
	for (const { work_date, maker_id } of rows) {
		byDay.set(work_date, (byDay.get(work_date) ?? new Set()).add(maker_id))
	}
	const earned = new Map<CalendarDate, Map<string, Earning | 'absent'>>()
	for (const [day, ids] of byDay) earned.set(day, await earningsOn(db, [...ids], day))
	return rows.map((row) => ({
		batchCode: row.code,
		workDate: row.work_date,
		makerCode: codes.get(row.maker_id) ?? '',
		earning: earned.get(row.work_date)?.get(row.maker_id) ?? 'hold',
	}))
}

/** How holds of these batches were settled: `batchId makerId` → what it earns. */
export type Settlements = ReadonlyMap<string, 'premi' | 'extra-food'>

/** The key of a line in `Settlements`. */
export function settlementKey(batchId: string, makerId: string): string {
	return `${batchId} ${makerId}`
}

/**
 * How the holds of these batches are settled. The batches stay locked until the transaction ends,
 * so that none is settled meanwhile.
 */
export async function settlementsOf(tx: Tx, batchIds: readonly string[]): Promise<Settlements> {
	if (batchIds.length === 0) return new Map()
	await lockSheets(tx, batchIds)
	const rows = await selectSettlements(tx, batchIds)
	return new Map(rows.map((row) => [settlementKey(row.batch_id, row.maker_id), row.earning]))
}
