import { type BookLine, bookLines } from '#app/domain/reconciliation/matching/book-lines.server.ts'
import type { Days } from '#app/domain/reconciliation/matching/store.server.ts'
import { drawersOpenedIn } from '#app/domain/till/drawers.server.ts'
import { type Instant, nextDate, startOfDate } from '#app/shared/instant.ts'
import { add, negate, type Sen, sen, subtract } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** A deposit is booked on the day of its drawer, or the next. */
const DAYS_TO_DEPOSIT = 7

/** What should have lain in a drawer when it was counted, what did, and what the bank has had. */
export interface DrawerCounted {
	readonly id: string
	readonly openedAt: Instant
	readonly officerName: string
	/** before the count: what it began with, sold for and took to the bank */
	readonly expectedSen: Sen
	/** null while it is open */
	readonly countedSen: Sen | null
	/** counted less expected; a shortage is negative */
	readonly differenceSen: Sen
	readonly depositedSen: Sen
	/** of the deposits, what a line of the bank confirms */
	readonly bankedSen: Sen
}

/** The drawers that were opened on some days, in that order. */
export async function drawersCounted(db: Reader, days: Days): Promise<DrawerCounted[]> {
	const span = { from: startOfDate(days.from), until: startOfDate(nextDate(days.to)) }
	const { drawers, names } = await drawersOpenedIn(db, span)
	const to = nextDate(days.to, DAYS_TO_DEPOSIT)
	const lines = drawers.length === 0 ? [] : await bookLines(db, { from: days.from, to })
	const banked = Map.groupBy(lines.filter(isBanked), ({ source }) => source.id)
	return drawers.map(({ id, openedAt, officerId, expectedSen, countedSen, sums }) => ({
		id,
		openedAt,
		officerName: names.get(officerId) ?? '–',
		expectedSen: subtract(expectedSen, sums.difference),
		countedSen,
		differenceSen: sums.difference,
		depositedSen: negate(sums.deposit),
		bankedSen: add(...(banked.get(id) ?? []).map(({ amountSen }) => amountSen)),
	}))
}

const isBanked = ({ kind, isMatched }: BookLine) => kind === 'cash.deposit' && isMatched

/** All drawers together; of those that are open nothing is counted. */
export interface DrawersTotal {
	readonly count: number
	readonly openCount: number
	readonly expectedSen: Sen
	readonly countedSen: Sen
	readonly differenceSen: Sen
	readonly depositedSen: Sen
	readonly bankedSen: Sen
}

/** What the drawers come to; what is expected is of those that were counted. */
export function sumDrawers(drawers: readonly DrawerCounted[]): DrawersTotal {
	const counted = drawers.filter(({ countedSen }) => countedSen !== null)
	return {
		count: drawers.length,
		openCount: drawers.length - counted.length,
		expectedSen: add(...counted.map(({ expectedSen }) => expectedSen)),
		countedSen: add(...counted.map(({ countedSen }) => countedSen ?? sen(0))),
		differenceSen: add(...counted.map(({ differenceSen }) => differenceSen)),
		depositedSen: add(...drawers.map(({ depositedSen }) => depositedSen)),
		bankedSen: add(...drawers.map(({ bankedSen }) => bankedSen)),
	}
}
