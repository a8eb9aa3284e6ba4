import { salesOfLots } from '#app/domain/orders/lot-sales/lot-sales.server.ts'
import { lotsOfBatches } from '#app/domain/stock/lots-by-batch.server.ts'
import { SMALLEST_PUBLIC_GROUP } from '#app/domain/workshop/cohort.ts'
import { cohortsOfBatches } from '#app/domain/workshop/cohorts.server.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** What has come of a cohort's work, in public. */
export interface CohortFigures {
	/** pieces paid for and not given back */
	readonly unitsSold: number
	/** credited to makers for this cohort's pieces and not taken back */
	readonly creditedSen: Sen
}

/**
 * What has come of the work of one cohort (or of every cohort: null), by its id, summed over its
 * own lots. A cohort of whose sales fewer than five people were credited is absent: a sum of so few
 * would be what known persons have (UU 27/2022). What all have is what `publicFigures` tells.
 */
export async function cohortFigures(
	db: Reader,
	cohortId: string | null,
): Promise<Map<string, CohortFigures>> {
	const cohorts = await cohortsOfBatches(db, cohortId)
	const lots = await lotsOfBatches(db, [...cohorts.keys()])
	const sales = await salesOfLots(db, [...lots.values()])
	const totals = new Map<string, CohortFigures & { makers: Set<string> }>()
	for (const [batchId, id] of cohorts) {
		const sold = sales.get(lots.get(batchId) ?? '')
		if (!sold) continue
		const total = totals.get(id) ?? { unitsSold: 0, creditedSen: ZERO, makers: new Set() }
		totals.set(id, {
			unitsSold: total.unitsSold + sold.units,
			creditedSen: add(total.creditedSen, sold.creditedSen),
			makers: new Set([...total.makers, ...sold.makerIds]),
		})
	}
	return new Map(
		[...totals]
			.filter(([, { makers }]) => makers.size >= SMALLEST_PUBLIC_GROUP)
			.map(([id, { unitsSold, creditedSen }]) => [id, { unitsSold, creditedSen }]),
	)
}
