import type { Dialect, KyselyPlugin } from 'kysely'
import type { FullText } from './full-text.ts'

export type EngineName = 'sqlite' | 'postgres'

/** The words that the two engines spell differently in a table's definition. */
export interface Ddl {
	/** an integer that holds any safe integer: sen, counts */
	readonly int: string
	/** a moment in UTC; read back as ISO text with milliseconds on both engines */
	readonly instant: string
	/** a day, read back as `YYYY-MM-DD` */
	readonly date: string
	/** text that is compared byte by byte: what begins with the same letters stands together */
	readonly bytes: string
	/** a running number given by the database, as the primary key of its table */
	readonly serial: string
	/** the day in Magetan (WIB, UTC+7 all the year) of an instant, as an expression */
	dayInMagetan(column: string): string
	/** what stands behind the closing bracket of a table */
	readonly strict: string
}

/**
 * Everything that differs between the databases Bekal runs on. Verbs and stores never ask which
 * engine they are on; what they need to differ goes in here, once, for both.
 */
export interface Engine {
	readonly name: EngineName
	readonly ddl: Ddl
	createDialect(): Dialect
	readonly plugins: readonly KyselyPlugin[]
	/**
	 * True when the transaction lost a race that the database itself broke: running it again is
	 * right.
	 */
	isRetryable(error: unknown): boolean
	/**
	 * The name of the unique constraint or index an error speaks of, as `table.column`s or its name.
	 */
	uniqueViolation(error: unknown): string | undefined
	/** Statements that make the rows of a table unchangeable once inserted. */
	appendOnly(table: string): readonly string[]
	/**
	 * Statements that take `appendOnly` off a table, for a step that fills a new column of it and
	 * puts it on again.
	 */
	liftAppendOnly(table: string): readonly string[]
	/**
	 * Statements that refuse `operation` on a table when `condition` (over `new` and `old`) holds.
	 */
	refuseWhen(rule: RefuseRule): readonly string[]
	/** Statements that take one of these refusals off again, for a step that puts on another. */
	liftRefusal(rule: Pick<RefuseRule, 'name' | 'table'>): readonly string[]
	/** Statements that make a change of a table carry out a statement, for each row of it. */
	afterwards(rule: AfterRule): readonly string[]
	/** Finding rows by the words in them. */
	readonly fullText: FullText
	/** Statements that make what `countChanges` counts in; its table is there before. */
	beginCounting(): readonly string[]
	/**
	 * Statements after which every committed change of these tables makes the content's version
	 * higher, by whichever process it is made.
	 */
	countChanges(tables: readonly string[]): readonly string[]
	/**
	 * The content's version: no change that was committed before the call is missing in it, and it
	 * knows nothing of changes that are not committed.
	 */
	contentVersion(): number | Promise<number>
	/** Lets go of what the dialect itself does not: pools, and the connection for the version. */
	close(): Promise<void>
}

export interface RefuseRule {
	/** unique within the schema; also the first word of the error */
	readonly name: string
	readonly table: string
	readonly operation: 'insert' | 'update' | 'delete'
	readonly timing: 'before' | 'after'
	/** an SQL expression that both engines understand */
	readonly condition: string
	/** what the error says */
	readonly message: string
	/** columns whose hash is locked until commit (PostgreSQL), so that concurrent checks queue */
	readonly serialiseOn?: string
}

export interface AfterRule {
	/** unique within the schema */
	readonly name: string
	readonly table: string
	readonly operation: 'insert' | 'update'
	/** an update of one of these alone; every update without them */
	readonly columns?: readonly string[]
	/** SQL (over `new`) that both engines understand */
	readonly statement: string
}
