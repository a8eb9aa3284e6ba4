import { mayHappen } from '#app/domain/orders/life.ts'
import { selectSentUnder } from '#app/domain/orders/parcels/store.server.ts'
import type { SheetTable } from '#app/shared/sheet.ts'
import type { Reader } from '#db/client.ts'
import { ordersByNumber, type WorkedOrder } from './orders-by-number.server.ts'
import { type ReadResi, type ResiFault, type ResiRow, readResiSheet } from './resi-sheet.ts'

export interface PlannedResi extends ResiRow {
	readonly buyerName: string
	readonly city: string
	/** it has left under this very resi: nothing would be done */
	readonly isSame: boolean
}

/** What the rows of a sheet would do, and everything that is wrong with the others. */
export interface ResiPlan extends Pick<ReadResi, 'empty' | 'faults'> {
	readonly rows: readonly PlannedResi[]
}

/**
 * Looks a sheet of resi through against the orders as they stand, and changes nothing. A row for an
 * order that has left under the same resi is no fault, so a sheet may be sent again.
 */
export async function checkResi({ db }: { db: Reader }, table: SheetTable): Promise<ResiPlan> {
	const read = readResiSheet(table)
	const orders = await ordersByNumber(
		db,
		read.rows.map(({ number }) => number),
	)
	const taken = await ordersSentUnder(db, read.rows)
	const faults = [
		...read.faults,
		...read.rows.flatMap((row) => faultsOf(row, orders.get(row.number), taken)),
	].sort((a, b) => a.line - b.line)
	const isWrong = new Set(faults.map(({ line }) => line))
	return {
		empty: read.empty,
		faults,
		rows: read.rows.flatMap((row) => {
			const order = orders.get(row.number)
			if (!order || isWrong.has(row.line)) return []
			const { buyerName, city } = order
			return [{ ...row, buyerName, city, isSame: isSentSo(row, order) }]
		}),
	}
}

async function ordersSentUnder(
	db: Reader,
	rows: readonly ResiRow[],
): Promise<ReadonlyMap<string, string>> {
	if (rows.length === 0) return new Map()
	const sent = await selectSentUnder(
		db,
		rows.map(({ parcel }) => parcel.trackingNumber),
	)
	return new Map(sent.map(({ tracking_number, number }) => [tracking_number ?? '', number]))
}

function faultsOf(
	{ line, number, parcel }: ResiRow,
	order: WorkedOrder | undefined,
	taken: ReadonlyMap<string, string>,
): ResiFault[] {
	const fault = (name: ResiFault['fault'], column: ResiFault['column'] = 'nomor_pesanan') => [
		{ line, column, fault: name },
	]
	if (!order) return fault('unknown-order')
	if (order.resi.includes(parcel.trackingNumber)) return []
	if (order.isCollected) return fault('at-counter')
	if (!mayHappen('sent', order.state)) {
		return fault(order.resi.length > 0 ? 'already-sent' : 'not-sendable')
	}
	const other = taken.get(parcel.trackingNumber)
	return other !== undefined && other !== number ? fault('resi-taken', 'resi') : []
}

function isSentSo({ parcel }: ResiRow, order: WorkedOrder): boolean {
	return order.resi.includes(parcel.trackingNumber)
}
