import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHROMIUM_FLAGS, findChromium, findHeadlessShell } from '../chromium.ts'
import { ROOT, runQuietly } from '../processes.ts'
import { CannotGoOn, step } from '../progress.ts'
import { installSystemPackages } from '../system-packages.ts'
import type { Measured } from './verdict.ts'

const PACKAGE = join(ROOT, 'scripts', 'lighthouse')
const COMMAND = join(PACKAGE, 'node_modules', '.bin', 'lighthouse')

/** The parts of Lighthouse's report that are read. */
interface Report {
	runtimeError?: { message: string }
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
	audits: Record<string, { title: string; score: number | null; numericValue?: number }>
	environment: { benchmarkIndex: number }
}

export interface Run {
	measured: Measured
	/** the titles of what counts for accessibility, best practices and SEO and is not met */
	unmet: string[]
	/** how fast Lighthouse found this machine while it measured; a phone of today has above 1000 */
	benchmarkIndex: number
}

/**
 * Lighthouse is a package of its own beside this file, with a lock of its own: hundreds of
 * megabytes that neither the shop nor its tests need. It is installed when first asked for.
 */
export async function installLighthouse(): Promise<void> {
	const { dependencies } = readJson<{ dependencies: { lighthouse: string } }>('package.json')
	const installed = join('node_modules', 'lighthouse', 'package.json')
	const isThere =
		existsSync(COMMAND) &&
		existsSync(join(PACKAGE, installed)) &&
		readJson<{ version: string }>(installed).version === dependencies.lighthouse
	if (isThere) return
	await step('Installing Lighthouse', async () => {
		const args = ['ci', '--prefix', PACKAGE, '--no-audit', '--no-fund', '--loglevel=error']
		const { code, output } = await runQuietly('npm', args)
		if (code !== 0) throw new CannotGoOn(`npm could not install Lighthouse:\n${output.trim()}`)
	})
}

/**
 * What pages are measured in, where root can install it: the engine, or all of Chromium, and
 * letters as wide as those of buyers' devices, which a page is set in until its own have come.
 */
export async function installBrowser(isWhole: boolean): Promise<void> {
	if (process.env.CHROMIUM) return
	await installSystemPackages([
		isWhole ? 'chromium' : 'chromium-headless-shell',
		'fonts-liberation',
	])
}

function readJson<T>(path: string): T {
	return JSON.parse(readFileSync(join(PACKAGE, path), 'utf8')) as T
}

/** Chromium has not told when the page began, so that nothing was measured. */
const NOT_RECORDED = 'NO_NAVSTART'

/**
 * One run on a phone of middle rank over slow mobile data, as Lighthouse simulates it, in the
 * browser at this path. A run whose recording has failed is begun once more.
 */
export async function runLighthouse(url: string, browser: string): Promise<Run> {
	try {
		return await runOnce(url, browser)
	} catch (error) {
		if (!(error instanceof CannotGoOn) || !error.message.includes(NOT_RECORDED)) throw error
		return await runOnce(url, browser)
	}
}

async function runOnce(url: string, browser: string): Promise<Run> {
	const folder = mkdtempSync(join(tmpdir(), 'bekal-lighthouse-'))
	const file = join(folder, 'report.json')
	const flags = ['--headless=new', ...CHROMIUM_FLAGS, `--user-data-dir=${join(folder, 'profile')}`]
	try {
		const { code, output } = await runQuietly(
			COMMAND,
			[
				url,
				'--quiet',
				'--output=json',
				`--output-path=${file}`,
				'--only-categories=performance,accessibility,best-practices,seo',
				'--form-factor=mobile',
				'--throttling-method=simulate',
				`--chrome-flags=${flags.join(' ')}`,
			],
			{ ...process.env, CHROME_PATH: browser },
		)
		if (code !== 0) throw new CannotGoOn(`Lighthouse ended with ${code}:\n${output.trim()}`)
		return readReport(JSON.parse(readFileSync(file, 'utf8')) as Report)
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
	}
}

/**
 * Chromium's engine without its windows; or all of Chromium, which draws a desktop's window on the
 * processors that it is measured on, more work than the page itself, as no phone does.
 */
export function browserPath(isWhole: boolean): string {
	const found = isWhole ? findChromium() : findHeadlessShell()
	if (!found) throw new CannotGoOn('No Chromium here. Run: apt-get install chromium-headless-shell')
	return found
}

function readReport(report: Report): Run {
	if (report.runtimeError) throw new CannotGoOn(`Lighthouse: ${report.runtimeError.message}`)
	const score = (category: string) =>
		Math.round((report.categories[category]?.score ?? Number.NaN) * 100)
	const number = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN
	const unmet = ['accessibility', 'best-practices', 'seo'].flatMap((category) =>
		(report.categories[category]?.auditRefs ?? [])
			.filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
			.map(({ id }) => report.audits[id]?.title ?? id),
	)
	return {
		measured: {
			performance: score('performance'),
			accessibility: score('accessibility'),
			bestPractices: score('best-practices'),
			seo: score('seo'),
			lcpMs: number('largest-contentful-paint'),
			cls: number('cumulative-layout-shift'),
			tbtMs: number('total-blocking-time'),
		},
		unmet,
		benchmarkIndex: report.environment.benchmarkIndex,
	}
}
