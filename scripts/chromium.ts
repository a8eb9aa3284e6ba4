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
	// Letters as wide as on a phone, where nothing is pulled to whole pixels.
	'--font-render-hinting=none',
]

/** The machine's own Chromium or Chrome, or the one named by CHROMIUM. */
export function findChromium(): string | undefined {
	return firstOf([...named(), ...NAMES.flatMap(onPath), ...ON_A_MAC])
}

/**
 * The same engine without the windows nobody sees, a fifth of the work; else all of Chromium. It
 * keeps no page that was left for the way back.
 */
export function findHeadlessShell(): string | undefined {
	return firstOf([...named(), ...onPath('chromium-headless-shell')]) ?? findChromium()
}

function named(): string[] {
	return process.env.CHROMIUM ? [process.env.CHROMIUM] : []
}

function onPath(name: string): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter)
	return folders.map((folder) => join(folder, name))
}

function firstOf(paths: readonly string[]): string | undefined {
	return paths.find((path) => existsSync(path))
}
