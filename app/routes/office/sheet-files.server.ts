import { ordersForCourier } from '#app/domain/orders/bulk/orders-by-number.server.ts'
import { resiColumns } from '#app/domain/orders/bulk/resi-columns.ts'
import { resiCells } from '#app/domain/orders/bulk/resi-sheet.ts'
import { rateCells } from '#app/domain/shipping/rate-sheet.ts'
import { listSheetRows } from '#app/domain/shipping/rate-versions.server.ts'
import { sheetColumns } from '#app/domain/shipping/sheet-columns.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import type { SheetFile } from './answer-sheet.server.ts'

type Deps = Pick<Services, 'db' | 'clock'>

/** The orders whose parcels wait for a courier, as a sheet to be filled in. */
export async function resiFile({ db, clock }: Deps): Promise<SheetFile> {
	const name = `resi-${dateInMagetan(clock.now())}`
	return { name, columns: resiColumns, rows: resiCells(await ordersForCourier(db)) }
}

/** What couriers ask today as a sheet, to be changed and taken back. */
export async function rateFile({ db, clock }: Deps): Promise<SheetFile> {
	const today = dateInMagetan(clock.now())
	const rows = rateCells(await listSheetRows(db, today))
	return { name: `ongkir-${today}`, columns: sheetColumns, rows }
}
