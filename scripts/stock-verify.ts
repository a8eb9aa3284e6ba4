/**
 * `npm run stock:verify`: proves that every lot is what its movements, reservations, orders and
 * contribution sheet say; exits with 1 on a fault. `--json` prints the faults as data.
 */
import { parseArgs } from 'node:util'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { say } from './progress.ts'
import { withDatabase } from './with-database.ts'

const { values: flags } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

await withDatabase(async (db) => {
	const faults = await verifyStock(db, await unitsSoldByLot(db))
	if (flags.json) {
		say(JSON.stringify({ faults }))
	} else {
		for (const { rule, ...where } of faults) say(`✗ ${rule} ${JSON.stringify(where)}`)
		say(`stock: ${faults.length} faults`)
	}
	return faults.length === 0 ? 0 : 1
})
