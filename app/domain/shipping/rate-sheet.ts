import { z } from 'zod'
import { writeCsv } from '#app/shared/csv.ts'
import { SEN_PER_RUPIAH } from '#app/shared/money.ts'
import type { SheetTable } from '#app/shared/sheet.ts'
import { zones } from './delivery.ts'
import { type NewRate, type RateFault, rateSchema, serviceNameSchema } from './rate.ts'
import { type SheetColumn, sheetColumns, zoneWords } from './sheet-columns.ts'

export type SheetFaultName =
	| RateFault
	| 'columns'
	/** another row is for the same service, zone and day */
	| 'twice'
	/** the code stands for another service, or the service has another code */
	| 'other-name'
	/** begins before today, with other prices than those that count */
	| 'past'

/** What is wrong with a sheet: with its heading (line 1), a row of it, or a cell. */
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
type Cells = SheetTable['rows'][number]['cells']

/** Reads the rows of a sheet of rates. Every fault of every row is told at once. */
export function readRateSheet({ columns, rows }: SheetTable): ReadSheet {
	const missing = sheetColumns.find((column) => !columns.includes(column))
	if (missing) {
		return { rows: null, faults: [{ line: 1, column: missing, fault: 'columns' }] }
	}
	const read = rows.map(({ cells, line }) => readRow(cells, line))
	const faults = [...read.flatMap((row) => row.faults), ...repeated(read)]
	if (faults.length > 0) return { rows: null, faults }
	return { rows: read.flatMap((row) => row.row ?? []), faults: [] }
}

/** Rates as the rows of such a sheet, under `sheetColumns`. */
export function rateCells(rows: readonly Omit<SheetRow, 'line'>[]): string[][] {
	return rows.map((row) => [
		row.serviceCode,
		row.courier,
		row.serviceName,
		zoneWords[row.zone],
		String(row.firstKgSen / SEN_PER_RUPIAH),
		String(row.nextKgSen / SEN_PER_RUPIAH),
		String(row.leastDays),
		String(row.mostDays),
		String(row.divisorCm3),
		row.fromDate,
		row.active ? 'ya' : 'tidak',
	])
}

/** The same as CSV. */
export function writeRateSheet(rows: readonly Omit<SheetRow, 'line'>[]): string {
	return writeCsv(sheetColumns, rateCells(rows))
}

function readRow(cells: Cells, line: number): { row: SheetRow | null; faults: SheetFault[] } {
	const word = cells.zona?.toLowerCase().replace(/\s+/g, '-')
	const rate = rateSchema.safeParse({
		serviceCode: cells.kode,
		zone: zones.find((zone) => zoneWords[zone] === word),
		fromDate: cells.berlaku_mulai,
		firstKgSen: cells.kg_pertama,
		nextKgSen: cells.kg_berikutnya,
		leastDays: cells.hari_tercepat,
		mostDays: cells.hari_terlama,
		divisorCm3: cells.pembagi_volume,
		active: cells.aktif?.toLowerCase(),
	})
	const names = namesSchema.safeParse({
		courier: cells.kurir,
		serviceName: cells.layanan,
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
