import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** The schema of what a washed database is put together from; nothing of ours is called so. */
export const PRISTINE = 'pristine'

interface Row {
	name: string
}

/**
 * Makes copies of this PostgreSQL database washable: it remembers what the migrations have put into
 * which table, and notices when somebody alters the schema. Call it once, on the template.
 */
export async function makeWashable(db: Db): Promise<void> {
	const { rows } = await sql<Row>`
		select tablename as name from pg_tables where schemaname = 'public'`.execute(db)
	const tables = rows.map(({ name }) => name)
	await sql`create schema pristine`.execute(db)
	await sql`
		create table pristine.sequences as
		select sequencename, last_value from pg_sequences
		where schemaname = 'public' and last_value is not null`.execute(db)
	await sql`create table pristine.alterations (command text)`.execute(db)
	const filled = await keepContent(db, tables)
	await sql.raw(washing(tables, filled)).execute(db)
	await sql`create table pristine.worlds (world integer, name text, columns text)`.execute(db)
	await sql`create table pristine.world_sequences (world integer, name text, at bigint)`.execute(db)
	await sql.raw(KEEPING).execute(db)
	await sql.raw(RESTORING).execute(db)
	await sql`
		create function pristine.note_alteration() returns event_trigger language plpgsql as $$
		begin insert into pristine.alterations values (tg_tag); end $$`.execute(db)
	await sql`
		create event trigger alterations on ddl_command_end
		execute function pristine.note_alteration()`.execute(db)
}

/** Copies what is in the tables that are not empty, and tells which those are. */
async function keepContent(db: Db, tables: readonly string[]): Promise<string[]> {
	const filled: string[] = []
	for (const table of tables) {
		const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(db)
		if (rows.length === 0) continue
		await sql`create table pristine.${sql.id(table)} as table ${sql.table(table)}`.execute(db)
		filled.push(table)
	}
	return filled
}

/** As a replica it asks no trigger and no foreign key, as copying the files would not either. */
function washing(tables: readonly string[], filled: readonly string[]): string {
	const empty = (name: string) =>
		`if exists (select from "${name}") then delete from "${name}"; end if;`
	const fill = (name: string) =>
		`insert into "${name}" overriding system value table pristine."${name}";`
	return `
		create function pristine.wash() returns boolean language plpgsql
		set session_replication_role = replica as $$
		begin
			if exists (select from pristine.alterations) then return false; end if;
			perform pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid();
			${tables.map(empty).join('\n')}
			${filled.map(fill).join('\n')}
			perform setval(format('%I', sequencename)::regclass, start_value, false) from pg_sequences
			where schemaname = 'public' and last_value is not null;
			perform setval(format('%I', sequencename)::regclass, last_value) from pristine.sequences;
			return true;
		end $$`
}

/** As a replica it also fires no event trigger, so that what is kept is no alteration. */
const KEEPING = `
	create function pristine.keep(number integer) returns void language plpgsql
	set session_replication_role = replica as $$
	declare
		entry record;
		is_filled boolean;
	begin
		for entry in
			-- A computed column is not put in again: it is computed again.
			select relname as name, string_agg(quote_ident(attname), ', ' order by attnum) as columns
			from pg_class join pg_attribute on attrelid = pg_class.oid
			where relnamespace = 'public'::regnamespace and relkind = 'r'
				and attnum > 0 and not attisdropped and attgenerated = ''
			group by relname
		loop
			execute format('select exists (select from %I)', entry.name) into is_filled;
			continue when not is_filled;
			execute format(
				'create table pristine.%I as select %s from %I',
				number || ' ' || entry.name, entry.columns, entry.name
			);
			insert into pristine.worlds values (number, entry.name, entry.columns);
		end loop;
		insert into pristine.world_sequences
		select number, sequencename, last_value from pg_sequences
		where schemaname = 'public' and last_value is not null;
	end $$`

const RESTORING = `
	create function pristine.restore(number integer) returns void language plpgsql
	set session_replication_role = replica as $$
	declare
		entry record;
	begin
		for entry in select name, columns from pristine.worlds where world = number loop
			execute format('delete from %I', entry.name);
			execute format(
				'insert into %I (%s) overriding system value table pristine.%I',
				entry.name, entry.columns, number || ' ' || entry.name
			);
		end loop;
		perform setval(format('%I', name)::regclass, at) from pristine.world_sequences
		where world = number;
	end $$`

/** Keeps what the database holds, under a number of its own. */
export async function keep(db: Db, world: number): Promise<void> {
	await sql`select pristine.keep(${world}::integer)`.execute(db)
}

/** Puts what was kept into the same database, washed since and touched by nobody. */
export async function restore(db: Db, world: number): Promise<void> {
	await sql`select pristine.restore(${world}::integer)`.execute(db)
}

/**
 * Puts a database that a test has used into the state of its template, and ends every other
 * connection to it. False where the schema has been altered: then it is of no more use.
 */
export async function wash(db: Db): Promise<boolean> {
	const { rows } = await sql<{ washed: boolean }>`select pristine.wash() as washed`.execute(db)
	return rows[0]?.washed === true
}
