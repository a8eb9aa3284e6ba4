import { type Browser, chromium } from 'playwright-core'
import { describe } from 'vitest'
import { CHROMIUM_FLAGS, findChromium, findHeadlessShell } from '#scripts/chromium.ts'
import { IS_CI } from './ci.ts'

/**
 * A new headless browser with an empty profile; close it when the suite ends. Pages that were left
 * are kept for the way back only if asked for: Playwright switches that off.
 */
export async function launchBrowser({ keepsPages = false } = {}): Promise<Browser> {
	const executablePath = keepsPages ? findChromium() : findHeadlessShell()
	if (!executablePath) throw new Error('no Chromium here: apt-get install chromium')
	return chromium.launch({
		executablePath,
		...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
		args: CHROMIUM_FLAGS,
	})
}

/**
 * `describe` for suites that need a browser. On a developer's machine without one they do not run,
 * which `npm test` says loudly; under CI they run and fail.
 */
export const describeInBrowser = describe.skipIf(!findChromium() && !IS_CI)
