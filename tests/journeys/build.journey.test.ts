import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ROOT } from '#scripts/processes.ts'

const ASSETS = join(ROOT, 'build', 'client', 'assets')
/** What a browser fetches at most for one page: its scripts, and the words of one language. */
const SCRIPTS_KB = 200
const STYLES_KB = 40

function assets(ending: string): { name: string; text: string }[] {
	return readdirSync(ASSETS)
		.filter((name) => name.endsWith(ending))
		.map((name) => ({ name, text: readFileSync(join(ASSETS, name), 'utf8') }))
}

function packedKilobytes(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1024
}

interface Scripts {
	module: string
	imports?: string[]
}

/** What Remix knows of the scripts of every page; a browser asks only for the pages it links to. */
interface Manifest {
	entry: Scripts
	routes: Record<string, Scripts & { id: string; parentId?: string }>
}

function readManifest(): Manifest {
	const [{ text } = { text: '' }] = assets('.js').filter(({ name }) => name.startsWith('manifest-'))
	return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest
}

/** The files of a page with its layouts; the words come by themselves: `wordsOf`. */
function scriptsOf({ entry, routes }: Manifest, id: string): string[] {
	const files = new Set([entry.module, ...(entry.imports ?? [])])
	for (let at: string | undefined = id; at; at = routes[at]?.parentId) {
		for (const file of [routes[at]?.module ?? '', ...(routes[at]?.imports ?? [])]) files.add(file)
	}
	return [...files]
}

/** What the words of a page weigh in the longer language: those of any page, and its part's own. */
function wordsOf(id: string, files: ReadonlyMap<string, string>): number {
	const [, part] = /^routes\/(finance|workshop|admin)\//.exec(id) ?? []
	const largest = (name: string) => {
		const all = [...files].filter(([path]) => path.startsWith(`/assets/${name}-`))
		expect(all, name).toHaveLength(2)
		return Math.max(...all.map(([, text]) => packedKilobytes([text])))
	}
	return largest('index') + (part ? largest(`${part}-part`) : 0)
}

describe('the build', () => {
	it.each([
		['the database driver', /better_sqlite3|SqliteDialect|PostgresDialect/],
		['SQL', /\bselectFrom\b|insert into ["`]/i],
		['the environment', /process\.env\.(SESSION_SECRET|NAME_KEY|STRIPE_SECRET_KEY)/],
		['Stripe’s secret side', /sk_(test|live)_|whsec_/],
		['modules of Node', /(from|import)\s*["']node:/],
	])('sends no browser %s', (_, pattern) => {
		const guilty = assets('.js').filter(({ text }) => pattern.test(text))
		expect(guilty.map(({ name }) => name)).toEqual([])
	})

	it('gives no browser source maps', () => {
		expect(readdirSync(ASSETS).filter((name) => name.endsWith('.map'))).toEqual([])
	})

	it('keeps what a browser fetches for any page small', () => {
		const files = new Map(assets('.js').map(({ name, text }) => [`/assets/${name}`, text]))
		const manifest = readManifest()
		for (const id of Object.keys(manifest.routes)) {
			const texts = scriptsOf(manifest, id).map((name) => files.get(name) ?? '')
			expect(packedKilobytes(texts) + wordsOf(id, files), id).toBeLessThan(SCRIPTS_KB)
		}
		expect(packedKilobytes(assets('.css').map(({ text }) => text))).toBeLessThan(STYLES_KB)
	})
})
