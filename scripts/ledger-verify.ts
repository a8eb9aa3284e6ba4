/**
 * `npm run ledger:verify`: proves the ledger from its lines and tells the link of its last entry;
 * exits with 1 on a fault. `--json` prints the verdict as data.
 */
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { say } from './progress.ts'
import { readFlags, withDatabase } from './with-database.ts'

const flags = readFlags({ json: { type: 'boolean', default: false } })

await withDatabase(async (db) => {
	const verdict = await verifyLedger(db)
	if (flags.json) {
		say(JSON.stringify(verdict))
	} else {
		for (const { fault, ...where } of verdict.faults) say(`✗ ${fault} ${JSON.stringify(where)}`)
		const { entries, lines, accounts, faults, firstBadEntry, head } = verdict
		if (firstBadEntry !== null) say(`The first bad entry is ${firstBadEntry}.`)
		say(`${entries} entries, ${lines} lines, ${accounts} accounts: ${faults.length} faults`)
		say(`Head: ${head}`)
	}
	return verdict.faults.length === 0 ? 0 : 1
})
