import { hashOfClosing } from '#app/domain/ledger/hashes.server.ts'
import { selectAccountRows, selectLinks } from '#app/domain/ledger/whole/store.server.ts'
import { ZERO } from '#app/shared/money.ts'
import { isMonth, type Month } from '#app/shared/month.ts'
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
 * month's end is the sum of the lines booked until then. `moved`: what the lines of each month have
 * moved on each account, as whoever reads all of them has counted it.
 */
export async function faultsOfClosings(db: Reader, moved: Moved): Promise<ClosingFault[]> {
	const closings = await selectClosings(db)
	return [...(await faultsOfChain(db, closings)), ...(await faultsOfEnds(db, closings, moved))]
}

/** Sen by account id, by month. */
type Moved = ReadonlyMap<string, ReadonlyMap<string, number>>

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
async function faultsOfEnds(
	db: Reader,
	closings: readonly Closing[],
	moved: Moved,
): Promise<ClosingFault[]> {
	const faults: ClosingFault[] = []
	const accounts = await selectAccountRows(db)
	const derived = new Map<string, number>()
	const left = [...moved.keys()].sort()
	const months = new Set([...(await selectKeptMonths(db)), ...closedStill(closings).keys()])
	// One that is no month of any year is a closing or an end that was altered: told of there.
	for (const month of [...months].filter(isMonth).sort()) {
		while (left[0] !== undefined && left[0] <= month) {
			for (const [id, sum] of moved.get(left.shift() ?? '') ?? []) {
				derived.set(id, (derived.get(id) ?? 0) + sum)
			}
		}
		const kept = await selectMonthEnd(db, month)
		for (const { id, code } of accounts) {
			const stored = kept.get(id) ?? ZERO
			const sum = derived.get(id) ?? 0
			if (stored !== sum) faults.push(endFault(month, code, stored, sum))
		}
	}
	return faults
}

function endFault(month: Month, account: string, stored: number, sum: number): ClosingFault {
	return { fault: 'month-end-wrong', month, account, storedSen: stored, derivedSen: sum }
}
