import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { verifyBooks } from '#app/domain/periods/verify-books.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import type { Random } from '#tests/support/random.ts'
import { cunning } from './cunning.ts'
import { edits, editsOfEachColumn, type Tampering } from './edits.ts'

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
		/** one edit of each column, and then by chance until there are so many */
		tamperings: (random: Random, many: number): Tampering[] => {
			const each = within(file, editsOfEachColumn)
			const others = Math.max(many - each.length, cunning.length)
			const all = [...each, ...cunning]
			while (all.length < each.length + others) all.push(random.pick(edits))
			return all
		},
		edit: <Result>(work: (copy: Database.Database) => Result) => within(file, work),
		/** what the command proves: the ledger, and the months that were closed */
		async verify(writtenDown?: string) {
			const db = openDatabase(`sqlite:${file}`, () => {})
			const { firstBadEntry, faults } = await verifyBooks(db, writtenDown)
			await closeDatabase(db)
			return { firstBadEntry, faults: faults.map(({ fault }) => fault) }
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
