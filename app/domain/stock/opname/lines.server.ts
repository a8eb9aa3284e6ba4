import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type EndedCount, judgeCounts, type LineState } from './opname.ts'
import { type CountRow, selectEndedCounts, selectOpnameLots } from './store.server.ts'

/** A lot that is counted, with all its counts: for verbs, and for whoever approves. Not blind. */
export interface Line {
	readonly lotId: string
	readonly lotCode: string
	readonly variantId: string
	readonly unitCostSen: Sen
	readonly placeCode: string | null
	readonly state: LineState
	/** the count that stands */
	readonly standing: EndedCount | null
	/** as they were kept when counting ended */
	readonly expected: number | null
	readonly counted: number | null
	readonly reason: 'damaged' | 'lost' | 'found' | null
	readonly note: string
	/** who said so last */
	readonly saidBy: string | null
	readonly posted: number | null
	/** every count that was handed in, those that do not count any more as well */
	readonly counts: readonly (EndedCount & { by: string; at: Instant })[]
}

/** The lots of a count by place and code, or one of them. */
export async function readLines(
	db: Reader,
	opnameId: string,
	lotId: string | null = null,
): Promise<Line[]> {
	const counts = Map.groupBy(await selectEndedCounts(db, opnameId, lotId), (row) => row.lot_id)
	const rows = await selectOpnameLots(db, opnameId, lotId)
	return rows.map((row) => {
		const own = counts.get(row.lot_id) ?? []
		const since = row.recount_since
		const valid = own.filter((one) => since === null || (one.ended_at ?? '') > since)
		return {
			lotId: row.lot_id,
			lotCode: row.code,
			variantId: row.variant_id,
			unitCostSen: row.unit_cost_sen,
			placeCode: row.place_code,
			...judgeCounts(valid.map(endedCountOf)),
			expected: row.expected,
			counted: row.counted,
			reason: row.reason,
			note: row.note,
			saidBy: row.said_by,
			posted: row.posted,
			counts: own.map((one) => ({
				...endedCountOf(one),
				by: one.counted_by,
				at: one.ended_at ?? one.begun_at,
			})),
		}
	})
}

function endedCountOf({ counted, expected, moved }: CountRow): EndedCount {
	return { counted: counted ?? 0, expected: expected ?? 0, hasMoved: moved === 1 }
}

/** Everybody who has counted one of these lots, or said why it differs. */
export function partakers(lines: readonly Line[]): Set<string> {
	return new Set(
		lines.flatMap((line) => [
			...line.counts.map(({ by }) => by),
			...(line.saidBy === null ? [] : [line.saidBy]),
		]),
	)
}
