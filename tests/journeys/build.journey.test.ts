import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ROOT } from '#scripts/processes.ts'

const ASSETS = join(ROOT, 'build', 'client', 'assets')
/** What a browser would have to fetch if every script of every page were asked for. */
const SCRIPTS_KB = 400
const STYLES_KB = 40

function assets(ending: string): { name: string; text: string }[] {
	return readdirSync(ASSETS)
		.filter((name) => name.endsWith(ending))
		.map((name) => ({ name, text: readFileSync(join(ASSETS, name), 'utf8') }))
}

function packedKilobytes(ending: string): number {
	const bytes = assets(ending).map(({ text }) => gzipSync(text).length)
	return bytes.reduce((sum, size) => sum + size, 0) / 1024
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

	it('keeps what browsers fetch small', () => {
		expect(packedKilobytes('.js')).toBeLessThan(SCRIPTS_KB)
		expect(packedKilobytes('.css')).toBeLessThan(STYLES_KB)
	})
})
