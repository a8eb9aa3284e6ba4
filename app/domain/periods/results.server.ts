import { getBatch, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { BatchOrigin } from '#app/domain/workshop/cohort.ts'
import { getCohortOrigin } from '#app/domain/workshop/cohort-names.server.ts'
import { noSuchBatch } from '#app/domain/workshop/errors.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { type PieceResult, pieceResults } from './piece-results.server.ts'
import { type Result, sumOfResults } from './result-parts.ts'

interface Days {
	from: CalendarDate
	to: CalendarDate
}

/** What came of a cohort's pieces on some days, less what was given back. */
export interface CohortResult extends Result {
	/** null for pieces of no cohort */
	readonly cohort: { readonly slug: string; readonly name: Text; readonly programme: string } | null
}

/** What came of one batch of a cohort on some days. */
export interface BatchResult extends Result {
	readonly code: string
	readonly workDate: CalendarDate
	/** pieces whose price came in on these days, whole or in part, and was not given back on them */
	readonly pieces: number
}

/**
 * Results by programme and cohort: every journal line of these days that is explained by a share
 * of a piece, summed by the cohort that made the piece. So the sums are the ledger's own.
 */
export async function resultsOf(db: Reader, days: Days): Promise<CohortResult[]> {
	const bySlug = Map.groupBy(await pieceResults(db, days), ({ origin }) => origin?.cohort.slug)
	const results = [...bySlug.values()].map((pieces) => {
		const origin = pieces[0]?.origin
		const cohort = origin ? { ...origin.cohort, programme: origin.programme.code } : null
		return { cohort, ...sumOfResults(pieces) }
	})
	return results.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

/** By programme and cohort; what has none comes last. */
const placeOf = ({ cohort }: CohortResult) =>
	cohort ? `0 ${cohort.programme} ${cohort.slug}` : '1'

/**
 * The statement of one cohort: its batches, with what came of each on these days. Refuses
 * `workshop.no_such_cohort`.
 */
export async function cohortResult(db: Reader, slug: string, days: Days) {
	const { cohort, programme, partner } = await getCohortOrigin(db, slug)
	const own = (await pieceResults(db, days)).filter(({ origin }) => origin?.cohort.slug === slug)
	const byBatch = Map.groupBy(own, ({ origin }) => origin?.batchCode)
	const batches = [...byBatch.values()].flatMap((pieces): BatchResult[] => {
		const origin = pieces[0]?.origin
		return origin ? [batchResult(origin, pieces)] : []
	})
	return {
		cohort: { slug, name: cohort.name },
		programme,
		partner,
		batches: batches.sort((a, b) => (dayAndCode(a) < dayAndCode(b) ? -1 : 1)),
		sum: sumOfResults(own),
		pieces: countSold(own),
	}
}

function batchResult({ batchCode, workDate }: BatchOrigin, pieces: readonly PieceResult[]) {
	return { code: batchCode, workDate, pieces: countSold(pieces), ...sumOfResults(pieces) }
}

const dayAndCode = ({ workDate, code }: BatchResult) => `${workDate} ${code}`

const countSold = (pieces: readonly PieceResult[]) =>
	pieces.filter(({ salesSen }) => salesSen > 0).length

/**
 * The pieces of one batch whose money moved on these days, each with its order. Refuses
 * `workshop.no_such_batch`, also where the batch is of another cohort.
 */
export async function batchPieces(db: Reader, slug: string, code: string, days: Days) {
	const { id } = await getBatch(db, code)
	const origin = (await originOfBatches(db, [id])).get(id)
	if (origin?.cohort.slug !== slug) throw noSuchBatch(code)
	const pieces = (await pieceResults(db, days)).filter((one) => one.origin?.batchCode === code)
	return {
		cohort: origin.cohort,
		batch: batchResult(origin, pieces),
		pieces: pieces.map(({ origin: _, ...piece }) => piece),
	}
}
