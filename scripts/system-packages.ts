import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './processes.ts'

/** By which command a package of Debian is known to be there already, whoever installed it. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
	chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
	hledger: ['hledger'],
	postgresql: ['pg_ctlcluster'],
}

/** By which file a package without a command is known. */
const FILES: Readonly<Record<string, string>> = {
	'fonts-liberation': '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
}

function isThere(name: string): boolean {
	const file = FILES[name]
	if (file) return existsSync(file)
	const folders = (process.env.PATH ?? '').split(delimiter)
	const commands = COMMANDS[name] ?? [name]
	return commands.some((command) => folders.some((folder) => existsSync(join(folder, command))))
}

/**
 * Installs what is missing of these packages of Debian; only root on such a system can. Returns
 * whether all of them are there in the end.
 */
export async function installSystemPackages(names: string[]): Promise<boolean> {
	const absent = names.filter((name) => !isThere(name))
	if (absent.length === 0) return true
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
	process.stdout.write(`▶ apt-get install ${absent.join(' ')} …\n`)
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	await runQuietly('apt-get', ['update', '-q'], env)
	const options = ['-y', '-q', '--no-install-recommends']
	const { code, output } = await runQuietly('apt-get', ['install', ...options, ...absent], env)
	if (code !== 0) process.stdout.write(`${output.trim()}\n`)
	return names.every(isThere)
}
