import { Migrator } from 'kysely/migration'
import { type Db, engineOf } from './client.ts'
import { migrations } from './migrations/index.ts'
import { bindStep } from './migrations/migration.ts'

/**
 * Brings the schema up to date and returns the names of the steps that were applied. Each step is
 * all or nothing; two processes migrating at once queue behind Kysely's lock.
 */
export async function migrate(db: Db): Promise<string[]> {
	const { error, results } = await migrator(db).migrateToLatest()
	if (error) throw error
	return (results ?? []).filter((step) => step.status === 'Success').map((s) => s.migrationName)
}

/** True when the database has every step this code knows of. */
export async function isMigrated(db: Db): Promise<boolean> {
	const steps = await migrator(db).getMigrations()
	return steps.every((step) => step.executedAt !== undefined)
}

function migrator(db: Db): Migrator {
	const engine = engineOf(db)
	const steps = Object.entries(migrations).map(([name, step]) => [name, bindStep(step, engine)])
	return new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(steps) } })
}
