import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest'
import { closeDatabase, type Db, openDatabase } from '#db/client.ts'
import type { EngineName } from '#db/engine/engine.ts'
import type {} from './databases.setup.ts'
import { throwAwayFolder } from './memory.ts'
import { administrate, databaseUrl, postgresAdminUrl } from './postgres.ts'
import { wash } from './wash.ts'

export interface TestDatabase {
	readonly engine: EngineName
	/** the database of the running test: fresh, migrated and empty */
	readonly db: Db
	/** its address, for a second connection or another process */
	readonly url: string
}

/**
 * Runs the same tests on SQLite and on PostgreSQL. Every test gets a database of its own, copied
 * from one that was migrated once for the run, and it is gone after the test.
 */
export function onBothEngines(title: string, tests: (database: TestDatabase) => void): void {
	onSqlite(`${title} on sqlite`, tests)
	const adminUrl = postgresAdminUrl()
	describe.skipIf(adminUrl === undefined)(`${title} on postgres`, () =>
		tests(freshDatabasePerTest('postgres', postgresFactory(adminUrl ?? ''))),
	)
}

/** The same on SQLite alone: for what needs a shop around it and asks nothing of an engine. */
export function onSqlite(title: string, tests: (database: TestDatabase) => void): void {
	describe(title, () => tests(freshDatabasePerTest('sqlite', sqliteFactory())))
}

/** Where databases come from: copies of the run's template, or what is as good as one. */
interface Factory {
	prepare(): Promise<void>
	open(): Promise<{ db: Db; url: string }>
	/** takes back what is closed; `isSound` where its test has passed */
	leave(url: string, isSound: boolean): Promise<void>
	cleanUp(): Promise<void>
}

function freshDatabasePerTest(engine: EngineName, factory: Factory): TestDatabase {
	let current: { db: Db; url: string } | undefined
	beforeAll(() => factory.prepare(), 60_000)
	beforeEach(async () => {
		current = await factory.open()
	}, 60_000)
	afterEach(async ({ task }) => {
		if (!current) return
		await closeDatabase(current.db)
		await factory.leave(current.url, task.result?.state === 'pass')
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
			folder = throwAwayFolder('test')
		},
		async open() {
			const file = join(folder, `${randomUUID()}.sqlite`)
			copyFileSync(inject('templates').sqlite, file)
			const url = `sqlite:${file}`
			return { url, db: openDatabase(url, () => {}) }
		},
		async leave(url) {
			const file = url.slice('sqlite:'.length)
			for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
		},
		async cleanUp() {
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

/** What tests of this process have left behind: washing one takes less time than making one. */
const used: string[] = []

function postgresFactory(adminUrl: string): Factory {
	const openUsed = async () => {
		for (let url = used.pop(); url; url = used.pop()) {
			const db = openDatabase(url, () => {})
			if (await wash(db)) return { url, db }
			await closeDatabase(db)
		}
		return undefined
	}
	return {
		async prepare() {},
		async open() {
			const again = await openUsed()
			if (again) return again
			const { postgres } = inject('templates')
			const name = `${postgres}_${randomUUID().replaceAll('-', '')}`
			await administrate(
				adminUrl,
				`create database ${name} template ${postgres} strategy file_copy`,
			)
			const url = databaseUrl(adminUrl, name)
			return { url, db: openDatabase(url, () => {}) }
		},
		async leave(url, isSound) {
			if (isSound) used.push(url)
		},
		async cleanUp() {},
	}
}
