import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '#scripts/processes.ts'

const THEME = join(ROOT, 'app', 'ui', 'theme')
const sheet = readFileSync(join(THEME, 'fonts.css'), 'utf8')
/** What a page of the shop fetches of letters. */
const BUDGET_BYTES = 26_000

const faces = [...sheet.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => ({
	family: /font-family: "([^"]+)"/.exec(body)?.[1],
	file: /url\("\.\/(fonts\/[^"]+)"\)/.exec(body)?.[1],
	display: /font-display: (\w+)/.exec(body)?.[1],
	ranges: [...body.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to]) => ({
		from: Number.parseInt(from, 16),
		to: Number.parseInt(to ?? from, 16),
	})),
}))
const own = faces.filter(({ file }) => file)

function textsIn(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

describe('the two faces', () => {
	it('are small, and show the words before they have come', () => {
		expect(own.map(({ family }) => family)).toEqual(['Plus Jakarta Sans', 'Young Serif'])
		expect(own.every(({ display }) => display === 'swap')).toBe(true)
		const bytes = own.map(({ file = '' }) => statSync(join(THEME, file)).size)
		expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET_BYTES)
	})

	it('hold every sign that the shop itself writes', () => {
		const signs = new Set(
			[...textsIn('app/copy'), ...textsIn('db/seed')].flatMap((text) => Array.from(text)),
		)
		for (const { family, ranges } of own) {
			const missing = [...signs].filter((sign) => {
				const code = sign.codePointAt(0) ?? 0
				return code >= 0x20 && !ranges.some(({ from, to }) => from <= code && code <= to)
			})
			expect({ family, missing }).toEqual({ family, missing: [] })
		}
	})

	it('leave to the whole files what they lack, and nothing to two of them', () => {
		const sans = faces.filter(
			({ family, ranges }) => family === own[0]?.family && ranges.length > 0,
		)
		for (let code = 0xa0; code <= 0xff; code++) {
			const holders = sans.filter(({ ranges }) =>
				ranges.some(({ from, to }) => from <= code && code <= to),
			)
			// The soft hyphen is shown by none.
			if (code !== 0xad) expect({ code, holders: holders.length }).toEqual({ code, holders: 1 })
		}
	})
})
