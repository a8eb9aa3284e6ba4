/** `npm run db:migrate`: brings the database up to date, step by step. */
import { migrate } from '#db/migrate.ts'
import { say } from './progress.ts'
import { withDatabase } from './with-database.ts'

await withDatabase(
	async (db) => {
		const applied = await migrate(db)
		for (const name of applied) say(`✓ ${name}`)
		say(applied.length === 0 ? 'The database is up to date.' : `${applied.length} steps applied.`)
		return 0
	},
	{ migrated: false },
)
