/**
 * `npm run stock:verify`: proves that every lot is what its movements, reservations, orders and
 * contribution sheet say; exits with 1 on a fault. `--json` prints the faults as data.
 */
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { readSnapshot } from '#db/transaction.ts'
import { say } from './progress.ts'
import { readFlags, withDatabase } from './with-database.ts'

const flags = readFlags({ json: { type: 'boolean', default: false } })

await withDatabase(async (db) => {
	const faults = await readSnapshot(db, async (tx) => verifyStock(tx, await unitsSoldByLot(tx)))
	if (flags.json) {
		say(JSON.stringify({ faults }))
	} else {
		for (const { rule, ...where } of faults) say(`✗ ${rule} ${JSON.stringify(where)}`)
		say(`stock: ${faults.length} faults`)
	}
	return faults.length === 0 ? 0 : 1
})
