import { type Movement, movementsAfter } from '#app/domain/ledger/movements/movements.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, subtract, wholeRupiah, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type Dated, openItems } from './ageing.ts'
import { selectGatherings } from './store.server.ts'

/** An account of what is owed, as far as nobody has asked to pay it yet. */
export interface Standing {
	/** the last entry that was gathered */
	readonly afterNumber: number
	/** what was left under a rupiah the time before */
	readonly carriedSen: Sen
	/** what was booked since, entry by entry */
	readonly movements: readonly Movement[]
	/** what was asked for and is not decided on: nothing more is gathered meanwhile */
	readonly waits: boolean
}

/** Entries that pay what is owed; all the others say what is owed. */
const PAYING = 'treasury-request'

/** What came to be owed behind an entry, entry by entry, less what was taken back. */
export async function owedAfter(
	db: Reader,
	accountCode: string,
	afterNumber: number,
): Promise<Movement[]> {
	const movements = await movementsAfter(db, accountCode, afterNumber)
	return movements.filter(({ sourceKind }) => sourceKind !== PAYING)
}

/** How an account stands behind what was gathered of it. */
export async function standingOf(db: Reader, accountCode: string): Promise<Standing> {
	const gathered = await selectGatherings(db, accountCode)
	const last = gathered.at(-1)
	const afterNumber = last?.through_number ?? 0
	const movements = await owedAfter(db, accountCode, afterNumber)
	return {
		afterNumber,
		carriedSen: last ? subtract(add(last.carried_sen, last.moved_sen), last.amount_sen) : ZERO,
		movements,
		waits: gathered.some(({ state }) => state === 'requested'),
	}
}

/** What can be gathered of an account. */
export interface Gatherable {
	/** in whole rupiah; what is left under one is carried to the next time */
	readonly amountSen: Sen
	readonly movedSen: Sen
	readonly throughNumber: number
}

/**
 * What can be gathered up to the end of a day: every entry before the first that happened after
 * it, so that nothing is skipped. What is booked later of an earlier day comes the next time.
 */
export function gatherableUntil(standing: Standing, until: CalendarDate): Gatherable {
	const first = standing.movements.findIndex(({ day }) => day > until)
	const taken = first === -1 ? standing.movements : standing.movements.slice(0, first)
	const movedSen = add(...taken.map(({ amountSen }) => amountSen))
	const owedSen = add(standing.carriedSen, movedSen)
	return {
		amountSen: owedSen > 0 ? wholeRupiah(owedSen) : ZERO,
		movedSen,
		throughNumber: taken.at(-1)?.number ?? standing.afterNumber,
	}
}

/**
 * What of an account is not paid yet, the oldest first: gathered or not. What was taken back
 * since falls on the oldest. It is dated by the day it was booked on, or by the day it happened on,
 * which for what came late is in a month that was closed.
 */
export async function unpaidOf(
	db: Reader,
	accountCode: string,
	by: 'booked' | 'happened' = 'booked',
): Promise<Dated[]> {
	const gathered = await selectGatherings(db, accountCode)
	const paid = gathered.filter(({ state }) => state === 'paid')
	const firstOpen = gathered.find(({ state }) => state !== 'paid')
	const after = firstOpen?.after_number ?? gathered.at(-1)?.through_number ?? 0
	const movements = (await owedAfter(db, accountCode, after))
		.filter(
			({ number }) =>
				!paid.some((one) => number > one.after_number && number <= one.through_number),
		)
		.map(({ amountSen, day, happenedOn }): Dated => {
			return { amountSen, day: by === 'booked' ? day : happenedOn }
		})
	// What is left under a rupiah of one payment is part of the next: it is as old as what that
	// one is about, since nobody can pay it before.
	const next = movements.filter(({ amountSen }) => amountSen > 0).map(({ day }) => day)
	const rests = paid.map(
		(one): Dated => ({
			day: next.toSorted()[0] ?? one.until,
			amountSen: subtract(one.moved_sen, one.amount_sen),
		}),
	)
	return openItems([...rests, ...movements])
}
