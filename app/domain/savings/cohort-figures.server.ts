import { salesOfLots } from '#app/domain/orders/lot-sales/lot-sales.server.ts'
import { lotsOfBatches } from '#app/domain/stock/lots-by-batch.server.ts'
import { SMALLEST_PUBLIC_GROUP } from '#app/domain/workshop/cohort.ts'
import { batchesOfCohort } from '#app/domain/workshop/cohorts.server.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** What has come of a cohort's work, in public. */
export interface CohortFigures {
	/** pieces paid for and not given back */
	readonly unitsSold: number
	/** credited to makers for this cohort's pieces and not taken back */
	readonly creditedSen: Sen
}

/** Few enough for one query. */
const AT_ONCE = 5_000

/**
 * What has come of the work of one cohort, summed over its own lots; null where fewer than five
 * people were credited: a sum of so few would be what known persons have (UU 27/2022). What all
 * have is what `publicFigures` tells.
 */
export async function cohortFigures(db: Reader, cohortId: string): Promise<CohortFigures | null> {
	const batchIds = await batchesOfCohort(db, cohortId)
	const makers = new Set<string>()
	let unitsSold = 0
	let creditedSen = ZERO
	for (let from = 0; from < batchIds.length; from += AT_ONCE) {
		const lots = await lotsOfBatches(db, batchIds.slice(from, from + AT_ONCE))
		for (const sold of (await salesOfLots(db, [...lots.values()])).values()) {
			unitsSold += sold.units
			creditedSen = add(creditedSen, sold.creditedSen)
			for (const makerId of sold.makerIds) makers.add(makerId)
		}
	}
	return makers.size < SMALLEST_PUBLIC_GROUP ? null : { unitsSold, creditedSen }
}
