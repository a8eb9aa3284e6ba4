import { existsSync, mkdirSync } from 'node:fs'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { readEnv, UnusableEnv } from '#app/env.server.ts'
import { closeDatabase, type Db, openDatabase } from '#db/client.ts'
import { isMigrated } from '#db/migrate.ts'
import { CannotGoOn } from './progress.ts'

/**
 * Runs a command on the database of this environment and ends the process with the code it returns.
 * A refusal to go on is one sentence on standard error and code 1; a bug keeps its stack.
 */
export async function withDatabase(
	work: (db: Db) => Promise<number>,
	{ migrated = true } = {},
): Promise<void> {
	try {
		process.exitCode = await workOn(work, migrated)
	} catch (error) {
		const words = error instanceof CannotGoOn || error instanceof UnusableEnv
		process.stderr.write(`${words ? error.message : (error as Error).stack}\n`)
		process.exitCode = 1
	}
}

async function workOn(work: (db: Db) => Promise<number>, migrated: boolean): Promise<number> {
	const env = readEnv()
	const file = /^sqlite:(.*)/.exec(env.databaseUrl)?.[1]
	if (migrated && file !== undefined && !existsSync(file)) {
		throw new CannotGoOn(`There is no database in ${file}. To make one: npm run db:migrate`)
	}
	mkdirSync(env.dataDir, { recursive: true })
	const db = openDatabase(env.databaseUrl, () => {})
	try {
		if (migrated && !(await isMigrated(db))) {
			throw new CannotGoOn('The database is not up to date. Run: npm run db:migrate')
		}
		return await work(db)
	} finally {
		await closeDatabase(db)
	}
}

/** The flags a command was called with. Says what it does not know and ends the process with 1. */
export function readFlags<T extends ParseArgsOptionsConfig>(options: T) {
	try {
		return parseArgs({ options }).values
	} catch (error) {
		process.stderr.write(`${(error as Error).message}\n`)
		process.exit(1)
	}
}
