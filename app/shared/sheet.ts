import { type CalendarDate, isCalendarDate } from './instant.ts'
import { Refusal } from './refusal.ts'

/** A row of a sheet, by the names of its columns. */
export interface SheetRow {
	/** as a spreadsheet counts, the heading being the first line that is not empty */
	readonly line: number
	/** without the space around them; empty where the sheet has nothing */
	readonly cells: Readonly<Record<string, string>>
}

/**
 * A sheet as whoever filled it in sees it: texts under the names of columns, in small letters and
 * in any order. Empty rows are left out; those that are there keep their line. What a cell means
 * is for the room whose sheet it is.
 */
export interface SheetTable {
	readonly columns: readonly string[]
	readonly rows: readonly SheetRow[]
}

/** A row that is written: texts, and numbers to be computed with. */
export type SheetCells = readonly (string | number)[]

/** The port to spreadsheets: what comes is read, whatever program has saved it. */
export interface Sheets {
	/**
	 * Reads a file, CSV or XLSX; of a workbook the first sheet, of a formula the value that it
	 * had when it was saved. Refuses every `sheet.*`.
	 */
	read(bytes: Uint8Array, mostRows: number): Promise<SheetTable>
	/**
	 * The cells of CSV or of a workbook's first sheet line by line, empty lines too, for a file
	 * whose heading is not its first line. What is a number or a day in a workbook comes as it is
	 * written here. Refuses `sheet.too_large`, `sheet.old_or_locked` and `sheet.unreadable`.
	 */
	readLines(bytes: Uint8Array, written: WrittenCells): Promise<string[][]>
	/**
	 * Writes a workbook of one sheet. A text is a text, never a formula, and keeps its digits
	 * however many; a number can be computed with.
	 */
	write(columns: readonly string[], rows: readonly SheetCells[]): Promise<Uint8Array>
	/** Writes a workbook whose amounts, counts and days are numbers that can be computed with. */
	writeLedger(sheet: LedgerSheet): Promise<Uint8Array>
}

/** How a file writes its cells. */
export interface WrittenCells {
	/** what stands between the cells of CSV */
	readonly separator: string
	/** how it would write a number that comes as `-1234.5` */
	readonly number: (text: string) => string
	/** how it would write a day that comes as `2026-12-31` */
	readonly day: (iso: string) => string
}

/** What a column of a ledger's sheet holds. An amount is in rupiah, with sen as its fraction. */
export type LedgerColumnKind = 'text' | 'amount' | 'count' | 'day'

/** A cell: a text, a number (amounts in rupiah), a day as `YYYY-MM-DD`, or nothing. */
export type LedgerCell = string | number | null

/** A table of the books to be computed with: its head stays in sight, its sums stand below. */
export interface LedgerSheet {
	readonly columns: readonly { readonly name: string; readonly kind: LedgerColumnKind }[]
	readonly rows: readonly (readonly LedgerCell[])[]
	/** the control totals: each as wide as the columns */
	readonly totals: readonly (readonly LedgerCell[])[]
}

/** The largest file that is read, as it comes. */
export const MOST_SHEET_BYTES = 2 * 1024 * 1024
/** Wider than any sheet of ours, and narrower than one that is meant to hurt. */
const MOST_COLUMNS = 60
/** No cell of ours holds a letter. */
const LONGEST_CELL = 500

/** Every code a sheet is refused with before a room looks at its cells. */
export type SheetRefusalCode =
	/** neither CSV nor XLSX: a picture, a PDF, a sheet of another program, half a file */
	| 'sheet.unreadable'
	| 'sheet.too_large'
	| 'sheet.too_many_rows'
	| 'sheet.too_wide'
	/** a cell holds more than any of ours */
	| 'sheet.cell_too_long'
	/** nothing under the names of the columns */
	| 'sheet.empty'
	/** two columns of one name: which is meant? */
	| 'sheet.column_twice'
	/** a workbook with a program in it */
	| 'sheet.macros'
	/** XLS of before 2007, or a workbook behind a password: one looks like the other */
	| 'sheet.old_or_locked'
	/** a small file that unpacks into a huge one */
	| 'sheet.unpacks_too_large'

/** What is wrong with a whole sheet. */
export function badSheet(
	code: SheetRefusalCode,
	details: Readonly<Record<string, string | number>> = {},
): Refusal<SheetRefusalCode> {
	return new Refusal('invalid', code, details)
}

/**
 * Names the cells of a sheet by its heading, the first row that is not empty. Refuses
 * `sheet.empty`, `sheet.column_twice`, `sheet.too_many_rows`, `sheet.too_wide` and
 * `sheet.cell_too_long`.
 */
export function tableOf(grid: readonly (readonly string[])[], mostRows: number): SheetTable {
	const rows = grid
		.map((cells, index) => ({ cells: cells.map(plainCell), line: index + 1 }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''))
	const [head, ...body] = rows
	if (!head || body.length === 0) throw badSheet('sheet.empty')
	if (body.length > mostRows) throw badSheet('sheet.too_many_rows', { most: mostRows })
	const columns = head.cells.map((name) => name.toLowerCase())
	if (columns.length > MOST_COLUMNS) throw badSheet('sheet.too_wide', { most: MOST_COLUMNS })
	const named = columns.filter((name) => name !== '')
	const twice = named.find((name, index) => named.indexOf(name) !== index)
	if (twice !== undefined) throw badSheet('sheet.column_twice', { column: twice.slice(0, 40) })
	return {
		columns: named,
		rows: body.map(({ cells, line }) => {
			if (cells.some((cell) => cell.length > LONGEST_CELL)) {
				throw badSheet('sheet.cell_too_long', { line, most: LONGEST_CELL })
			}
			const pairs = columns.map((name, index) => [name, cells[index] ?? ''] as const)
			return { line, cells: Object.fromEntries(pairs.filter(([name]) => name !== '')) }
		}),
	}
}

/**
 * A cell without the apostrophe or the `="…"` that keep a spreadsheet from computing it, and
 * without the space around it.
 */
function plainCell(cell: string): string {
	const text = cell.trim()
	const inside = /^="([^"]*)"$/.exec(text)?.[1] ?? text
	return inside.replace(/^'(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\d])/, '').trim()
}

/** A day in a cell: `2026-03-05`, or `5/3/2026` as it is written here: the day first. */
export function dayIn(text: string): CalendarDate | undefined {
	const [, day = '', month = '', year = ''] =
		/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
	const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
	return isCalendarDate(iso) ? iso : undefined
}
