import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { badSheet, type SheetCells, type SheetTable, tableOf } from './sheet.ts'

const SEPARATORS = [';', '\t', ','] as const

/**
 * Reads CSV as a spreadsheet saves it: with the separator that the heading has (semicolon, tab or
 * comma), quotes where it needs them, and lines counted as it counts them. So a comma in a cell
 * of a sheet with semicolons is a comma. Refuses `sheet.unreadable` and what `tableOf` refuses.
 */
export function readCsv(text: string, mostRows: number): SheetTable {
	// Excel's own way to name the separator, in a line before the heading.
	const [, named, rest = text] = /^\uFEFF?sep=([;,\t])\r?\n([\s\S]*)$/i.exec(text) ?? []
	const body = rest.replace(/^\uFEFF/, '')
	return tableOf(readGrid(body, named ?? separatorOf(body)), mostRows)
}

/** The cells of CSV, line by line, empty lines too. Refuses `sheet.unreadable`. */
export function readGrid(text: string, separator: string): string[][] {
	if (text.includes('\0')) throw badSheet('sheet.unreadable')
	try {
		return parse(text.replace(/^\uFEFF/, ''), {
			delimiter: separator,
			relax_column_count: true,
			skip_empty_lines: false,
		})
	} catch {
		throw badSheet('sheet.unreadable')
	}
}

/** How a CSV is written: as spreadsheets of an English machine take it where nothing is said. */
export interface CsvShape {
	/** with a semicolon fractions get a comma, as spreadsheets in Indonesian read them */
	readonly separator?: ',' | ';'
	/** the mark by which Excel knows that it is UTF-8 */
	readonly bom?: boolean
}

/** What a spreadsheet computes, also after spaces, and what it may cut off before it. */
const COMPUTED = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/
/** The same where a text would be cut by whoever goes by another separator, or by none. */
const COMPUTED_AFTER = {
	',': /([;\t\r\n]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g,
	';': /([,\t\r\n]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g,
	'\t': /([,;\r\n]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g,
} as const

/**
 * A text as a cell of CSV that no spreadsheet computes: with an apostrophe before what it would
 * take for a formula, which reading takes away again. So too before what stands in a text behind
 * another separator or a break, where it stays when it is read: a spreadsheet in Indonesian cuts
 * at semicolons, also where the file has commas, and knows no quotes then.
 */
export function uncomputed(text: string, separator: ',' | ';' | '\t'): string {
	const inside = text.replace(COMPUTED_AFTER[separator], "$1'")
	return COMPUTED.test(inside) ? `'${inside}` : inside
}

/** Rows under names as CSV: no text is computed, and a number stays one, also below zero. */
export function writeCsv(
	columns: readonly string[],
	rows: readonly SheetCells[],
	{ separator = ',', bom = true }: CsvShape = {},
): string {
	const number = (value: number) =>
		separator === ';' ? String(value).replace('.', ',') : String(value)
	const text = (value: string) => uncomputed(value, separator)
	return stringify(
		rows.map((row) => [...row]),
		{
			header: true,
			columns: [...columns],
			bom,
			delimiter: separator,
			// A bare carriage return ends a line for some.
			quoted_match: /[\r\n]/,
			cast: { number, string: text },
		},
	)
}

/** A table that was read as CSV again, each row on the line it had: what a page sends back. */
export function csvOf({ columns, rows }: SheetTable): string {
	const grid: string[][] = [[...columns]]
	for (const { line, cells } of rows) {
		while (grid.length < line - 1) grid.push([''])
		grid.push(columns.map((name) => cells[name] ?? ''))
	}
	return stringify(grid, { delimiter: ';' })
}

/** Which of the separators stands most often in the heading, outside of quotes. */
function separatorOf(text: string): string {
	const [head = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
	const bare = head.replace(/"[^"]*"/g, '')
	const counted = SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length }))
	const [most] = counted.sort((a, b) => b.count - a.count)
	return most?.sign ?? ','
}
