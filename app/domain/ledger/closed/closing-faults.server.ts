import { sumDays } from '#app/domain/ledger/days/store.server.ts'
import { hashOfClosing } from '#app/domain/ledger/hashes.server.ts'
import { selectAccountRows, selectLinks } from '#app/domain/ledger/whole/store.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { firstDayOf, isMonth, lastDayOf, type Month, nextMonth } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'
import { type Closing, closedStill } from './closing.ts'
import { FIRST_CLOSING } from './record-closing.server.ts'
import {
	selectClosings,
	selectKeptMonths,
	selectMisplacedLocks,
	selectMonthEnd,
} from './store.server.ts'

export type ClosingFault =
	| { readonly fault: 'closing-altered'; readonly closing: number }
	| {
			readonly fault: 'month-end-wrong'
			readonly month: string
			readonly account: string
			readonly storedSen: number
			readonly derivedSen: number
	  }

/**
 * What is wrong with the months that were closed: each closing is what its hash says, locks what it
 * says, hangs on the one before it and on the entry that was the last then; what is kept of each
 * month's end is the sum of the lines booked until then.
 */
export async function faultsOfClosings(db: Reader): Promise<ClosingFault[]> {
	const closings = await selectClosings(db)
	return [...(await faultsOfChain(db, closings)), ...(await faultsOfEnds(db, closings))]
}

async function faultsOfChain(
	db: Reader,
	closings: readonly (Closing & { hash: string })[],
): Promise<ClosingFault[]> {
	const faults: ClosingFault[] = []
	const links = await selectLinks(
		db,
		closings.map(({ entryNumber }) => entryNumber),
	)
	const misplaced = await selectMisplacedLocks(db)
	let before = FIRST_CLOSING
	for (const [index, closing] of closings.entries()) {
		const { hash, number, entryNumber, linkHash } = closing
		const isSound =
			number === index + 1 &&
			!misplaced.has(number) &&
			hashOfClosing(before, closing) === hash &&
			(entryNumber === 0 || links.get(entryNumber) === linkHash)
		if (!isSound) faults.push({ fault: 'closing-altered', closing: number })
		before = hash
	}
	return faults
}

/** Of each month that is closed, and of each that something is kept of all the same. */
async function faultsOfEnds(db: Reader, closings: readonly Closing[]): Promise<ClosingFault[]> {
	const faults: ClosingFault[] = []
	const accounts = await selectAccountRows(db)
	const derived = new Map<string, Sen>()
	let from: CalendarDate | null = null
	const months = new Set([...(await selectKeptMonths(db)), ...closedStill(closings).keys()])
	// One that is no month of any year is a closing or an end that was altered: told of there.
	for (const month of [...months].filter(isMonth).sort()) {
		for (const [id, moved] of await sumDays(db, { from, to: lastDayOf(month) }, null)) {
			const change = subtract(moved.debitSen, moved.creditSen)
			derived.set(id, add(derived.get(id) ?? ZERO, change))
		}
		const kept = await selectMonthEnd(db, month)
		for (const { id, code } of accounts) {
			const stored = kept.get(id) ?? ZERO
			const sum = derived.get(id) ?? ZERO
			if (stored !== sum) faults.push(endFault(month, code, stored, sum))
		}
		from = firstDayOf(nextMonth(month))
	}
	return faults
}

function endFault(month: Month, account: string, stored: Sen, sum: Sen): ClosingFault {
	return { fault: 'month-end-wrong', month, account, storedSen: stored, derivedSen: sum }
}
