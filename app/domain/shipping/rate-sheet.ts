import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { SEN_PER_RUPIAH } from '#app/shared/money.ts'
import { zones } from './delivery.ts'
import { type NewRate, type RateFault, rateSchema, serviceNameSchema } from './rate.ts'
import { type SheetColumn, sheetColumns, zoneWords } from './sheet-columns.ts'

export type SheetFaultName =
	| RateFault
	| 'unreadable'
	| 'columns'
	| 'empty'
	| 'too-long'
	/** another row is for the same service, zone and day */
	| 'twice'
	/** the code stands for another service, or the service has another code */
	| 'other-name'
	/** begins before today, with other prices than those that count */
	| 'past'

/** What is wrong with a sheet: with the whole (line 0), a row of it, or a cell. */
export interface SheetFault {
	/** as a spreadsheet counts, the heading being line 1 */
	readonly line: number
	readonly column: SheetColumn | null
	readonly fault: SheetFaultName
}

export interface SheetRow extends NewRate {
	readonly line: number
	readonly courier: string
	readonly serviceName: string
}

/** All rows of a sheet, or everything that is wrong with it. */
export type ReadSheet =
	| { readonly rows: readonly SheetRow[]; readonly faults: readonly [] }
	| { readonly rows: null; readonly faults: readonly SheetFault[] }

const MOST_ROWS = 1_000
/** Which column a field of `rateSchema` stands in. */
const COLUMN_OF: Readonly<Record<string, SheetColumn>> = {
	serviceCode: 'kode',
	zone: 'zona',
	firstKgSen: 'kg_pertama',
	nextKgSen: 'kg_berikutnya',
	leastDays: 'hari_tercepat',
	mostDays: 'hari_terlama',
	divisorCm3: 'pembagi_volume',
	fromDate: 'berlaku_mulai',
	active: 'aktif',
	courier: 'kurir',
	serviceName: 'layanan',
}

const namesSchema = z.object({ courier: serviceNameSchema, serviceName: serviceNameSchema })
type Cells = Partial<Record<SheetColumn, string>>

/**
 * Reads a sheet that a spreadsheet saved as CSV: with comma, semicolon or tab between cells, its
 * columns in any order under the names of `sheetColumns`. Every fault of every row is told at once.
 */
export function readRateSheet(text: string): ReadSheet {
	let lines: Cells[]
	try {
		lines = parse<Cells>(text, {
			bom: true,
			columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
			delimiter: [',', ';', '\t'],
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			relax_column_count: true,
			trim: true,
			to: MOST_ROWS + 1,
		})
	} catch {
		return { rows: null, faults: [{ line: 0, column: null, fault: 'unreadable' }] }
	}
	const whole = wholeFault(lines)
	if (whole) return { rows: null, faults: [whole] }
	const read = lines.map((cells, index) => readRow(cells, index + 2))
	const faults = [...read.flatMap((row) => row.faults), ...repeated(read)]
	if (faults.length > 0) return { rows: null, faults }
	return { rows: read.flatMap((row) => row.row ?? []), faults: [] }
}

/**
 * Rates as such a sheet. A cell that a spreadsheet would take for a formula is written with an
 * apostrophe before it, which reading takes away again.
 */
export function writeRateSheet(rows: readonly Omit<SheetRow, 'line'>[]): string {
	return stringify(
		rows.map((row) => [
			row.serviceCode,
			row.courier,
			row.serviceName,
			zoneWords[row.zone],
			row.firstKgSen / SEN_PER_RUPIAH,
			row.nextKgSen / SEN_PER_RUPIAH,
			row.leastDays,
			row.mostDays,
			row.divisorCm3,
			row.fromDate,
			row.active ? 'ya' : 'tidak',
		]),
		{ header: true, columns: [...sheetColumns], escape_formulas: true },
	)
}

function wholeFault(lines: readonly Cells[]): SheetFault | null {
	const [first] = lines
	if (!first) return { line: 0, column: null, fault: 'empty' }
	if (lines.length > MOST_ROWS) return { line: 0, column: null, fault: 'too-long' }
	const missing = sheetColumns.find((column) => !(column in first))
	return missing ? { line: 1, column: missing, fault: 'columns' } : null
}

function readRow(cells: Cells, line: number): { row: SheetRow | null; faults: SheetFault[] } {
	const word = plain(cells.zona)?.toLowerCase().replace(/\s+/g, '-')
	const rate = rateSchema.safeParse({
		serviceCode: plain(cells.kode),
		zone: zones.find((zone) => zoneWords[zone] === word),
		fromDate: plain(cells.berlaku_mulai),
		firstKgSen: plain(cells.kg_pertama),
		nextKgSen: plain(cells.kg_berikutnya),
		leastDays: plain(cells.hari_tercepat),
		mostDays: plain(cells.hari_terlama),
		divisorCm3: plain(cells.pembagi_volume),
		active: plain(cells.aktif)?.toLowerCase(),
	})
	const names = namesSchema.safeParse({
		courier: plain(cells.kurir),
		serviceName: plain(cells.layanan),
	})
	if (rate.success && names.success) {
		return { row: { line, ...rate.data, ...names.data }, faults: [] }
	}
	const issues = [...(names.error?.issues ?? []), ...(rate.error?.issues ?? [])]
	return {
		row: null,
		faults: issues.map(({ path, message }) => ({
			line,
			column: COLUMN_OF[String(path[0])] ?? null,
			fault: message as RateFault,
		})),
	}
}

/** A second row for the same service, zone and day: which of the two would be meant? */
function repeated(read: readonly { row: SheetRow | null }[]): SheetFault[] {
	const seen = new Set<string>()
	return read.flatMap(({ row }): SheetFault[] => {
		if (!row) return []
		const key = `${row.serviceCode} ${row.zone} ${row.fromDate}`
		if (seen.has(key)) return [{ line: row.line, column: 'zona', fault: 'twice' }]
		seen.add(key)
		return []
	})
}

/** Without the apostrophe that keeps a spreadsheet from computing a cell. */
function plain(cell: string | undefined): string | undefined {
	return cell?.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')
}
