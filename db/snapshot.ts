import { sql } from 'kysely'
import { type Db, engineOf } from './client.ts'

/** Kysely's own tables, which our migrations do not make. */
const FOREIGN = 'kysely_%'

/**
 * The schema as the database itself tells it, in a stable order: what all migrations together have
 * made. Kept beside the code, so that a review sees what a migration changes on each engine.
 */
export async function describeSchema(db: Db): Promise<string> {
	const statements =
		engineOf(db).name === 'sqlite' ? await describeSqlite(db) : await describePostgres(db)
	return `${statements.join('\n\n')}\n`
}

async function describeSqlite(db: Db): Promise<string[]> {
	const { rows } = await sql<{ sql: string }>`
		select sql from sqlite_schema
		where sql is not null and name not like ${FOREIGN} and name not like 'sqlite_%'
			and name not in (select name from pragma_table_list where type = 'shadow')
		order by tbl_name, type <> 'table', type, name`.execute(db)
	return rows.map((row) => `${row.sql.replace(/\n\t+/g, '\n\t')};`)
}

async function describePostgres(db: Db): Promise<string[]> {
	const tables = await sql<{ name: string; parts: string }>`
		select c.relname as name,
			(select string_agg(format('%s %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
				case when a.attidentity <> '' then ' generated always as identity' else '' end,
				case when a.attgenerated = 's' then format(' generated always as (%s) stored',
					(select pg_get_expr(e.adbin, e.adrelid) from pg_attrdef e
					where e.adrelid = a.attrelid and e.adnum = a.attnum)) else '' end,
				case when a.attnotnull then ' not null' else '' end), E',\n\t' order by a.attnum)
			from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
			|| coalesce((select E',\n\t' || string_agg(pg_get_constraintdef(k.oid), E',\n\t'
				order by k.contype, k.conname) from pg_constraint k
				where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')), '') as parts
		from pg_class c
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
			and c.relname not like ${FOREIGN}
		order by c.relname`.execute(db)
	const others = await sql<{ text: string }>`
		select text from (
			select 1 as kind, indexname as name, indexdef as text from pg_indexes
			where schemaname = 'public' and tablename not like ${FOREIGN}
			union all
			select 2, p.proname, pg_get_functiondef(p.oid) from pg_proc p
			where p.pronamespace = 'public'::regnamespace
			union all
			select 3, t.tgname, pg_get_triggerdef(t.oid) from pg_trigger t where not t.tgisinternal
		) everything order by kind, name`.execute(db)
	return [
		...tables.rows.map(({ name, parts }) => `create table ${name} (\n\t${parts}\n);`),
		...others.rows.map(({ text }) => `${text.trim()};`),
	]
}
