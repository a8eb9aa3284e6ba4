import type { Reader } from '#db/client.ts'
import type { OpnameStateName } from '#db/schema/stock.ts'

export type OpnameState = OpnameStateName

/** As many lots as are counted at one time; more are divided by places. */
export const MOST_LOTS = 500

/**
 * Pieces of these lots that are paid for and still lie on the shelf, since nobody has packed them:
 * told by the orders, which stand above stock.
 */
export type Unpacked = (
	db: Reader,
	lotIds: readonly string[],
) => Promise<ReadonlyMap<string, number>>

/** One time somebody counted a lot, as far as it has ended. */
export interface EndedCount {
	readonly counted: number
	/** what lay on the shelf by the books at the moment it was handed in */
	readonly expected: number
	/** something of the lot moved between its beginning and its end */
	readonly hasMoved: boolean
}

/**
 * How a lot stands while it is counted: `open` has no count that says anything, `recount` has a
 * difference that no second count has found, `settled` agrees with the books, or differs by the
 * same number twice in a row.
 */
export type LineState = 'open' | 'recount' | 'settled'

/** How a lot stands, by its counts in the order of time, and the count that stands. */
export function judgeCounts(counts: readonly EndedCount[]): {
	state: LineState
	standing: EndedCount | null
} {
	const valid = counts.filter((count) => !count.hasMoved)
	const last = valid.at(-1)
	if (!last) return { state: 'open', standing: null }
	const before = valid.at(-2)
	const isSure = differenceOf(last) === 0 || (before && differenceOf(before) === differenceOf(last))
	return isSure ? { state: 'settled', standing: last } : { state: 'recount', standing: null }
}

/** What was counted beyond what the books say: below zero where pieces are missing. */
export function differenceOf({ counted, expected }: Omit<EndedCount, 'hasMoved'>): number {
	return counted - expected
}

/** Why what is missing is not there; what is too much was found. */
export const missingReasons = ['lost', 'damaged'] as const
export type MissingReason = (typeof missingReasons)[number]
