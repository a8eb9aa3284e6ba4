import { system } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, type Instant, nextDate } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type BookLine, bookLines } from './book-lines.server.ts'
import { type Match, MOST_DAYS_APART } from './items.ts'
import { type Matching, matchItems } from './match-items.ts'
import {
	insertMatches,
	selectLines,
	selectReleasedLines,
	selectUnmatchedSpan,
} from './store.server.ts'

type Line = Awaited<ReturnType<typeof selectLines>>[number]

/**
 * Matches by itself whatever is certain between the lines of the bank that nothing holds and the
 * books, and returns what is likely. Repeating it changes nothing, and what a
 * person has taken apart is left to people. It writes matches alone: the
 * books are what they were.
 */
export async function matchStatements(deps: { db: Db; clock: Clock }): Promise<Matching> {
	const at = deps.clock.now()
	return await transaction(deps.db, async (tx) => {
		const span = await selectUnmatchedSpan(tx)
		if (!span.first || !span.last) return { matches: [], suggestions: [] }
		const days = {
			from: nextDate(span.first, -MOST_DAYS_APART),
			to: nextDate(span.last, MOST_DAYS_APART),
		}
		const released = await selectReleasedLines(tx, days)
		const lines = (await selectLines(tx, days)).filter(
			({ id, match_id: held }) => held === null && !released.has(id),
		)
		const books = (await bookLines(tx, days)).filter(({ isMatched }) => !isMatched)
		const matching = matchItems(lines.map(toBankItem), books)
		await keep(tx, matching.matches, { lines, books, at })
		return matching
	})
}

/** A line of the bank as matching sees it. */
export function toBankItem(line: Pick<Line, 'id' | 'day' | 'amount_sen' | 'description'>) {
	return { id: line.id, day: line.day, amountSen: line.amount_sen, text: line.description }
}

interface Given {
	readonly lines: readonly Line[]
	readonly books: readonly BookLine[]
	readonly at: Instant
}

async function keep(tx: Tx, matches: readonly Match[], { lines, books, at }: Given): Promise<void> {
	if (matches.length === 0) return
	const lineOf = new Map(lines.map((line) => [line.id, line]))
	const bookOf = new Map(books.map((book) => [book.id, book]))
	const made = matches.map((match) => ({ ...match, id: newId() }))
	const sides = made.flatMap(({ id, bank, books: booked }) =>
		[
			...bank.flatMap((line) => sideOfLine(lineOf.get(line))),
			...booked.flatMap((entry) => sideOfEntry(bookOf.get(entry))),
		].map((side, index) => ({ ...side, match_id: id, position: index + 1 })),
	)
	const rows = made.map(({ id, rule }) => ({
		id,
		rule,
		reason: '',
		needs_second: 0,
		proposed_by: system.kind,
		proposed_at: at,
	}))
	await insertMatches(tx, rows, sides)
	await recordAudit(tx, {
		actor: system,
		action: 'reconciliation.statements-matched',
		subjectKind: 'bank-match',
		subjectId: made[0]?.id ?? '',
		details: { matches: made.length },
		at,
	})
}

function sideOfLine(line: Line | undefined) {
	return line ? [{ line_id: line.id, entry_number: null, amount_sen: line.amount_sen }] : []
}

function sideOfEntry(book: BookLine | undefined) {
	return book ? [{ line_id: null, entry_number: book.entryNumber, amount_sen: book.amountSen }] : []
}
