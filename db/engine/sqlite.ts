import Database from 'better-sqlite3'
import {
	CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type KyselyPlugin,
	type RootOperationNode,
	SelectQueryNode,
	SqliteAdapter,
	type SqliteDialectConfig,
	SqliteDriver,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from 'kysely'
import type { AfterRule, Engine, RefuseRule } from './engine.ts'
import { GuardedDriver } from './guarded-driver.ts'
import { beginCounting, countChanges, sqliteContent } from './sqlite-content.ts'
import { sqliteFullText } from './sqlite-full-text.ts'

const BUSY_TIMEOUT_MS = 10_000
const MOST_STATEMENTS = 500

/**
 * SQLite in one file, one connection a process (and one that reads the content's version alone).
 * `synchronous=FULL` because in WAL mode the default NORMAL can lose a committed order with the
 * power; `recursive_triggers` because without it `insert or replace` deletes rows past the delete
 * triggers that protect history.
 */
export function sqliteEngine(file: string): Engine {
	const open = () => openFile(file)
	const content = sqliteContent(file)
	return {
		name: 'sqlite',
		ddl: {
			int: 'integer',
			instant: 'text',
			date: 'text',
			bytes: 'text',
			serial: 'integer primary key autoincrement',
			dayInMagetan: (column) => `date(${column}, '+7 hours')`,
			strict: ' strict',
		},
		createDialect: () => sqliteDialect({ database: async () => open() }),
		plugins: [new RowLockRemover()],
		isRetryable: (error) => errorCode(error).startsWith('SQLITE_BUSY'),
		uniqueViolation,
		appendOnly,
		liftAppendOnly,
		liftRefusal,
		refuseWhen,
		afterwards,
		fullText: sqliteFullText,
		beginCounting,
		countChanges,
		contentVersion: () => content.version(),
		close: async () => content.close(),
	}
}

function openFile(file: string): Database.Database {
	const database = new Database(file)
	database.pragma('journal_mode = WAL')
	database.pragma('synchronous = FULL')
	database.pragma('foreign_keys = ON')
	database.pragma('recursive_triggers = ON')
	// What is erased must not be read in the gaps of the file.
	database.pragma('secure_delete = ON')
	database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
	return keepingPrepared(database)
}

/**
 * The same database, whose statements stay prepared: Kysely asks for each of them anew every time,
 * which took a tenth of the time of a whole page. Those not used for longest are forgotten.
 */
function keepingPrepared(database: Database.Database): Database.Database {
	const kept = new Map<string, Database.Statement>()
	const prepare = database.prepare.bind(database)
	const prepareOnce = (sql: string): Database.Statement => {
		const known = kept.get(sql)
		const statement = known && !known.busy ? known : prepare(sql)
		kept.delete(sql)
		kept.set(sql, statement)
		const [oldest] = kept.size > MOST_STATEMENTS ? kept.keys() : []
		if (oldest !== undefined) kept.delete(oldest)
		return statement
	}
	return Object.assign(database, { prepare: prepareOnce as typeof database.prepare })
}

function sqliteDialect(config: SqliteDialectConfig): Dialect {
	return {
		createAdapter: () => new QueueingAdapter(),
		createDriver: () => new GuardedDriver(new OneConnectionDriver(config)),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler(),
	}
}

/**
 * Says that several connections may be asked for, since `OneConnectionDriver` makes them queue. If
 * Kysely queued them, it would do so before our guard could refuse one that waits for ever.
 */
class QueueingAdapter extends SqliteAdapter {
	override get supportsMultipleConnections(): boolean {
		return true
	}
}

/**
 * One connection, handed to one at a time in the order of asking. Transactions begin with the write
 * lock taken: Kysely's plain `begin` takes it at the first write, when another process may have
 * written since our first read, and SQLite then fails at once, whatever the busy timeout.
 */
class OneConnectionDriver extends SqliteDriver {
	readonly #waiting: (() => void)[] = []
	#taken = false

	override async acquireConnection(): Promise<DatabaseConnection> {
		if (this.#taken) await new Promise<void>((resume) => this.#waiting.push(resume))
		this.#taken = true
		return super.acquireConnection()
	}

	override async releaseConnection(): Promise<void> {
		const next = this.#waiting.shift()
		if (next) next()
		else this.#taken = false
	}

	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'))
	}
}

const ROW_LOCKS = new Set(['ForUpdate', 'ForShare', 'SkipLocked'])

/**
 * Takes row locks out of queries: an immediate transaction already holds the only write lock.
 */
class RowLockRemover implements KyselyPlugin {
	transformQuery({ node }: { node: RootOperationNode }): RootOperationNode {
		if (!SelectQueryNode.is(node) || !node.endModifiers) return node
		const endModifiers = node.endModifiers.filter(({ modifier }) => !ROW_LOCKS.has(modifier ?? ''))
		return Object.freeze({ ...node, endModifiers })
	}

	async transformResult<Result>({ result }: { result: Result }): Promise<Result> {
		return result
	}
}

function errorCode(error: unknown): string {
	return error instanceof Database.SqliteError ? error.code : ''
}

function uniqueViolation(error: unknown): string | undefined {
	const code = errorCode(error)
	if (code !== 'SQLITE_CONSTRAINT_UNIQUE' && code !== 'SQLITE_CONSTRAINT_PRIMARYKEY') {
		return undefined
	}
	return (error as Error).message.replace('UNIQUE constraint failed: ', '')
}

function appendOnly(table: string): string[] {
	return (['update', 'delete'] as const).flatMap((operation) =>
		refuseWhen({
			name: `${table}_no_${operation}`,
			table,
			operation,
			timing: 'before',
			condition: '1 = 1',
			message: `${table} is append-only`,
		}),
	)
}

function liftAppendOnly(table: string): string[] {
	return ['update', 'delete'].flatMap((operation) =>
		liftRefusal({ name: `${table}_no_${operation}` }),
	)
}

function liftRefusal({ name }: Pick<RefuseRule, 'name'>): string[] {
	return [`drop trigger ${name}`]
}

function refuseWhen(rule: RefuseRule): string[] {
	return [
		`create trigger ${rule.name} ${rule.timing} ${rule.operation} on ${rule.table}
when ${rule.condition}
begin select raise(abort, '${rule.name}: ${rule.message}'); end`,
	]
}

function afterwards({ name, table, operation, columns, statement }: AfterRule): string[] {
	const change = columns ? `${operation} of ${columns.join(', ')}` : operation
	return [`create trigger ${name} after ${change} on ${table}\nbegin ${statement}; end`]
}
