/**
 * `npm run -s ledger:export -- --format hledger`: writes the whole ledger to standard output as a
 * journal that hledger reads, in sen.
 */
import { pipeline } from 'node:stream/promises'
import { exportHledger } from '#app/domain/ledger/export-hledger.server.ts'
import { CannotGoOn } from './progress.ts'
import { readFlags, withDatabase } from './with-database.ts'

const flags = readFlags({ format: { type: 'string', default: 'hledger' } })

await withDatabase(async (db) => {
	if (flags.format !== 'hledger') {
		throw new CannotGoOn(`Cannot export as ${flags.format}; there is: hledger`)
	}
	await pipeline(exportHledger(db), process.stdout, { end: false })
	return 0
})
