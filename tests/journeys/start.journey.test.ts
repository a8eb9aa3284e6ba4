import { rmSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { type Running, runScript, startScript } from '#scripts/processes.ts'
import { throwAwayFolder } from '#tests/support/memory.ts'
import { postgresAdminUrl } from '#tests/support/postgres.ts'

const folder = throwAwayFolder('start')
const sqlite = `sqlite:${join(folder, 'bekal.sqlite')}`
const environment = {
	PATH: process.env.PATH,
	NODE_ENV: 'production',
	HOST: '127.0.0.1',
	PORT: '0',
	ORIGIN: 'http://localhost:3000',
	DATA_DIR: folder,
	DATABASE_URL: sqlite,
	SESSION_SECRET: 'a secret that is long enough for signing cookies',
	NAME_KEY: Buffer.alloc(32, 1).toString('base64'),
	STRIPE_SECRET_KEY: 'sk_test_of_a_journey',
	STRIPE_WEBHOOK_SECRET: 'whsec_of_a_journey',
} as const

const running: Running[] = []

afterEach(async () => {
	for (const shop of running.splice(0)) await shop.stop()
})

afterAll(() => {
	rmSync(folder, { recursive: true, force: true })
})

async function prepare(databaseUrl: string): Promise<void> {
	const db = openDatabase(databaseUrl, () => {})
	await migrate(db)
	await closeDatabase(db)
}

/** Migrates a database and starts a shop on it; resolves when it listens. */
async function startShop(databaseUrl: string = sqlite) {
	await prepare(databaseUrl)
	const env = { ...environment, DATABASE_URL: databaseUrl }
	const shop = startScript('app/server.ts', [], { env, output: 'pipe' })
	running.push(shop)
	let log = ''
	const url = await new Promise<string>((resolve, reject) => {
		shop.child.stdout?.on('data', (chunk: Buffer) => {
			log += chunk.toString()
			const listening = /"url":"([^"]+)".*"msg":"listening"/.exec(log)?.[1]
			if (listening) resolve(listening)
		})
		void shop.ended.then((code) => reject(new Error(`ended with ${code}: ${log}`)))
	})
	return { ...shop, url, log: () => log }
}

describe('a shop that cannot be started', () => {
	it.each([
		['without a key of Stripe', { STRIPE_SECRET_KEY: '' }, 'STRIPE_SECRET_KEY is missing'],
		['without its secrets', { SESSION_SECRET: '' }, 'SESSION_SECRET is missing'],
		['with a port that is none', { PORT: 'eighty' }, 'PORT'],
		[
			'on a database that is not up to date',
			{ DATABASE_URL: `sqlite:${join(folder, 'new.sqlite')}` },
			'Run: npm run db:migrate',
		],
		[
			'on a database that does not answer',
			{ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' },
			'The database does not answer',
		],
	])('%s says so and ends with 1', async (_, change, sentence) => {
		const { code, output } = await runScript('app/server.ts', [], { ...environment, ...change })
		expect(code).toBe(1)
		expect(output).toContain(`Bekal does not start.\n`)
		expect(output).toContain(sentence)
		expect(output).not.toMatch(/\n\s+at /)
	})

	it('on a port that is taken names another', async () => {
		const squatter = createServer().listen(0, '127.0.0.1')
		await new Promise((resolve) => squatter.once('listening', resolve))
		const { port } = squatter.address() as AddressInfo
		await prepare(sqlite)
		const change = { ...environment, PORT: String(port) }
		const { code, output } = await runScript('app/server.ts', [], change)
		squatter.close()
		expect(code).toBe(1)
		expect(output).toContain(`Port ${port} of 127.0.0.1 is in use.`)
	})
})

describe('a shop that runs', () => {
	it('says that it lives and that it is ready, and knows nobody else’s host', async () => {
		const { url } = await startShop()
		for (const path of ['/healthz', '/readyz']) {
			const answer = await fetch(url + path)
			expect(answer.status, path).toBe(200)
			expect(answer.headers.get('cache-control')).toBe('no-store')
		}
		const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
		const asked = await fetch(`${url}/keuangan`, { headers: forged, redirect: 'manual' })
		expect(asked.headers.get('location')).toBe('/masuk?ke=%2Fkeuangan')
		expect(await (await fetch(url, { headers: forged })).text()).not.toContain('evil.example')
	})

	it('lives on without its database, but is not ready', async () => {
		const adminUrl = postgresAdminUrl() ?? ''
		const admin = new pg.Client({ connectionString: adminUrl })
		await admin.connect()
		await admin.query('create database of_a_journey')
		const { url } = await startShop(
			Object.assign(new URL(adminUrl), { pathname: '/of_a_journey' }).href,
		)
		expect((await fetch(`${url}/readyz`)).status).toBe(200)
		await admin.query('drop database of_a_journey with (force)')
		await admin.end()
		expect((await fetch(`${url}/readyz`)).status).toBe(503)
		expect((await fetch(`${url}/healthz`)).status).toBe(200)
		const page = await fetch(url)
		expect(page.status).toBe(500)
		expect(await page.text()).toContain('Ada yang rusak di pihak kami')
	})

	it('finishes what it has begun when it is told to end, and takes nothing new', async () => {
		const { url, child, ended, log } = await startShop()
		const body = new URLSearchParams({ email: 'nobody@rutan.example', password: 'none' }).toString()
		const request = httpRequest(`${url}/masuk`, {
			method: 'POST',
			headers: {
				'content-type': 'application/x-www-form-urlencoded',
				'content-length': body.length,
			},
		})
		const answered = new Promise<number | undefined>((resolve, reject) => {
			request.on('response', (answer) => resolve(answer.statusCode)).on('error', reject)
		})
		request.write(body.slice(0, 5))
		await fetch(`${url}/healthz`)
		child.kill('SIGTERM')
		const isOpen = () =>
			fetch(`${url}/healthz`).then(
				() => true,
				() => false,
			)
		while (await isOpen()) await wait(10)
		request.end(body.slice(5))
		expect(await answered).toBe(400)
		expect(await ended).toBe(0)
		expect(log()).toContain('"msg":"stopped"')
	})
})
