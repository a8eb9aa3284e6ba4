import { Kysely, type Transaction } from 'kysely'
import type { Engine } from './engine/engine.ts'
import { postgresEngine } from './engine/postgres.ts'
import { sqliteEngine } from './engine/sqlite.ts'
import type { Schema } from './schema/schema.ts'

const ENGINE: unique symbol = Symbol.for('bekal.engine') as never

/** The database from outside a transaction. Verbs take it to begin one; see `transaction`. */
export type Db = Kysely<Schema> & { readonly [ENGINE]: Engine }

/**
 * The database from inside a transaction. Whatever writes takes this, so it cannot write outside.
 */
export type Tx = Transaction<Schema>

/** Either of the two: what reads alone may take. */
export type Reader = Kysely<Schema>

/**
 * Opens the database a URL names: `postgres://…` or `sqlite:FILE`. The caller closes it with
 * `closeDatabase`. `onIdleError` hears of PostgreSQL connections lost while nobody used them,
 * `onQuery` of every statement that was carried out.
 */
export function openDatabase(
	url: string,
	onIdleError: (error: Error) => void,
	onQuery?: (sql: string) => void,
): Db {
	const engine = /^postgres(ql)?:\/\//.test(url)
		? postgresEngine(url, onIdleError)
		: sqliteEngine(url.replace(/^sqlite:/, ''))
	const kysely = new Kysely<Schema>({
		dialect: engine.createDialect(),
		plugins: [...engine.plugins],
		...(onQuery && { log: ({ query }) => onQuery(query.sql) }),
	})
	return Object.assign(kysely, { [ENGINE]: engine })
}

export function engineOf(db: Db): Engine {
	return db[ENGINE]
}

export async function closeDatabase(db: Db): Promise<void> {
	await db.destroy()
	await engineOf(db).close()
}
