import {
	PostgresAdapter,
	PostgresDriver,
	PostgresIntrospector,
	PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import { invariant } from '#app/shared/invariant.ts'
import type { AfterRule, Engine, RefuseRule } from './engine.ts'
import { GuardedDriver } from './guarded-driver.ts'
import { beginCounting, countChanges, postgresContent } from './postgres-content.ts'
import { postgresFullText } from './postgres-full-text.ts'

const CONNECTIONS = 10
const RETRYABLE = new Set(['40001', '40P01'])
const UNIQUE_VIOLATION = '23505'

/** Object identifiers of types in `pg_type`, which never change. */
const INT8 = 20
const NUMERIC = 1700
const DATE = 1082
const TIMESTAMPTZ = 1184

/**
 * PostgreSQL through one pool. Values come back as they do from SQLite: whole numbers as checked
 * safe integers, moments as ISO text in UTC, days as `YYYY-MM-DD`.
 */
export function postgresEngine(url: string, onIdleError: (error: Error) => void): Engine {
	const pool = new pg.Pool({
		connectionString: url,
		max: CONNECTIONS,
		options: '-c timezone=UTC -c idle_in_transaction_session_timeout=30000',
		types: { getTypeParser },
	})
	const content = postgresContent(url)
	// Without a listener a connection that drops while idle would end the process.
	pool.on('error', onIdleError)
	return {
		name: 'postgres',
		ddl: {
			int: 'bigint',
			instant: 'timestamptz(3)',
			date: 'date',
			bytes: 'text collate "C"',
			serial: 'bigint generated always as identity primary key',
			dayInMagetan: (column) => `cast(${column} at time zone 'Asia/Jakarta' as date)`,
			strict: '',
		},
		createDialect: () => ({
			createAdapter: () => new PostgresAdapter(),
			createDriver: () => new GuardedDriver(new PostgresDriver({ pool })),
			createIntrospector: (db) => new PostgresIntrospector(db),
			createQueryCompiler: () => new PostgresQueryCompiler(),
		}),
		plugins: [],
		isRetryable: (error) => RETRYABLE.has(sqlState(error)),
		uniqueViolation: (error) =>
			sqlState(error) === UNIQUE_VIOLATION
				? ((error as pg.DatabaseError).constraint ?? 'unknown')
				: undefined,
		appendOnly,
		liftAppendOnly,
		liftRefusal,
		refuseWhen,
		afterwards,
		fullText: postgresFullText,
		beginCounting,
		countChanges,
		contentVersion: () => content.version(),
		close: async () => {
			await content.close()
			if (!pool.ended) await pool.end()
		},
	}
}

const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
	if (oid === INT8 || oid === NUMERIC) return safeInteger
	if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString()
	if (oid === DATE) return (text: string) => text
	return pg.types.getTypeParser(oid, format)
}) as typeof pg.types.getTypeParser

function safeInteger(text: string): number {
	const value = Number(text)
	invariant(Number.isSafeInteger(value), `not a safe integer from the database: ${text}`)
	return value
}

function sqlState(error: unknown): string {
	return error instanceof pg.DatabaseError ? (error.code ?? '') : ''
}

function appendOnly(table: string): string[] {
	return (['update', 'delete'] as const).flatMap((operation) =>
		refuseWhen({
			name: `${table}_no_${operation}`,
			table,
			operation,
			timing: 'before',
			condition: 'true',
			message: `${table} is append-only`,
		}),
	)
}

function liftAppendOnly(table: string): string[] {
	return ['update', 'delete'].flatMap((operation) =>
		liftRefusal({ name: `${table}_no_${operation}`, table }),
	)
}

function liftRefusal({ name, table }: Pick<RefuseRule, 'name' | 'table'>): string[] {
	return [`drop trigger ${name} on ${table}`, `drop function ${name}()`]
}

function refuseWhen(rule: RefuseRule): string[] {
	const row = rule.operation === 'delete' ? 'old' : 'new'
	const lock = rule.serialiseOn
		? `perform pg_advisory_xact_lock(hashtextextended(${row}.${rule.serialiseOn}, 0));\n`
		: ''
	return [
		`create function ${rule.name}() returns trigger language plpgsql as $$
begin
${lock}if ${rule.condition} then
raise exception '${rule.name}: ${rule.message}' using errcode = 'restrict_violation';
end if;
return ${row};
end $$`,
		`create trigger ${rule.name} ${rule.timing} ${rule.operation} on ${rule.table}
for each row execute function ${rule.name}()`,
	]
}

function afterwards({ name, table, operation, columns, statement }: AfterRule): string[] {
	const change = columns ? `${operation} of ${columns.join(', ')}` : operation
	return [
		`create function ${name}() returns trigger language plpgsql as $$
begin
${statement};
return null;
end $$`,
		`create trigger ${name} after ${change} on ${table}
for each row execute function ${name}()`,
	]
}
