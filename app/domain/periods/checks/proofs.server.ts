import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { verifyMaterials } from '#app/domain/workshop/materials/materials.server.ts'
import type { Db } from '#db/client.ts'
import { readSnapshot } from '#db/transaction.ts'

/**
 * The books and the stock are proved from their lines and movements. All of both is read, each in a
 * transaction of its own: never within another one, and not for a page that is only looked at.
 */
export async function proofsOfBooks(db: Db): Promise<CheckResult[]> {
	const { faults } = await verifyLedger(db)
	const stock = await readSnapshot(db, async (tx) => [
		...(await verifyStock(tx, await unitsSoldByLot(tx))),
		...(await verifyMaterials(tx)),
	])
	return [leftover('ledger', faults.length, 'blocks'), leftover('stock', stock.length, 'blocks')]
}
