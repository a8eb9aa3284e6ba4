/**
 * `npm run lighthouse`: measures home, catalogue, a product and a cohort, in both languages, in the
 * production build with the demo's data, and prints the table of their medians. Exits with 1 when
 * a page does not reach what `verdict.ts` asks. `--origin URL` measures a shop that runs already,
 * `--runs N` takes more or fewer than five, `--language id` or `en` leaves out the other, and
 * `--whole` takes all of Chromium, with its window, where there is an engine without one.
 *
 * Simulated throttling multiplies whatever else the processor is doing, so nothing else may run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Running, startScript } from '../processes.ts'
import { CannotGoOn, say, step } from '../progress.ts'
import {
	browserPath,
	installBrowser,
	installLighthouse,
	type Run,
	runLighthouse,
} from './run-lighthouse.ts'
import { faultsOf, type Measured, median, table } from './verdict.ts'

const VISITS_BEFORE = 10
const COMPRESSED_AFTER_MS = 1_000
const OPEN = /Bekal is open at (\S+)/

const { values: flags } = parseArgs({
	options: {
		origin: { type: 'string' },
		runs: { type: 'string', default: '5' },
		language: { type: 'string' },
		whole: { type: 'boolean', default: false },
	},
})

async function measure(): Promise<number> {
	await installLighthouse()
	await installBrowser(flags.whole)
	if (flags.origin) return report(new URL(flags.origin).origin)
	const folder = mkdtempSync(join(tmpdir(), 'bekal-lighthouse-shop-'))
	const env = { ...process.env, PORT: '0', HOST: '', DATA_DIR: folder, DATABASE_URL: '' }
	const shop = startScript('scripts/demo.ts', [], { env, output: 'pipe' })
	try {
		return await report(await step('Opening a shop', () => originOf(shop)))
	} finally {
		await shop.stop()
		rmSync(folder, { recursive: true, force: true })
	}
}

/** Where a demo that has been started says that it is open. */
async function originOf({ child, ended }: Running): Promise<string> {
	let text = ''
	const opened = new Promise<string>((resolve) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (chunk: Buffer) => {
				text += chunk.toString()
				const origin = OPEN.exec(text)?.[1]
				if (origin) resolve(origin)
			})
		}
	})
	const failed = ended.then(() => {
		throw new CannotGoOn(`The shop does not open:\n${text.trim()}`)
	})
	return await Promise.race([opened, failed])
}

async function report(origin: string): Promise<number> {
	const browser = browserPath(flags.whole)
	const pages = new Map<string, Measured>()
	const unmet = new Set<string>()
	let slowest = Number.POSITIVE_INFINITY
	for (const path of await pathsOf(origin)) {
		const runs = await step(path, () => runsOf(origin + path, browser))
		pages.set(path, median(runs.map(({ measured }) => measured)))
		for (const run of runs) {
			for (const title of run.unmet) unmet.add(`${path}: ${title}`)
			slowest = Math.min(slowest, run.benchmarkIndex)
		}
	}
	say(`\n${table(pages)}\n`)
	for (const line of unmet) say(`! ${line}`)
	say(`Mobile, simulated throttling, medians of ${flags.runs}, in ${browser};`)
	say(`benchmark index from ${slowest}.`)
	return [...pages.values()].some((page) => faultsOf(page).length > 0) ? 1 : 0
}

/**
 * Measured as in a shop that has been open for an hour and not for a second: what has been asked
 * for a few times is kept, and compressed with all care.
 */
async function runsOf(url: string, browser: string): Promise<Run[]> {
	for (let i = 0; i < VISITS_BEFORE; i++) await (await fetch(url)).arrayBuffer()
	await new Promise((resolve) => setTimeout(resolve, COMPRESSED_AFTER_MS))
	const runs: Run[] = []
	while (runs.length < Number(flags.runs)) runs.push(await runLighthouse(url, browser))
	return runs
}

/** Home, catalogue, and the first product and cohort that they link to, in each language. */
async function pathsOf(origin: string): Promise<string[]> {
	const linkOn = async (page: string, pattern: RegExp) => {
		const html = await (await fetch(origin + page)).text()
		const [, path] = pattern.exec(html) ?? []
		if (!path) throw new CannotGoOn(`${origin}${page} links to nothing like ${pattern}`)
		return path
	}
	const product = await linkOn('/produk', /href="(\/produk\/[\w-]+)"/)
	const cohort = await linkOn('/', /href="(\/angkatan\/[\w-]+)"/)
	const indonesian = ['/', '/produk', product, cohort]
	const english = indonesian.map((path) => (path === '/' ? '/en' : `/en${path}`))
	return [
		...(flags.language === 'en' ? [] : indonesian),
		...(flags.language === 'id' ? [] : english),
	]
}

try {
	process.exitCode = await measure()
} catch (error) {
	if (!(error instanceof CannotGoOn)) throw error
	process.stderr.write(`\n${error.message}\n`)
	process.exitCode = 1
}
