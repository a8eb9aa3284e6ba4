import { readOrderNumber } from '#app/domain/orders/order.ts'
import { sendOrderSchema, type TypedParcel } from '#app/domain/orders/parcel.ts'
import { findCourier } from '#app/domain/shipping/couriers.ts'
import type { SheetTable } from '#app/shared/sheet.ts'
import type { WorkedOrder } from './orders-by-number.server.ts'
import type { ResiColumn } from './resi-columns.ts'

export type ResiFaultName =
	| 'columns'
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

/** What is wrong with a sheet: with its heading (line 1), or a cell of a row. */
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

const ROUNDED = /^\d+([.,]\d+)?E\+?\d+$/i

type Cells = SheetTable['rows'][number]['cells']

/**
 * Reads the rows of a sheet of resi. Those without a resi are left out. Every fault of every row is
 * told at once.
 */
export function readResiSheet({ columns, rows: lines }: SheetTable): ReadResi {
	const missing = (['nomor_pesanan', 'kurir', 'resi'] as const).find(
		(name) => !columns.includes(name),
	)
	if (missing) {
		return { rows: [], empty: 0, faults: [{ line: 1, column: missing, fault: 'columns' }] }
	}
	const filled = lines.filter(({ cells }) => resiIn(cells) !== '')
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

/** The orders that wait as rows under `resiColumns`; the courier that was agreed stands there. */
export function resiCells(orders: readonly WorkedOrder[]): string[][] {
	return orders.map((order) => [
		order.number,
		order.buyerName,
		order.city,
		order.service ?? '',
		findCourier(order.service ?? '') ?? '',
		'',
	])
}

function readRow(cells: Cells, line: number): { row: ResiRow | null; faults: ResiFault[] } {
	const number = readOrderNumber(cells.nomor_pesanan ?? '')
	const courier = findCourier(cells.kurir ?? '')
	const resi = resiIn(cells)
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

/** People put an apostrophe before a resi of letters as well. */
function resiIn(cells: Cells): string {
	return (cells.resi ?? '').replace(/^'/, '').trim()
}
