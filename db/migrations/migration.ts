import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Ddl, Engine } from '../engine/engine.ts'

/**
 * A step of the schema, written once as SQL that both engines understand; `Ddl` gives the few words
 * they spell differently. Migrations only go forward: a mistake is corrected by the next one.
 */
export type SchemaStep = (ddl: Ddl, engine: Engine) => readonly string[]

/** Binds a step to an engine, one statement at a time, since SQLite prepares no more than one. */
export function bindStep(step: SchemaStep, engine: Engine): Migration {
	return {
		async up(db: Kysely<unknown>) {
			for (const statement of step(engine.ddl, engine)) await sql.raw(statement).execute(db)
		},
	}
}
