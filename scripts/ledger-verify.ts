/**
 * `npm run ledger:verify`: proves the ledger from its lines and tells the link of its last entry;
 * exits with 1 on a fault. The closed months and their reports are proved with it. `--json` prints
 * the verdict as data; `--head LINK` is one that was told before: it has to be in the chain still.
 */
import { verifyBooks } from '#app/domain/periods/verify-books.server.ts'
import { say } from './progress.ts'
import { readFlags, withDatabase } from './with-database.ts'

const flags = readFlags({ json: { type: 'boolean', default: false }, head: { type: 'string' } })

await withDatabase(async (db) => {
	const verdict = await verifyBooks(db, flags.head)
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
