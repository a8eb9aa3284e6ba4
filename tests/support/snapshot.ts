import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Every row of every table, in an order of its own: what two moments are compared by. */
export async function everythingIn(db: Db): Promise<Record<string, string[]>> {
	const tables = await db.introspection.getTables()
	const contents: Record<string, string[]> = {}
	for (const { name } of tables) {
		const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
		contents[name] = rows.map((row) => JSON.stringify(row)).sort()
	}
	return contents
}
