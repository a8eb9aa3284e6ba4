/**
 * `npm run build`: the browser's files and the server bundle into build/. With `--if-changed` only
 * when a source has changed since the last build, told by the content of all of them.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, start } from './processes.ts'

const STAMP = join(ROOT, 'build', 'sources.sha256')
const FOLDERS = ['app', 'db', 'public']
const FILES = ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'remix.config.js']

function listFiles(path: string): string[] {
	const entries = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
}

function hashSources(): string {
	const hash = createHash('sha256').update(process.version)
	const files = FOLDERS.flatMap(listFiles).sort()
	files.push(...FILES.map((name) => join(ROOT, name)))
	for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file))
	return hash.digest('hex')
}

/** True if build/ was made from exactly these sources. */
export function isBuilt(): boolean {
	return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashSources()
}

if (import.meta.main && !(process.argv.includes('--if-changed') && isBuilt())) {
	// Taken before: what is edited while it builds has not been built.
	const hash = hashSources()
	// Under tests NODE_ENV is `test`, which would build React's development version.
	const env = { ...process.env, NODE_ENV: 'production' as const }
	process.exitCode = await start('remix', ['vite:build'], { env }).ended
	if (process.exitCode === 0) writeFileSync(STAMP, hash)
}
