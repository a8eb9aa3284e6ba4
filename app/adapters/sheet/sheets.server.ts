import { readCsv, readGrid } from '#app/shared/csv.ts'
import { isCalendarDate } from '#app/shared/instant.ts'
import {
	badSheet,
	type LedgerCell,
	type LedgerColumnKind,
	MOST_SHEET_BYTES,
	type Sheets,
	tableOf,
	type WrittenCells,
} from '#app/shared/sheet.ts'
import { decodeText } from './decode-text.server.ts'
import { requireHarmlessZip } from './harmless-zip.server.ts'
import { numberText } from './number-text.ts'

/** Compound files: XLS, and every workbook behind a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const DAY = 10

/** Reads CSV and XLSX, and writes XLSX; what does it is loaded when there is the first one. */
export function createSheets(): Sheets {
	return {
		async read(bytes, mostRows) {
			refuseTooLarge(bytes)
			if (beginsWith(bytes, COMPOUND)) throw badSheet('sheet.old_or_locked')
			if (!beginsWith(bytes, ZIP)) return readCsv(decodeText(bytes), mostRows)
			requireHarmlessZip(bytes)
			return tableOf(await gridOf(bytes, plainCells), mostRows)
		},
		async readLines(bytes, written) {
			refuseTooLarge(bytes)
			if (beginsWith(bytes, COMPOUND)) throw badSheet('sheet.old_or_locked')
			if (!beginsWith(bytes, ZIP)) return readGrid(decodeText(bytes), written.separator)
			requireHarmlessZip(bytes)
			return await gridOf(bytes, written)
		},
		async write(columns, rows) {
			const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
			const body = rows.map((row) => row.map(plainOutput))
			const widths = columns.map((name) => ({ width: Math.max(14, name.length + 4) }))
			const { default: writeSheet } = await import('write-excel-file/node')
			return await writeSheet([head, ...body], { columns: widths, stickyRowsCount: 1 }).toBuffer()
		},
		async writeLedger({ columns, rows, totals }) {
			const head = columns.map(({ name, kind }) => ({
				value: name,
				type: String,
				fontWeight: 'bold' as const,
				align: kind === 'amount' || kind === 'count' ? ('right' as const) : ('left' as const),
			}))
			const cellsOf = (cells: readonly LedgerCell[]) =>
				cells.map((cell, index) => ledgerCell(cell, columns[index]?.kind ?? 'text'))
			const sums = totals.map((cells) =>
				cellsOf(cells).map((cell) => cell && { ...cell, fontWeight: 'bold' as const }),
			)
			const widths = columns.map(({ name, kind }) => ({
				width: kind === 'text' ? Math.max(24, name.length + 4) : Math.max(18, name.length + 4),
			}))
			const { default: writeSheet } = await import('write-excel-file/node')
			const grid = [head, ...rows.map(cellsOf), ...sums]
			return await writeSheet(grid, { columns: widths, stickyRowsCount: 1 }).toBuffer()
		},
	}
}

/** A count as a number, everything else as a text whatever it begins with. */
function plainOutput(value: string | number) {
	return typeof value === 'number'
		? { value, type: Number }
		: { value, type: String, format: '@' as const }
}

/** A number for what is one, a text for everything else: no text is ever a formula. */
function ledgerCell(cell: LedgerCell, kind: LedgerColumnKind) {
	if (cell === null || cell === '') return null
	if (typeof cell === 'number') {
		return { value: cell, type: Number, format: kind === 'amount' ? '#,##0.00' : '0' }
	}
	if (kind === 'day' && isCalendarDate(cell)) {
		return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
	}
	return { value: cell, type: String, format: '@' }
}

function refuseTooLarge(bytes: Uint8Array): void {
	if (bytes.byteLength <= MOST_SHEET_BYTES) return
	throw badSheet('sheet.too_large', { megabytes: MOST_SHEET_BYTES / 1024 / 1024 })
}

type Plain = Pick<WrittenCells, 'number' | 'day'>

const plainCells: Plain = { number: (text) => text, day: (iso) => iso }

/** The cells of the first sheet as texts. */
async function gridOf(bytes: Uint8Array, { number, day }: Plain): Promise<string[][]> {
	const { readSheet } = await import('read-excel-file/universal')
	let grid: readonly (readonly unknown[])[]
	try {
		const copy = new Uint8Array(bytes).buffer
		grid = await readSheet(copy, { parseNumber: (raw) => number(numberText(raw)) })
	} catch {
		throw badSheet('sheet.unreadable')
	}
	return grid.map((row) => row.map((cell) => cellText(cell, day)))
}

/** A day as it is to be written, whatever the spreadsheet shows; a truth as Excel shows it. */
function cellText(cell: unknown, day: Plain['day']): string {
	if (cell instanceof Date) return day(cell.toISOString().slice(0, DAY))
	if (typeof cell === 'boolean') return String(cell).toUpperCase()
	return typeof cell === 'string' ? cell : ''
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte)
}
