import { type Copy, copyOf } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { bookNamed, cashBook } from '#app/domain/bookkeeping/cash-books.server.ts'
import { trialBalanceAsOf } from '#app/domain/bookkeeping/trial-balances.server.ts'
import { tooManyRows } from '#app/domain/periods/errors.ts'
import { amountCell } from '#app/routes/office/answer-sheet.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { LedgerSheet } from '#app/shared/sheet.ts'
import { inLanguage, type Language } from '#app/shared/text.ts'
import type { NamedSource } from '#app/ui/finance/source-link.tsx'
import { chosenDay, chosenDays } from './chosen-days.server.ts'
import { nameSources } from './name-sources.server.ts'
import { isResult, resultFile } from './result-files.server.ts'

/** The most a spreadsheet is handed. */
const MOST_ROWS = 100_000

export interface Asked {
	readonly services: Services
	readonly url: URL
	readonly language: Language
	/** rows of a book at most */
	readonly most?: number
}

/** A book of the days that an address asks for, whole, with its sources named. */
export async function wholeBook({ services, url, most = MOST_ROWS }: Asked, name: string) {
	const { db, clock } = services
	const { from, to } = chosenDays(url, clock)
	const named = await bookNamed(db, name)
	const book = await cashBook(db, { book: named, from, to, after: null, limit: most })
	if (book.next) throw tooManyRows(most)
	return { ...book, title: named.title, from, to, rows: await nameSources(db, book.rows) }
}

/**
 * What a source is called in a file, where nothing can be followed: by the name people know it by.
 * A payout's number is Stripe's own; numbers of ours that stand on no paper are left out.
 */
export function sourceText(source: NamedSource, { sources }: Copy['finance']): string {
	switch (source?.kind) {
		case 'order':
			return source.number
		case 'withdrawal':
		case 'savings-adjustment':
			return source.makerCode
		case 'payout':
			return source.id
		case 'drawer':
			return sources.drawer
		case 'treasurer-cash':
			return sources['treasurer-cash']
		case 'treasury-request':
			return sources.request
		case undefined:
			return ''
	}
}

/** The table behind a name, with the name of its file. Refuses `ledger.no_such_account`. */
export async function ledgerFile(
	asked: Asked,
	name: string,
): Promise<{ file: string; sheet: LedgerSheet }> {
	if (name === 'neraca-saldo') return await trialFile(asked)
	if (isResult(name)) return await resultFile(asked, name)
	return await bookFile(asked, name)
}

async function bookFile(asked: Asked, name: string) {
	const { books, finance } = copyOf(asked.language)
	const book = await wholeBook(asked, name)
	const sum = (label: string, cells: readonly (Sen | null)[]) => [
		null,
		null,
		label,
		null,
		null,
		...cells.map((sen) => (sen === null ? null : amountCell(sen))),
	]
	const sheet: LedgerSheet = {
		columns: [
			{ name: books.date, kind: 'day' },
			{ name: books.number, kind: 'count' },
			{ name: books.what, kind: 'text' },
			{ name: finance.journal.source, kind: 'text' },
			{ name: finance.entry.occurred, kind: 'day' },
			{ name: books.received, kind: 'amount' },
			{ name: books.spent, kind: 'amount' },
			{ name: books.balance, kind: 'amount' },
		],
		rows: [
			[book.from, null, books.opening, null, null, null, null, amountCell(book.openingSen)],
			...book.rows.map((row) => [
				row.day,
				row.number,
				finance.events[row.kind] ?? row.kind,
				sourceText(row.source, finance),
				dateInMagetan(row.occurredAt),
				amountCell(row.receivedSen),
				amountCell(row.spentSen),
				amountCell(row.balanceSen),
			]),
		],
		totals: [
			sum(books.sum, [book.receivedSen, book.spentSen, null]),
			sum(books.closing, [null, null, book.closingSen]),
			sum(fill(books.file.rows, { count: book.rows.length }), [null, null, null]),
		],
	}
	return { file: `${name}-${book.from}-${book.to}`, sheet }
}

async function trialFile({ services, url, language }: Asked) {
	const { books } = copyOf(language)
	const { trial: words } = books
	const { day } = chosenDay(url, services.clock)
	const { rows, debitSen, creditSen } = await trialBalanceAsOf(services.db, day)
	const side = (sen: Sen) => (sen > 0 ? amountCell(sen) : null)
	const sheet: LedgerSheet = {
		columns: [
			{ name: words.code, kind: 'text' },
			{ name: words.name, kind: 'text' },
			{ name: words.debit, kind: 'amount' },
			{ name: words.credit, kind: 'amount' },
		],
		rows: rows.map(({ code, name, balanceSen }) => [
			code,
			inLanguage(name, language),
			side(balanceSen),
			side(-balanceSen as Sen),
		]),
		totals: [
			[null, books.sum, amountCell(debitSen), amountCell(creditSen)],
			[null, fill(books.file.rows, { count: rows.length }), null, null],
		],
	}
	return { file: `${words.file}-${day}`, sheet }
}
