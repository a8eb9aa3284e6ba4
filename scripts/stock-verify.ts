/**
 * `npm run stock:verify`: proves that every lot is what its movements, reservations, orders and
 * contribution sheet say, the shelf what lots and products say, and what is left of every material
 * what its movements say; exits with 1 on a fault.
 * `--json` prints the faults as data, with how many lots and movements were looked at.
 */
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { countVerified, verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { verifyMaterials } from '#app/domain/workshop/materials/materials.server.ts'
import { readSnapshot } from '#db/transaction.ts'
import { say } from './progress.ts'
import { readFlags, withDatabase } from './with-database.ts'

const flags = readFlags({ json: { type: 'boolean', default: false } })

await withDatabase(async (db) => {
	const { faults, lots, movements } = await readSnapshot(db, async (tx) => ({
		faults: [...(await verifyStock(tx, await unitsSoldByLot(tx))), ...(await verifyMaterials(tx))],
		...(await countVerified(tx)),
	}))
	if (flags.json) {
		say(JSON.stringify({ lots, movements, faults }))
	} else {
		for (const { rule, ...where } of faults) say(`✗ ${rule} ${JSON.stringify(where)}`)
		say(`stock: ${lots} lots, ${movements} movements, ${faults.length} faults`)
	}
	return faults.length === 0 ? 0 : 1
})
