import { readCsv } from '#app/shared/csv.ts'
import { badSheet, MOST_SHEET_BYTES, type Sheets, tableOf } from '#app/shared/sheet.ts'
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
			if (bytes.byteLength > MOST_SHEET_BYTES) {
				throw badSheet('sheet.too_large', { megabytes: MOST_SHEET_BYTES / 1024 / 1024 })
			}
			if (beginsWith(bytes, COMPOUND)) throw badSheet('sheet.old_or_locked')
			if (!beginsWith(bytes, ZIP)) return readCsv(decodeText(bytes), mostRows)
			requireHarmlessZip(bytes)
			return tableOf(await gridOf(bytes), mostRows)
		},
		async write(columns, rows) {
			const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
			const body = rows.map((row) => row.map((value) => ({ value, type: String, format: '@' })))
			const widths = columns.map((name) => ({ width: Math.max(14, name.length + 4) }))
			const { default: writeSheet } = await import('write-excel-file/node')
			return await writeSheet([head, ...body], { columns: widths, stickyRowsCount: 1 }).toBuffer()
		},
	}
}

/** The cells of the first sheet as texts. */
async function gridOf(bytes: Uint8Array): Promise<string[][]> {
	const { readSheet } = await import('read-excel-file/universal')
	let grid: readonly (readonly unknown[])[]
	try {
		const copy = new Uint8Array(bytes).buffer
		grid = await readSheet(copy, { parseNumber: numberText })
	} catch {
		throw badSheet('sheet.unreadable')
	}
	return grid.map((row) => row.map(cellText))
}

/** A day as ISO writes it, whatever the spreadsheet shows; a truth as Excel shows it. */
function cellText(cell: unknown): string {
	if (cell instanceof Date) return cell.toISOString().slice(0, DAY)
	if (typeof cell === 'boolean') return String(cell).toUpperCase()
	return typeof cell === 'string' ? cell : ''
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte)
}
