import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { type LedgerVerdict, verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import type { Random } from '#tests/support/random.ts'
import { type Edit, edits } from './edits.ts'

/** Nothing was done: all is as it was posted. */
export const untouched: Edit = { what: 'nothing', firstBadEntry: null }

/** A copy of a database file with everything taken off that guards its ledger. */
export function copyToTamperWith(url: string) {
	const file = `${url.slice('sqlite:'.length)}.copy`
	const source = new Database(url.slice('sqlite:'.length))
	source.pragma('wal_checkpoint(truncate)')
	source.close()
	copyFileSync(url.slice('sqlite:'.length), file)
	within(file, (copy) => {
		const triggers = copy.prepare("select name from sqlite_master where type = 'trigger'").pluck()
		for (const name of triggers.all()) copy.exec(`drop trigger "${String(name)}"`)
	})
	const content = readFileSync(file)
	return {
		/** one edit by chance */
		tamper: (random: Random): Edit => within(file, (copy) => random.pick(edits)(copy, random)),
		async verify(): Promise<LedgerVerdict> {
			const db = openDatabase(`sqlite:${file}`, () => {})
			const verdict = await verifyLedger(db)
			await closeDatabase(db)
			return verdict
		},
		restore: () => writeFileSync(file, content),
	}
}

function within<Result>(file: string, work: (copy: Database.Database) => Result): Result {
	const copy = new Database(file)
	copy.pragma('foreign_keys = OFF')
	copy.pragma('ignore_check_constraints = ON')
	try {
		return work(copy)
	} finally {
		copy.close()
	}
}
