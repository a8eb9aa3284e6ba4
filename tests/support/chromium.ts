import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { describe } from 'vitest'
import { IS_CI } from './ci.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ON_A_MAC = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The machine's own Chromium or Chrome, or the one named by CHROMIUM. */
function findChromium(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter)
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
	const named = process.env.CHROMIUM ? [process.env.CHROMIUM] : []
	return [...named, ...onPath, ...ON_A_MAC].find((path) => existsSync(path))
}

/**
 * A new headless browser with an empty profile; close it when the suite ends. It starts as root
 * too (hence no sandbox: it only ever visits our own pages on loopback) and calls nobody. Pages
 * that were left are kept for the way back only if asked for: Playwright switches that off.
 */
export async function launchBrowser({ keepsPages = false } = {}): Promise<Browser> {
	const executablePath = findChromium()
	if (!executablePath) throw new Error('no Chromium here: apt-get install chromium')
	return chromium.launch({
		executablePath,
		...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--disable-dev-shm-usage',
		],
	})
}

/**
 * `describe` for suites that need a browser. On a developer's machine without one they do not run,
 * which `npm test` says loudly; under CI they run and fail.
 */
export const describeInBrowser = describe.skipIf(!findChromium() && !IS_CI)
