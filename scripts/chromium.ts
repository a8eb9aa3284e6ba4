import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ON_A_MAC = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * How it is started: as root too (hence no sandbox: it only ever visits our own pages on loopback),
 * and calling nobody.
 */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
]

/** The machine's own Chromium or Chrome, or the one named by CHROMIUM. */
export function findChromium(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter)
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
	const named = process.env.CHROMIUM ? [process.env.CHROMIUM] : []
	return [...named, ...onPath, ...ON_A_MAC].find((path) => existsSync(path))
}
