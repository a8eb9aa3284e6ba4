import {
	controlOf,
	isSavingsGroup,
	materialFund,
	pnbpPayable,
	workingCapital,
} from '#app/domain/bookkeeping/chart.ts'
import { type DetailMoved, detailsMoved } from '#app/domain/ledger/days/details-moved.server.ts'
import { lotsOfShares } from '#app/domain/orders/lot-sales/lots-of-shares.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { batchesOfCohort } from '#app/domain/workshop/cohorts.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, negate, type Sen, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'

/** Where the price of what was sold has gone. */
export const resultParts = ['makers', 'pnbp', 'partner', 'capital', 'material', 'others'] as const
export type ResultPart = (typeof resultParts)[number]
export type ResultSums = Readonly<Record<ResultPart, Sen>>

/** What came of a cohort's pieces on some days, less what was given back. */
export interface CohortResult {
	/** null for pieces of no cohort */
	readonly cohort: { readonly slug: string; readonly name: Text; readonly programme: string } | null
	/** the sum of its parts */
	readonly salesSen: Sen
	readonly parts: ResultSums
}

const NOTHING: ResultSums = {
	makers: ZERO,
	pnbp: ZERO,
	partner: ZERO,
	capital: ZERO,
	material: ZERO,
	others: ZERO,
}

/**
 * Results by programme and cohort: every journal line of these days that is explained by a share
 * of a piece, summed by the cohort that made the piece. So the sums are the ledger's own.
 */
export async function resultsOf(
	db: Reader,
	days: { from: CalendarDate; to: CalendarDate },
): Promise<CohortResult[]> {
	const moved = await detailsMoved(db, days)
	const cohortOf = await cohortsOfShares(db, moved)
	const sums = new Map<string | null, ResultSums>()
	for (const { detailId, accountCode, amountSen } of moved) {
		const cohortId = cohortOf.get(detailId)
		if (cohortId === undefined) continue
		const before = sums.get(cohortId) ?? NOTHING
		const part = partOf(accountCode)
		sums.set(cohortId, { ...before, [part]: add(before[part], negate(amountSen)) })
	}
	const cohorts = await listCohortNames(db)
	const told = cohorts.flatMap(({ id, slug, name, programme }) => {
		const parts = sums.get(id)
		const cohort = { slug, name, programme: programme.code }
		return parts ? [{ cohort, parts, salesSen: add(...Object.values(parts)) }] : []
	})
	const rest = sums.get(null)
	return [
		...told.sort((a, b) => (a.cohort.programme < b.cohort.programme ? -1 : 1)),
		...(rest ? [{ cohort: null, parts: rest, salesSen: add(...Object.values(rest)) }] : []),
	]
}

/** Of each share the cohort that made its piece; null for a piece of none. */
async function cohortsOfShares(
	db: Reader,
	moved: readonly DetailMoved[],
): Promise<Map<string, string | null>> {
	const lotOf = await lotsOfShares(db, [...new Set(moved.map(({ detailId }) => detailId))])
	const lots = await lotsById(db, [...new Set(lotOf.values())])
	const cohortOfBatch = new Map<string, string>()
	for (const { id } of lotOf.size > 0 ? await listCohortNames(db) : []) {
		for (const batchId of await batchesOfCohort(db, id)) cohortOfBatch.set(batchId, id)
	}
	return new Map(
		[...lotOf].map(([shareId, lotId]) => [
			shareId,
			cohortOfBatch.get(lots.get(lotId)?.batchId ?? '') ?? null,
		]),
	)
}

function partOf(accountCode: string): ResultPart {
	const group = controlOf(accountCode)?.code
	if (group !== undefined) return isSavingsGroup(group) ? 'makers' : 'partner'
	if (accountCode === pnbpPayable.code) return 'pnbp'
	if (accountCode === workingCapital.code) return 'capital'
	return accountCode === materialFund.code ? 'material' : 'others'
}
