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

/**
 * Puts a database that a test has used into the state of its template, and ends every other
 * connection to it. False where the schema has been altered: then it is of no more use.
 */
export async function wash(db: Db): Promise<boolean> {
	const { rows } = await sql<{ washed: boolean }>`select pristine.wash() as washed`.execute(db)
	return rows[0]?.washed === true
}
