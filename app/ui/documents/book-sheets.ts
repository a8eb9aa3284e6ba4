import { dayInWords, momentInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { isBookName } from '#app/domain/bookkeeping/books.ts'
import type { LetterSheet, SheetColumn } from '#app/domain/documents/sheet.ts'
import type { Standing } from '#app/domain/periods/report-paper.ts'
import type { Stationery } from '#app/domain/stationery/letterhead.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import { formatNumber, formatRupiah, negate, type Sen } from '#app/shared/money.ts'
import { terbilang } from '#app/shared/terbilang.ts'
import type { Text } from '#app/shared/text.ts'
import { letterheadOf, signatureOf } from './official-sheets.ts'

/** What the papers of the books are worded, headed and signed with. */
export interface BookWording {
	readonly copy: Copy
	readonly stationery: Stationery
	/** when it is printed */
	readonly at: Instant
	readonly standing: Standing
}

interface Book {
	readonly name: string
	/** what the book of an account alone is called */
	readonly title: Text | null
	readonly from: CalendarDate
	readonly to: CalendarDate
	readonly openingSen: Sen
	readonly rows: readonly {
		readonly number: number
		readonly day: CalendarDate
		readonly kind: string
		readonly about: string
		readonly receivedSen: Sen
		readonly spentSen: Sen
		readonly balanceSen: Sen
	}[]
	readonly receivedSen: Sen
	readonly spentSen: Sen
	readonly closingSen: Sen
}

const amount = (label: string, share: number): SheetColumn => ({
	label,
	share,
	align: 'right',
	kind: 'text',
})
const text = (label: string, share: number): SheetColumn => ({
	label,
	share,
	align: 'left',
	kind: 'text',
})
const filled = (sen: Sen) => ({ text: sen === 0 ? '' : formatNumber(sen) })

/** A book of some days as the treasurer signs it and the head agrees. */
export function bookSheet(book: Book, wording: BookWording): LetterSheet {
	const { copy } = wording
	const { books: words, finance, calendar } = copy
	const { name, from, to, rows, openingSen, closingSen } = book
	const called = isBookName(name) ? words.names[name] : (book.title?.id ?? name)
	const days = fill(words.days, { from: dayInWords(from, calendar), to: dayInWords(to, calendar) })
	return {
		...frameOf(called, days, wording),
		facts: [
			{ label: words.opening, value: formatRupiah(openingSen) },
			{ label: words.closing, value: formatRupiah(closingSen) },
		],
		table: {
			columns: [
				text(words.date, 0.15),
				text(words.numberShort, 0.09),
				text(words.what, 0.28),
				amount(words.received, 0.16),
				amount(words.spent, 0.16),
				amount(words.balance, 0.16),
			],
			rows: [
				[
					{ text: dayInWords(from, calendar, true) },
					{ text: '' },
					{ text: words.opening },
					{ text: '' },
					{ text: '' },
					{ text: formatNumber(openingSen) },
				],
				...rows.map((row) => [
					{ text: dayInWords(row.day, calendar, true) },
					{ text: String(row.number) },
					{ text: finance.events[row.kind] ?? row.kind, note: row.about },
					filled(row.receivedSen),
					filled(row.spentSen),
					{ text: formatNumber(row.balanceSen) },
				]),
			],
		},
		totals: [
			{
				label: `${words.sum} ${words.received.toLowerCase()}`,
				value: formatRupiah(book.receivedSen),
			},
			{ label: `${words.sum} ${words.spent.toLowerCase()}`, value: formatRupiah(book.spentSen) },
			{ label: words.closing, value: formatRupiah(closingSen) },
		],
		notes: [
			...(closingSen > 0 ? [fill(words.inWords, { words: terbilang(closingSen) })] : []),
			...standingNotes(wording),
		],
	}
}

interface Trial {
	readonly rows: readonly { readonly code: string; readonly name: Text; readonly balanceSen: Sen }[]
	readonly debitSen: Sen
	readonly creditSen: Sen
}

/** The trial balance at the end of a day, likewise. */
export function trialSheet(day: CalendarDate, trial: Trial, wording: BookWording): LetterSheet {
	const { books, calendar } = wording.copy
	const { trial: words } = books
	const date = dayInWords(day, calendar)
	return {
		...frameOf(wording.copy.finance.accounts.caption, fill(words.asOf, { date }), wording),
		facts: [],
		table: {
			columns: [
				text(words.code, 0.14),
				text(words.name, 0.46),
				amount(words.debit, 0.2),
				amount(words.credit, 0.2),
			],
			rows: trial.rows.map(({ code, name, balanceSen }) => [
				{ text: code },
				{ text: name.id },
				filled(balanceSen > 0 ? balanceSen : (0 as Sen)),
				filled(balanceSen < 0 ? negate(balanceSen) : (0 as Sen)),
			]),
		},
		totals: [
			{ label: `${books.sum} ${words.debit.toLowerCase()}`, value: formatRupiah(trial.debitSen) },
			{ label: `${books.sum} ${words.credit.toLowerCase()}`, value: formatRupiah(trial.creditSen) },
		],
		notes: standingNotes(wording),
	}
}

/** What is said on a paper that is no report of a closed month: it has no number, and why. */
export function standingNotes({ copy, standing }: BookWording): string[] {
	const { standings: words } = copy.books
	if (standing.kind === 'provisional') return [words.provisionalNote]
	return standing.kind === 'extract' ? [words.extractNote] : []
}

/**
 * What all of them have: the head of the unit, what the paper is worth, when it was printed, and
 * who signs. A report has its number where others have their days.
 */
export function frameOf(title: string, span: string, wording: BookWording) {
	const { copy, stationery, at, standing } = wording
	const { standings: words } = copy.books
	const { letterhead, signatories } = stationery
	const number = standing.kind === 'final' ? standing.number : null
	return {
		kind: 'letter' as const,
		head: {
			shop: copy.common.brand,
			tagline: copy.common.tagline,
			place: copy.documents.place,
			title,
			number: number ? fill(words.number, { number }) : span,
			status: statusOf(wording),
			letterhead: letterheadOf(letterhead),
		},
		blocks: [
			...(number ? [{ title: words.days, lines: [span] }] : []),
			{
				title: copy.books.printed,
				lines: [`${letterhead.place}, ${momentInWords(at, copy.calendar)}`],
			},
		],
		signatures: [signatureOf(signatories, 'head'), signatureOf(signatories, 'treasurer')],
	}
}

function statusOf({ copy, standing }: BookWording) {
	const { standings: words } = copy.books
	if (standing.kind === 'provisional') return { text: words.provisional, tone: 'warn' as const }
	return standing.kind === 'final' ? { text: words.final, tone: 'good' as const } : null
}
