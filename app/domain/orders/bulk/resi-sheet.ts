import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readOrderNumber } from '#app/domain/orders/order.ts'
import { sendOrderSchema, type TypedParcel } from '#app/domain/orders/parcel.ts'
import { findCourier } from '#app/domain/shipping/couriers.ts'
import type { WorkedOrder } from './orders-by-number.server.ts'
import { type ResiColumn, resiColumns } from './resi-columns.ts'

export type ResiFaultName =
	| 'unreadable'
	| 'columns'
	| 'empty'
	| 'too-long'
	/** no order can have this number */
	| 'number'
	/** another row is for the same order */
	| 'number-twice'
	| 'courier'
	| 'resi'
	/** a spreadsheet has made `1,23E+15` of a long number: its digits are lost */
	| 'resi-rounded'
	/** another row has the same resi */
	| 'resi-twice'
	| 'unknown-order'
	/** it has left under another resi */
	| 'already-sent'
	| 'not-sendable'
	| 'at-counter'
	/** another order has left under this resi */
	| 'resi-taken'

/** What is wrong with a sheet: with the whole (line 0), or a cell of a row. */
export interface ResiFault {
	/** as a spreadsheet counts, the heading being line 1 */
	readonly line: number
	readonly column: ResiColumn | null
	readonly fault: ResiFaultName
}

export interface ResiRow {
	readonly line: number
	readonly number: string
	readonly parcel: TypedParcel
}

export interface ReadResi {
	readonly rows: readonly ResiRow[]
	/** rows without a resi: their parcels wait */
	readonly empty: number
	readonly faults: readonly ResiFault[]
}

const MOST_ROWS = 500
const ROUNDED = /^\d+([.,]\d+)?E\+?\d+$/i

type Cells = Partial<Record<ResiColumn, string>>

/**
 * Reads a sheet of resi that a spreadsheet saved as CSV: with comma, semicolon or tab between the
 * cells, with or without a byte order mark, its columns in any order. Rows without a resi are left
 * out. Every fault of every row is told at once.
 */
export function readResiSheet(text: string): ReadResi {
	let lines: Cells[]
	try {
		lines = parse<Cells>(text, {
			bom: true,
			columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
			delimiter: delimiterOf(text),
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			relax_column_count: true,
			trim: true,
			to: MOST_ROWS + 1,
		})
	} catch {
		return wholly('unreadable')
	}
	const [first] = lines
	if (!first) return wholly('empty')
	if (lines.length > MOST_ROWS) return wholly('too-long')
	const missing = (['nomor_pesanan', 'kurir', 'resi'] as const).find((name) => !(name in first))
	if (missing) {
		return { rows: [], empty: 0, faults: [{ line: 1, column: missing, fault: 'columns' }] }
	}
	const filled = lines
		.map((cells, index) => ({ cells, line: index + 2 }))
		.filter(({ cells }) => plain(cells.resi) !== '')
	const read = filled.map(({ cells, line }) => readRow(cells, line))
	const rows = read.flatMap(({ row }) => row ?? [])
	return {
		rows,
		empty: lines.length - filled.length,
		faults: [
			...read.flatMap(({ faults }) => faults),
			...repeated(rows, 'nomor_pesanan', 'number-twice', ({ number }) => number),
			...repeated(rows, 'resi', 'resi-twice', ({ parcel }) => parcel.trackingNumber),
		],
	}
}

/** The orders that wait, as a sheet to be filled in; the courier that was agreed stands there. */
export function writeResiSheet(orders: readonly WorkedOrder[]): string {
	return stringify(
		orders.map((order) => [
			order.number,
			order.buyerName,
			order.city,
			order.service ?? '',
			findCourier(order.service ?? '') ?? '',
			'',
		]),
		{ header: true, columns: [...resiColumns], escape_formulas: true, bom: true },
	)
}

/**
 * What stands between the names of the columns. Where it is a semicolon, a comma within a cell is
 * the one of `1,23E+15`.
 */
function delimiterOf(text: string): string {
	const [head = ''] = text.split('\n', 1)
	return [';', '\t'].find((sign) => head.includes(sign)) ?? ','
}

function wholly(fault: ResiFaultName): ReadResi {
	return { rows: [], empty: 0, faults: [{ line: 0, column: null, fault }] }
}

function readRow(cells: Cells, line: number): { row: ResiRow | null; faults: ResiFault[] } {
	const number = readOrderNumber(plain(cells.nomor_pesanan))
	const courier = findCourier(plain(cells.kurir))
	const resi = plain(cells.resi)
	const trackingNumber = sendOrderSchema.shape.trackingNumber.safeParse(resi)
	const faults: ResiFault[] = []
	if (!number) faults.push({ line, column: 'nomor_pesanan', fault: 'number' })
	if (!courier) faults.push({ line, column: 'kurir', fault: 'courier' })
	if (ROUNDED.test(resi)) faults.push({ line, column: 'resi', fault: 'resi-rounded' })
	else if (!trackingNumber.success) faults.push({ line, column: 'resi', fault: 'resi' })
	if (faults.length > 0 || !number || !courier || !trackingNumber.success) {
		return { row: null, faults }
	}
	return {
		row: { line, number, parcel: { courier, trackingNumber: trackingNumber.data } },
		faults: [],
	}
}

/** The second row of two with the same key, and every further one. */
function repeated(
	rows: readonly ResiRow[],
	column: ResiColumn,
	fault: ResiFaultName,
	keyOf: (row: ResiRow) => string,
): ResiFault[] {
	const seen = new Set<string>()
	return rows.flatMap((row): ResiFault[] => {
		const key = keyOf(row)
		if (seen.has(key)) return [{ line: row.line, column, fault }]
		seen.add(key)
		return []
	})
}

/** Without the apostrophe or the `="…"` that keep a spreadsheet from computing a cell. */
function plain(cell: string | undefined): string {
	const text = (cell ?? '').trim()
	return (/^="(.*)"$/.exec(text)?.[1] ?? text).replace(/^'/, '').trim()
}
