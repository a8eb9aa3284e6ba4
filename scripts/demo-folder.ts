import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { sql } from 'kysely'
import { z } from 'zod'
import { closeDatabase, type Db, openDatabase } from '#db/client.ts'
import { CannotGoOn } from './progress.ts'

const stateShape = z.object({
	/** a demo that was stopped while it was being filled begins anew */
	phase: z.enum(['filling', 'filled']),
	/** which database it filled, without its password */
	database: z.string(),
})

const secretsShape = z.object({
	SESSION_SECRET: z.string(),
	NAME_KEY: z.string(),
	STRIPE_SECRET_KEY: z.string(),
	STRIPE_WEBHOOK_SECRET: z.string(),
})

export type Secrets = z.infer<typeof secretsShape>

/** Long enough for a demo that is just stopping. */
const LOCK_TIMEOUT_MS = 3_000

/** What the demo writes into its folder. Whatever else lies there is not its to delete. */
const MADE = ['demo.json', 'demo-secrets.json', 'media', 'stripe-sandbox.sqlite', 'bekal.sqlite']

/** The folder of everything a demo keeps, and the database that belongs to it. */
export class DemoFolder {
	readonly path: string
	readonly databaseUrl: string
	readonly #sqliteFile: string | undefined
	#lock: BetterSqlite3.Database | undefined

	constructor(path: string, databaseUrl: string) {
		this.path = path
		this.databaseUrl = databaseUrl
		this.#sqliteFile = /^sqlite:(.*)/.exec(databaseUrl)?.[1]
		mkdirSync(path, { recursive: true })
	}

	/**
	 * Keeps every other demo out until this process ends, however it ends: the lock is one of the
	 * system's on a file, which SQLite knows how to take everywhere.
	 */
	hold(): void {
		this.#lock ??= new BetterSqlite3(this.file('demo.lock'), { timeout: LOCK_TIMEOUT_MS })
		try {
			this.#lock.exec('begin exclusive')
		} catch {
			throw new CannotGoOn(`Another demo is running on ${this.path}. Choose another DATA_DIR.`)
		}
	}

	file(name: string): string {
		return join(this.path, name)
	}

	/** Secrets for this demo alone, made once; readable by nobody else on this machine. */
	secrets(): Secrets {
		const file = this.file('demo-secrets.json')
		if (existsSync(file)) return secretsShape.parse(JSON.parse(readFileSync(file, 'utf8')))
		const secrets: Secrets = {
			SESSION_SECRET: randomBytes(32).toString('base64url'),
			NAME_KEY: randomBytes(32).toString('base64'),
			STRIPE_SECRET_KEY: `sk_test_${randomBytes(16).toString('hex')}`,
			STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(16).toString('hex')}`,
		}
		writeFileSync(file, JSON.stringify(secrets, null, '\t'), { mode: 0o600 })
		return secrets
	}

	/** True if a demo was filled here, to the end, with this database. */
	isFilled(): boolean {
		return this.#state()?.phase === 'filled'
	}

	note(phase: 'filling' | 'filled'): void {
		const state = { phase, database: this.#databaseName() }
		writeFileSync(this.file('demo.json'), JSON.stringify(state))
	}

	/**
	 * Makes sure that what is in the folder and the database is a demo or nothing. Empties both when
	 * asked to, or when the last demo was stopped while it was being filled. Refuses a database that
	 * holds something which no demo of this folder has put there.
	 */
	async prepare(beginAnew: boolean): Promise<void> {
		const state = this.#state()
		if (state && (beginAnew || state.phase === 'filling')) await this.#forget()
		if (this.isFilled() || !(await this.#isInUse())) return
		throw new CannotGoOn(
			`The database (${this.#databaseName()}) holds data that no demo in ${this.path} has made.\n` +
				'It is left alone: choose another DATA_DIR or DATABASE_URL.',
		)
	}

	async #forget(): Promise<void> {
		if (this.#sqliteFile === undefined) {
			await this.#withDatabase(async (db) => {
				await sql`drop schema public cascade`.execute(db)
				await sql`create schema public`.execute(db)
			})
		} else if (this.#sqliteFile !== this.file('bekal.sqlite')) {
			throw new CannotGoOn(`${this.#sqliteFile} is outside ${this.path}: delete it yourself.`)
		}
		for (const name of MADE) {
			for (const suffix of ['', '-wal', '-shm']) {
				rmSync(this.file(name + suffix), { recursive: true, force: true })
			}
		}
	}

	async #isInUse(): Promise<boolean> {
		if (this.#sqliteFile !== undefined && !existsSync(this.#sqliteFile)) return false
		return this.#withDatabase(async (db) => {
			const tables = new Set((await db.introspection.getTables()).map(({ name }) => name))
			if (tables.size === 0) return false
			if (!tables.has('products') || !tables.has('staff_users')) return true
			const product = await db.selectFrom('products').select('id').limit(1).execute()
			const staff = await db.selectFrom('staff_users').select('id').limit(1).execute()
			return product.length + staff.length > 0
		})
	}

	async #withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
		const db = openDatabase(this.databaseUrl, () => {})
		try {
			return await work(db)
		} catch (error) {
			throw new CannotGoOn(`The database does not answer: ${(error as Error).message}`)
		} finally {
			await closeDatabase(db)
		}
	}

	/** What was noted here. Secrets and pictures belong to one database, so another is refused. */
	#state(): z.infer<typeof stateShape> | undefined {
		const file = this.file('demo.json')
		if (!existsSync(file)) return undefined
		const state = stateShape.parse(JSON.parse(readFileSync(file, 'utf8')))
		if (state.database === this.#databaseName()) return state
		throw new CannotGoOn(
			`${this.path} belongs to a demo on ${state.database}.\n` +
				`Choose another DATA_DIR for one on ${this.#databaseName()}.`,
		)
	}

	#databaseName(): string {
		if (this.#sqliteFile !== undefined) return this.#sqliteFile
		const url = new URL(this.databaseUrl)
		url.password = ''
		return url.href
	}
}
