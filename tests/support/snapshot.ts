import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { PRISTINE } from './wash.ts'

/** The names of our own tables, without what makes a database of tests washable. */
export async function ownTables(db: Db): Promise<string[]> {
	const tables = await db.introspection.getTables()
	return tables.filter(({ schema }) => schema !== PRISTINE).map(({ name }) => name)
}

/** Every row of every table, in an order of its own: what two moments are compared by. */
export async function everythingIn(db: Db): Promise<Record<string, string[]>> {
	const contents: Record<string, string[]> = {}
	for (const name of await ownTables(db)) {
		const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
		contents[name] = rows.map((row) => JSON.stringify(row)).sort()
	}
	return contents
}
