import type { Earning } from '#app/domain/people/earning.ts'
import { earningsByDay } from '#app/domain/people/earnings.server.ts'
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
	const makerIds = [...new Set(rows.map((row) => row.maker_id))]
	const codes = await makerCodesOf(db, makerIds)
	const earningOn = await earningsByDay(db, makerIds)
	return rows.map((row) => ({
		batchCode: row.code,
		workDate: row.work_date,
		makerCode: codes.get(row.maker_id) ?? '',
		earning: earningOn(row.maker_id, row.work_date),
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
