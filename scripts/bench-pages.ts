/**
 * `npm run bench:pages`: how near the pages of the shop come to what this machine can do. Prints
 * the table, or JSON with `--json`, and ends with 1 when a ratio is below its bound.
 *
 * kept     the shop in production on SQLite, whole: guard, log, security headers, the version of
 *          the content read for every request. Beside it a bare `node:http` server that sends the
 *          same bytes with the same fields and does nothing else. Measured plain, and compressed as
 *          browsers ask for it. At least 0.6.
 * uncached the shop when everything has changed since the last request: every loader, every query,
 *          React, and what stands around. Beside it a minimal Remix with the same routes,
 *          components and data from memory. Neither compresses, since a page is compressed once and
 *          sent often, and both render to a buffer. One request at a time, because the shop renders
 *          once for all who ask together. The shop gives Remix the routes of the page alone, which
 *          is part of what is measured. At least 0.7.
 *
 * Both with 100 and with 100 000 products. The load comes from this process over connections that
 * stay open; the two that are compared take turns, and the medians of their rounds are compared.
 * The log goes to /dev/null: what a disk adds is left out on purpose.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordedAnswer } from './bench/bare-server.ts'
import { fillShop } from './bench/fill-shop.ts'
import { load } from './bench/load.ts'
import { isBuilt } from './build.ts'
import { choosePort } from './ports.ts'
import { type Running, start, startScript } from './processes.ts'

const SIZES = [100, 100_000]
const PAGES = { home: '/', catalogue: '/produk', product: '/produk/karya-000000003' }
const ROUNDS = 5
const BOUNDS = { kept: 0.6, uncached: 0.7 }
const COMPRESSED = { 'accept-encoding': 'gzip, deflate, br, zstd' }
/** So many sendings and so long until a page is compressed with all care. */
const SENDINGS = 10
const POLISHED_AFTER_MS = 2_000

interface Row {
	products: number
	page: string
	what: 'kept' | 'kept, compressed' | 'uncached'
	bytes: number
	/** answers a second, the median of the rounds */
	ours: number
	other: number
	ratio: number
	bound: number
}

const running: Running[] = []
const folder = mkdtempSync(join(tmpdir(), 'bekal-bench-'))

try {
	if (!isBuilt() && (await start('node', ['scripts/build.ts']).ended) !== 0) process.exit(1)
	const rows: Row[] = []
	for (const products of SIZES) rows.push(...(await measure(products)))
	const isGood = rows.every(({ ratio, bound }) => ratio >= bound)
	process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(rows)}\n` : table(rows))
	process.exitCode = isGood ? 0 : 1
} finally {
	await Promise.all(running.map((process) => process.stop()))
	rmSync(folder, { recursive: true, force: true })
}

async function measure(products: number): Promise<Row[]> {
	const env = environment(join(folder, String(products)), await choosePort(0, '127.0.0.1'))
	await fillShop(env.DATABASE_URL, products)
	const rows: Row[] = []
	const shop = {
		port: Number(env.PORT),
		process: startScript('app/server.ts', [], { env, output: 'errors' }),
	}
	running.push(shop.process)
	await untilReady(shop.port)
	const answers = await recordAnswers(shop.port)
	const file = join(folder, `${products}.json`)
	writeFileSync(file, JSON.stringify(answers))
	const bare = await startServer('scripts/bench/bare-server.ts', [file], env)
	for (const [page, path] of Object.entries(PAGES)) {
		for (const headers of [{}, COMPRESSED]) {
			const isCompressed = headers === COMPRESSED
			const what = isCompressed ? 'kept, compressed' : 'kept'
			const sent = answers.find((one) => one.path === path && one.compressed === isCompressed)
			const bytes = Buffer.byteLength(sent?.body ?? '', 'base64')
			const speeds = await compare([shop.port, bare.port], path, headers, 32)
			rows.push({ products, page, what, bytes, ...speeds, bound: BOUNDS.kept })
		}
	}
	await Promise.all([shop.process.stop(), bare.process.stop()])
	const uncached = await startServer('scripts/bench/rendering-server.ts', ['shop'], env)
	const minimal = await startServer('scripts/bench/rendering-server.ts', ['minimal'], env)
	for (const [page, path] of Object.entries(PAGES)) {
		const bytes = rows.find((row) => row.page === page)?.bytes ?? 0
		const speeds = await compare([uncached.port, minimal.port], path, {}, 1)
		rows.push({ products, page, what: 'uncached', bytes, ...speeds, bound: BOUNDS.uncached })
	}
	await Promise.all([uncached.process.stop(), minimal.process.stop()])
	return rows
}

/** Warms both up, and then lets them take turns. */
async function compare(
	ports: readonly [number, number],
	path: string,
	headers: Readonly<Record<string, string>>,
	connections: number,
): Promise<Pick<Row, 'ours' | 'other' | 'ratio'>> {
	const speeds: [number[], number[]] = [[], []]
	for (let round = -1; round < ROUNDS; round++) {
		for (const side of [0, 1] as const) {
			const milliseconds = round < 0 ? 700 : 500
			const port = ports[side]
			const speed = await load({ port, path, headers, connections, milliseconds })
			if (round >= 0) speeds[side].push(speed)
		}
	}
	const [ours, other] = [median(speeds[0]), median(speeds[1])]
	return { ours: Math.round(ours), other: Math.round(other), ratio: ours / other }
}

function median(numbers: number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** What the shop sends for each page, once its best compression is done. */
async function recordAnswers(port: number): Promise<RecordedAnswer[]> {
	const asked = Object.values(PAGES).flatMap((path) => [
		{ path, compressed: false, headers: {} },
		{ path, compressed: true, headers: COMPRESSED },
	])
	for (const { path } of asked) {
		for (let i = 0; i < SENDINGS; i++) await ask(port, path, {})
		await new Promise((resolve) => setTimeout(resolve, POLISHED_AFTER_MS / 4))
	}
	return Promise.all(
		asked.map(async ({ path, compressed, headers }) => {
			const { fields, body } = await ask(port, path, headers)
			return { path, compressed, fields, body: body.toString('base64') }
		}),
	)
}

function ask(
	port: number,
	path: string,
	headers: Readonly<Record<string, string>>,
): Promise<{ fields: string[]; body: Buffer }> {
	return new Promise((resolve, reject) => {
		get({ port, path, headers, host: '127.0.0.1' }, (res) => {
			const chunks: Buffer[] = []
			res.on('data', (chunk: Buffer) => chunks.push(chunk))
			res.on('end', () => {
				if (res.statusCode !== 200) return reject(new Error(`${path}: ${res.statusCode}`))
				resolve({ fields: said(res.rawHeaders), body: Buffer.concat(chunks) })
			})
		}).on('error', reject)
	})
}

/** Without the fields that every server of Node's writes by itself. */
function said(rawHeaders: readonly string[]): string[] {
	const own = new Set(['date', 'connection', 'keep-alive'])
	const fields: string[] = []
	for (let i = 0; i < rawHeaders.length; i += 2) {
		const [name = '', value = ''] = rawHeaders.slice(i, i + 2)
		if (!own.has(name.toLowerCase())) fields.push(name, value)
	}
	return fields
}

function environment(dataFolder: string, port: number) {
	return {
		PATH: process.env.PATH,
		NODE_ENV: 'production' as const,
		BEKAL_DEMO: '1',
		HOST: '127.0.0.1',
		PORT: String(port),
		ORIGIN: `http://127.0.0.1:${port}`,
		DATA_DIR: dataFolder,
		DATABASE_URL: `sqlite:${dataFolder}.sqlite`,
		SESSION_SECRET: 'a secret that is long enough for signing cookies',
		NAME_KEY: Buffer.alloc(32, 1).toString('base64'),
		STRIPE_SECRET_KEY: 'sk_test_of_the_bench',
		STRIPE_WEBHOOK_SECRET: 'whsec_of_the_bench',
		// Nobody is there, and nobody is asked: nothing is sold.
		STRIPE_SANDBOX_URL: 'http://127.0.0.1:9',
		RATE_LIMIT_PER_MINUTE: '0',
		UPKEEP_SECONDS: '3600',
		LOG_LEVEL: 'info',
	}
}

/** Starts a script that prints its port first, and then only what nobody reads. */
async function startServer(script: string, args: string[], env: NodeJS.ProcessEnv) {
	const process = startScript(script, args, { env: { ...env, LOG_LEVEL: 'error' }, output: 'pipe' })
	running.push(process)
	process.child.stderr?.pipe(globalThis.process.stderr)
	const port = await new Promise<number>((resolve, reject) => {
		process.child.stdout?.once('data', (line: Buffer) => resolve(Number(String(line))))
		void process.ended.then((code) => reject(new Error(`${script} ended with ${code}`)))
	})
	return { port, process }
}

async function untilReady(port: number): Promise<void> {
	for (let i = 0; i < 600; i++) {
		const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
		if (answer?.ok) return
		await new Promise((resolve) => setTimeout(resolve, 50))
	}
	throw new Error('the shop does not start')
}

function table(rows: readonly Row[]): string {
	const head = ['products', 'page', 'what', 'bytes', 'ours/s', 'other/s', 'ratio', 'at least']
	const lines = rows.map((row) => [
		String(row.products),
		row.page,
		row.what,
		String(row.bytes),
		String(row.ours),
		String(row.other),
		row.ratio.toFixed(2) + (row.ratio < row.bound ? ' !' : ''),
		String(row.bound),
	])
	const widths = head.map((name, i) =>
		Math.max(name.length, ...lines.map((l) => l[i]?.length ?? 0)),
	)
	return [head, ...lines]
		.map(
			(line) =>
				`${line
					.map((cell, i) => cell.padEnd(widths[i] ?? 0))
					.join('  ')
					.trimEnd()}\n`,
		)
		.join('')
}
