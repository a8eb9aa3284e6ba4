import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import type { LetterSheet, SheetColumn } from '#app/domain/documents/sheet.ts'
import { type Result, resultParts, sumOfResults } from '#app/domain/periods/result-parts.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { formatNumber, formatRupiah } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import { type BookWording, frameOf, standingNotes } from './book-sheets.ts'

interface Days {
	readonly from: CalendarDate
	readonly to: CalendarDate
}

interface CohortResult extends Result {
	readonly cohort: { readonly name: Text; readonly programme: string } | null
}

/** Results by programme and cohort of some days, as a paper to be signed. */
export function resultSheet(
	results: readonly CohortResult[],
	days: Days,
	wording: BookWording,
): LetterSheet {
	const { results: words } = wording.copy.books
	return {
		...frameOf(words.title, spanOf(days, wording), wording),
		lying: true,
		facts: [],
		table: {
			columns: columnsOf(words.cohort, wording),
			rows: results.map(({ cohort, ...result }) => [
				{ text: cohort?.name.id ?? words.unknown, ...(cohort && { note: cohort.programme }) },
				...cellsOf(result),
			]),
		},
		...sumsOf(results, wording),
	}
}

interface CohortStatement {
	readonly cohort: { readonly name: Text }
	readonly programme: { readonly code: string; readonly name: Text }
	readonly partner: { readonly name: string } | null
	readonly pieces: number
	readonly batches: readonly (Result & {
		readonly code: string
		readonly workDate: CalendarDate
		readonly pieces: number
	})[]
}

/** The statement of one cohort, batch by batch, likewise. */
export function cohortResultSheet(
	{ cohort, programme, partner, batches, pieces }: CohortStatement,
	days: Days,
	wording: BookWording,
): LetterSheet {
	const { books, calendar } = wording.copy
	const { results: words } = books
	const title = fill(words.ofCohort, { cohort: cohort.name.id })
	return {
		...frameOf(title, spanOf(days, wording), wording),
		lying: true,
		facts: [
			{ label: words.programme, value: `${programme.code} · ${programme.name.id}` },
			...(partner ? [{ label: words.partner, value: partner.name }] : []),
			{ label: words.pieces, value: String(pieces) },
		],
		table: {
			columns: columnsOf(words.batch, wording),
			rows: batches.map(({ code, workDate, ...result }) => [
				{ text: code, note: dayInWords(workDate, calendar, true) },
				...cellsOf(result),
			]),
		},
		...sumsOf(batches, wording),
	}
}

function spanOf({ from, to }: Days, { copy: { books, calendar } }: BookWording): string {
	return fill(books.days, { from: dayInWords(from, calendar), to: dayInWords(to, calendar) })
}

function columnsOf(first: string, { copy }: BookWording): SheetColumn[] {
	const { results: words } = copy.books
	const amount = (label: string): SheetColumn => ({
		label,
		share: 0.11,
		align: 'right',
		kind: 'text',
	})
	return [
		{ label: first, share: 0.23, align: 'left', kind: 'text' },
		...resultParts.map((part) => amount(words[part])),
		amount(words.sales),
	]
}

function cellsOf({ parts, salesSen }: Result) {
	return [...resultParts.map((part) => parts[part]), salesSen].map((sen) => ({
		text: sen === 0 ? '' : formatNumber(sen),
	}))
}

function sumsOf(results: readonly Result[], wording: BookWording) {
	const { results: words } = wording.copy.books
	const { parts, salesSen } = sumOfResults(results)
	return {
		totals: [
			...resultParts
				.filter((part) => parts[part] !== 0)
				.map((part) => ({ label: words[part], value: formatRupiah(parts[part]) })),
			{ label: words.sales, value: formatRupiah(salesSen) },
		],
		notes: [words.note, ...standingNotes(wording)],
	}
}
