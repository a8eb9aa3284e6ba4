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

/**
 * Rows under names as CSV. A text that a spreadsheet would take for a formula is written with an
 * apostrophe before it, which reading takes away again; a number stays one.
 */
export function writeCsv(
	columns: readonly string[],
	rows: readonly SheetCells[],
	{ separator = ',', bom = true }: CsvShape = {},
): string {
	const comma = (value: number) => String(value).replace('.', ',')
	return stringify(
		rows.map((row) => [...row]),
		{
			header: true,
			columns: [...columns],
			escape_formulas: true,
			bom,
			delimiter: separator,
			...(separator === ';' && { cast: { number: comma } }),
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
