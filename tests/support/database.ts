import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { closeDatabase, type Db, openDatabase } from '#db/client.ts'
import type { EngineName } from '#db/engine/engine.ts'
import { migrate } from '#db/migrate.ts'
import { postgresAdminUrl } from './postgres.ts'

export interface TestDatabase {
	readonly engine: EngineName
	/** the database of the running test: fresh, migrated and empty */
	readonly db: Db
	/** its address, for a second connection or another process */
	readonly url: string
}

/**
 * Runs the same tests on SQLite and on PostgreSQL. Every test gets a database of its own, copied
 * from one that was migrated once per file, and it is gone after the test.
 */
export function onBothEngines(title: string, tests: (database: TestDatabase) => void): void {
	describe(`${title} on sqlite`, () => tests(freshDatabasePerTest('sqlite', sqliteFactory())))
	const adminUrl = postgresAdminUrl()
	describe.skipIf(adminUrl === undefined)(`${title} on postgres`, () =>
		tests(freshDatabasePerTest('postgres', postgresFactory(adminUrl ?? ''))),
	)
}

/** Where databases come from: a template made once, and copies of it. */
interface Factory {
	prepare(): Promise<void>
	create(): Promise<string>
	drop(url: string): Promise<void>
	cleanUp(): Promise<void>
}

function freshDatabasePerTest(engine: EngineName, factory: Factory): TestDatabase {
	let current: { db: Db; url: string } | undefined
	beforeAll(() => factory.prepare(), 60_000)
	beforeEach(async () => {
		const url = await factory.create()
		current = { url, db: openDatabase(url, () => {}) }
	}, 60_000)
	afterEach(async () => {
		if (!current) return
		await closeDatabase(current.db)
		await factory.drop(current.url)
		current = undefined
	}, 60_000)
	afterAll(() => factory.cleanUp(), 60_000)
	const running = () => {
		if (!current) throw new Error('no test is running')
		return current
	}
	return {
		engine,
		get db() {
			return running().db
		},
		get url() {
			return running().url
		},
	}
}

function sqliteFactory(): Factory {
	let folder = ''
	return {
		async prepare() {
			folder = mkdtempSync(join(tmpdir(), 'bekal-test-'))
			await migrateAndClose(join(folder, 'template.sqlite'))
		},
		async create() {
			const file = join(folder, `${randomUUID()}.sqlite`)
			copyFileSync(join(folder, 'template.sqlite'), file)
			return `sqlite:${file}`
		},
		async drop(url) {
			const file = url.slice('sqlite:'.length)
			for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
		},
		async cleanUp() {
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

function postgresFactory(adminUrl: string): Factory {
	const template = `template_${randomUUID().replaceAll('-', '')}`
	const urlOf = (name: string) => Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href
	return {
		async prepare() {
			await administrate(adminUrl, `create database ${template}`)
			await migrateAndClose(urlOf(template))
		},
		async create() {
			const name = `test_${randomUUID().replaceAll('-', '')}`
			const copy = `create database ${name} template ${template} strategy file_copy`
			await administrate(adminUrl, copy)
			return urlOf(name)
		},
		async drop(url) {
			await administrate(adminUrl, `drop database ${new URL(url).pathname.slice(1)} with (force)`)
		},
		async cleanUp() {
			await administrate(adminUrl, `drop database if exists ${template} with (force)`)
		},
	}
}

async function migrateAndClose(url: string): Promise<void> {
	const db = openDatabase(url, () => {})
	await migrate(db)
	await closeDatabase(db)
}

async function administrate(adminUrl: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: adminUrl })
	await client.connect()
	try {
		await client.query(statement)
	} finally {
		await client.end()
	}
}
