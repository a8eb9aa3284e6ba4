import type { KyselyPlugin } from 'kysely'
import type { Db } from '#db/client.ts'

/**
 * A database that counts what is asked of it, outside and inside of transactions: hand `db` to what
 * is measured and read `count()`.
 */
export function countingQueries(db: Db): { db: Db; count(): number } {
	let queries = 0
	// A query inside another is transformed by itself, but only what was asked has a result.
	const counter: KyselyPlugin = {
		transformQuery: ({ node }) => node,
		async transformResult({ result }) {
			queries++
			return result
		},
	}
	const counting = Object.assign(db.withPlugin(counter), pickSymbols(db)) as Db
	return { db: counting, count: () => queries }
}

/** What stands on a database beside Kysely: its engine. */
function pickSymbols(db: Db): object {
	return Object.fromEntries(
		Object.getOwnPropertySymbols(db).map((key) => [key, Reflect.get(db, key)]),
	)
}
