import type { Reader } from '#db/client.ts'
import { type BookLine, bookLines } from './book-lines.server.ts'
import type { Match } from './items.ts'
import { matchItems } from './match-items.ts'
import { toBankItem } from './match-statements.server.ts'
import {
	type Days,
	selectLines,
	selectReleasedLines,
	selectSides,
	selectWaiting,
} from './store.server.ts'

export type BankLine = Awaited<ReturnType<typeof selectLines>>[number]

/** What of some days is matched, what is not, and what may belong together. */
export interface MatchTable {
	readonly lines: readonly BankLine[]
	readonly openLines: readonly BankLine[]
	readonly openBooks: readonly BookLine[]
	/** certain, and taken apart by nobody: booked after the statement came */
	readonly sure: readonly Match[]
	/** likely: a person decides */
	readonly suggestions: readonly Match[]
}

/** The lines of the bank and of the books on some days. */
export async function matchTable(db: Reader, days: Days): Promise<MatchTable> {
	const lines = await selectLines(db, days)
	const openLines = lines.filter((line) => line.match_id === null)
	const openBooks = (await bookLines(db, days)).filter(({ isMatched }) => !isMatched)
	const { matches, suggestions } = matchItems(openLines.map(toBankItem), openBooks)
	const released = await selectReleasedLines(db, days)
	const wasReleased = ({ bank }: Match) => bank.some((id) => released.has(id))
	return {
		lines,
		openLines,
		openBooks,
		sure: matches.filter((match) => !wasReleased(match)),
		suggestions: [...matches.filter(wasReleased), ...suggestions],
	}
}

/** How many matches wait for a second person. */
export async function countWaitingMatches(db: Reader): Promise<number> {
	return (await selectWaiting(db)).length
}

/** The matches that wait for a second person, each with its sides. */
export async function waitingMatches(db: Reader) {
	const rows = await selectWaiting(db)
	return await Promise.all(
		rows.map(async (row) => ({ ...row, sides: await selectSides(db, row.id) })),
	)
}
