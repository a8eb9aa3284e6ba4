import { randomUUID } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest'
import { closeDatabase, type Db, openDatabase } from '#db/client.ts'
import type { EngineName } from '#db/engine/engine.ts'
import type {} from './databases.setup.ts'
import { throwAwayFolder } from './memory.ts'
import { administrate, databaseUrl, postgresAdminUrl } from './postgres.ts'
import { keep, restore, wash } from './wash.ts'

export interface TestDatabase {
	readonly engine: EngineName
	/** the database of the running test: fresh, migrated and empty */
	readonly db: Db
	/** its address, for a second connection or another process */
	readonly url: string
	/**
	 * Fills the database, which nobody has touched or holds yet, as `make` does, and tells what that
	 * returned. It is called once for each name; the next tests get what it has made as it was kept,
	 * which takes a fraction of the time. `db` is another one afterwards.
	 */
	beginWith<Facts>(name: string, make: (db: Db) => Promise<Facts>): Promise<Facts>
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

type Opened = { db: Db; url: string }
type Make<Facts> = (db: Db) => Promise<Facts>

/** Where databases come from: copies of the run's template, or what is as good as one. */
interface Factory {
	prepare(): Promise<void>
	open(): Promise<Opened>
	/** as `TestDatabase.beginWith`, for one that is open; it is the answer that is open then */
	fill<Facts>(opened: Opened, name: string, make: Make<Facts>): Promise<[Opened, Facts]>
	/** takes back what is closed; `isSound` where its test has passed */
	leave(url: string, isSound: boolean): Promise<void>
	cleanUp(): Promise<void>
}

function freshDatabasePerTest(engine: EngineName, factory: Factory): TestDatabase {
	let current: Opened | undefined
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
		async beginWith(name, make) {
			const [filled, facts] = await factory.fill(running(), name, make)
			current = filled
			return facts
		},
	}
}

/** What files of this process were filled with, by name. */
const keptFiles = new Map<string, { content: Buffer; facts: unknown }>()

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
		async fill<Facts>({ db, url }: Opened, name: string, make: Make<Facts>) {
			const kept = keptFiles.get(name)
			const made = kept ? undefined : await make(db)
			await closeDatabase(db)
			for (const suffix of ['-wal', '-shm']) rmSync(fileOf(url) + suffix, { force: true })
			if (kept) writeFileSync(fileOf(url), kept.content)
			else keptFiles.set(name, { content: readFileSync(fileOf(url)), facts: made })
			const facts = structuredClone(kept ? kept.facts : made) as Facts
			return [{ url, db: openDatabase(url, () => {}) }, facts]
		},
		async leave(url) {
			const file = fileOf(url)
			for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
		},
		async cleanUp() {
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

function fileOf(url: string): string {
	return url.slice('sqlite:'.length)
}

/** What each database of this process was filled with, by address and name. */
const keptWorlds = new Map<string, { world: number; facts: unknown }>()

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
		async fill<Facts>(opened: Opened, name: string, make: Make<Facts>) {
			const key = `${opened.url} ${name}`
			const kept = keptWorlds.get(key)
			if (kept) {
				await restore(opened.db, kept.world)
				return [opened, structuredClone(kept.facts) as Facts]
			}
			const facts = await make(opened.db)
			const world = keptWorlds.size
			await keep(opened.db, world)
			keptWorlds.set(key, { world, facts: structuredClone(facts) })
			return [opened, facts]
		},
		async leave(url, isSound) {
			if (isSound) used.push(url)
		},
		async cleanUp() {},
	}
}
