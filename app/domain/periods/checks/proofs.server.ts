import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { verifyBooks } from '#app/domain/periods/verify-books.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { verifyMaterials } from '#app/domain/workshop/materials/materials.server.ts'
import type { Db } from '#db/client.ts'
import { readSnapshot } from '#db/transaction.ts'

/**
 * The books with their closed months, and the stock, are proved from their lines and movements. All
 * of them are read, each in a transaction of its own: never within another one, and not for a page
 * that is only looked at.
 */
export async function proofsOfBooks(db: Db): Promise<CheckResult[]> {
	const { faults } = await verifyBooks(db)
	const stock = await readSnapshot(db, async (tx) => [
		...(await verifyStock(tx, await unitsSoldByLot(tx))),
		...(await verifyMaterials(tx)),
	])
	return [leftover('ledger', faults.length, 'blocks'), leftover('stock', stock.length, 'blocks')]
}
