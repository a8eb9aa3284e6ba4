/**
 * `npm test`: everything that must hold, stage by stage, and `N passed, N failed` as its last line.
 * `npm run check` (`--fast`) leaves out what needs a database server, a build or a browser.
 * A failed stage does not keep the others from running, unless they need its result.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { IS_CI } from '#tests/support/ci.ts'
import { type StartedDemo, startDemo } from '#tests/support/start-demo.ts'
import { startPostgres } from '#tests/support/start-postgres.ts'
import { askedToEnd, ROOT, runQuietly } from './processes.ts'
import { installSystemPackages } from './system-packages.ts'
import { type Count, runVitest } from './vitest-stage.ts'

interface Stage {
	name: string
	run: () => Promise<Count>
}

/** Where components are: ESLint looks for faults of these alone. */
const PAGES = 'app'
const RESULTS = join(ROOT, '.cache', 'test-results')
const total: Count = { passed: 0, failed: 0 }
const times: string[] = []
let postgres: { stop: () => Promise<void> } | undefined
let demo: StartedDemo | undefined

function seconds(since: number): string {
	return `${((Date.now() - since) / 1000).toFixed(1)} s`
}

/** A tool that either finds fault or does not: counts as one. It speaks only when it does. */
function tool(name: string, command: string, args: string[]): Stage {
	const run = async () => {
		const { code, output } = await runQuietly(command, args)
		if (code !== 0) process.stdout.write(`\n${output.trim()}\n`)
		return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
	}
	return { name, run }
}

function tests(name: string, projects: string[]): Stage {
	return { name, run: () => runVitest(projects, join(RESULTS, `${projects.join('-')}.json`)) }
}

async function perform({ name, run }: Stage): Promise<boolean> {
	const started = Date.now()
	process.stdout.write(`▶ ${name} …\n`)
	const count = await run()
	total.passed += count.passed
	total.failed += count.failed
	const verdict = count.failed === 0 ? '✓' : '✗'
	const counted = count.passed + count.failed > 1 ? `${count.passed}+${count.failed}, ` : ''
	times.push(`${verdict} ${name} (${counted}${seconds(started)})`)
	process.stdout.write(`${times.at(-1)}\n`)
	return count.failed === 0
}

/** Two at a time: there are two cores, and each waits now and then. Tells which of them failed. */
async function performTogether(stages: Stage[]): Promise<Stage[]> {
	const left = [...stages]
	const failed: Stage[] = []
	const work = async () => {
		for (let stage = left.shift(); stage; stage = left.shift()) {
			if (!(await perform(stage))) failed.push(stage)
		}
	}
	await Promise.all([work(), work()])
	return failed
}

/** What takes long before what does not, so that neither core waits for the other at the end. */
function fastStages(between: Stage[]): Stage[] {
	return [
		tool('lint of pages', 'eslint', ['--cache', '--cache-location', '.cache/eslint/', PAGES]),
		tool('types and what needs them', 'oxlint', []),
		...between,
		tool('format and lint', 'biome', ['check', '.']),
		tool('unused code', 'knip', ['--no-progress']),
	]
}

/** Says so loudly where a part cannot run; under CI every part must. */
function missing(what: string): void {
	process.stdout.write(`\n!!! ${what}\n!!! The tests that need it DO NOT RUN.\n\n`)
	if (!IS_CI) return
	total.failed += 1
	times.push(`✗ ${what}`)
}

async function installBrowserAndLedger(): Promise<boolean> {
	const areThere = await installSystemPackages(['chromium', 'hledger'])
	// Not every distribution has the one, which can do nothing that Chromium could not. The other are
	// letters as wide as those of buyers' devices, which a page is set in until its own have come.
	await installSystemPackages(['chromium-headless-shell', 'fonts-liberation'])
	return areThere
}

async function startDatabaseServer(): Promise<void> {
	let started = await startPostgres()
	if ('unavailable' in started && (await installSystemPackages(['postgresql']))) {
		started = await startPostgres()
	}
	if ('unavailable' in started) return missing(`No PostgreSQL: ${started.unavailable}`)
	postgres = started
	process.env.TEST_POSTGRES_URL = started.url
}

/** The demo of the journeys is filled while others work; they say why there is none. */
async function prepareDemo(): Promise<void> {
	demo = await startDemo()
	process.env.TEST_DEMO_ORIGIN = demo.origin
	process.env.TEST_DEMO_FOLDER = demo.folder
}

async function main(): Promise<void> {
	rmSync(RESULTS, { recursive: true, force: true })
	mkdirSync(RESULTS, { recursive: true })
	const isFast = process.argv.includes('--fast')
	const installing = isFast ? undefined : installBrowserAndLedger()
	// One after the other: each may have something to install.
	const starting = installing?.then(startDatabaseServer)
	const build = tool('build', process.execPath, ['scripts/build.ts', '--if-changed'])
	const failed = await performTogether(fastStages(isFast ? [] : [build]))
	const unit = tests('tidy and unit', ['tidy', 'unit'])
	if (isFast) {
		await perform(unit)
		return
	}
	await starting
	const preparing = failed.includes(build) ? undefined : prepareDemo().catch(() => {})
	// Each leaves a processor idle now and then, by itself.
	await performTogether([tests('database on both engines', ['database', 'simulation']), unit])
	await preparing
	if ((await installing) === false) missing('No Chromium or no hledger')
	if (failed.includes(build)) return missing('The build failed, which the journeys go through')
	await performTogether([tests('journeys', ['journeys']), tests('races', ['races'])])
}

const started = Date.now()
const interruption = await Promise.race([main(), askedToEnd()])
await demo?.stop()
await postgres?.stop()
if (interruption) {
	process.stdout.write(`\nStopped before the end: ${interruption}\n`)
	total.failed += 1
}
process.stdout.write(`\n${times.join('\n')}\n${seconds(started)} in all\n`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
