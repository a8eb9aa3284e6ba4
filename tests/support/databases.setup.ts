import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { closeDatabase, type Db, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { IS_CI } from './ci.ts'
import { throwAwayFolder } from './memory.ts'
import { administrate, databaseUrl } from './postgres.ts'
import { startPostgres } from './start-postgres.ts'
import { makeWashable } from './wash.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** a migrated, empty database of each engine, of which every test gets a copy */
		templates: { readonly sqlite: string; readonly postgres: string }
	}
}

/**
 * One PostgreSQL server for the whole run: the one in TEST_POSTGRES_URL if somebody has started it
 * already (scripts/test.ts does), else one of our own, stopped at the end. On it, and in a file of
 * SQLite, the schema that every test begins with.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = throwAwayFolder('template')
	const sqlite = join(folder, 'template.sqlite')
	await prepare(`sqlite:${sqlite}`, migrate)
	const postgres = `template_${process.pid}_${project.name}`
	const server = await findServer()
	if (server) {
		await administrate(server.url, `create database ${postgres}`)
		await prepare(databaseUrl(server.url, postgres), async (db) => {
			await migrate(db)
			await makeWashable(db)
		})
	}
	project.provide('postgresAdminUrl', server?.url ?? null)
	project.provide('templates', { sqlite, postgres })
	return async () => {
		rmSync(folder, { recursive: true, force: true })
		if (!server) return
		await dropAll(server.url, postgres)
		await server.stop()
	}
}

async function findServer(): Promise<{ url: string; stop: () => Promise<void> } | null> {
	const given = process.env.TEST_POSTGRES_URL
	if (given) return { url: given, stop: async () => {} }
	const started = await startPostgres()
	if (!('unavailable' in started)) return started
	const message = `PostgreSQL is not to be had: ${started.unavailable}`
	if (IS_CI) throw new Error(message)
	process.stderr.write(`\n!!! ${message}\n!!! The PostgreSQL half of the tests DOES NOT RUN.\n\n`)
	return null
}

async function prepare(url: string, work: (db: Db) => Promise<unknown>): Promise<void> {
	const db = openDatabase(url, () => {})
	await work(db)
	await closeDatabase(db)
}

/** The template and every copy of it, which tests leave for each other. */
async function dropAll(adminUrl: string, template: string): Promise<void> {
	const copies = await administrate<{ datname: string }>(
		adminUrl,
		`select datname from pg_database where datname like '${template}%'`,
	)
	for (const { datname } of copies) {
		await administrate(adminUrl, `drop database ${datname} with (force)`)
	}
}
