import { describe, expect, inject, it } from 'vitest'
import { makers, penNames } from '#db/seed/people.ts'

const MAKER_CODE = /\bWB-\d{3}\b/
/** Far more than a visitor opens; enough for every page of the demo in both languages. */
const MOST_PAGES = 600
const TIMEOUT_MS = 120_000
/** A filter of the shelf shows what is on it in another order. */
const FILTERED = /^(\/en)?\/(produk|cari)\?/
/** Not pages of the shop, or for one visitor alone. */
const ELSEWHERE = /^\/(assets|media|pictures|icons|bagikan|masuk|pesanan|keranjang|checkout)(\/|$)/

/** Every page of the shop that can be reached by links from the front page, and what it says. */
async function readShop(): Promise<Map<string, string>> {
	const origin = inject('demoOrigin')
	const pages = new Map<string, string>()
	const found = ['/', '/en', '/jejak', '/en/jejak', '/sitemap.xml', '/karya-baru.xml']
	const known = new Set(found)
	for (let path = found.shift(); path && pages.size < MOST_PAGES; path = found.shift()) {
		const html = await (await fetch(origin + path)).text()
		pages.set(path, html)
		for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)/g)) {
			const link = href.replaceAll('&amp;', '&')
			const isPage = !ELSEWHERE.test(link) && !FILTERED.test(link) && !/\.\w+$/.test(link)
			if (!isPage || known.has(link)) continue
			known.add(link)
			found.push(link)
		}
	}
	return pages
}

describe('the pages of the shop', () => {
	it(
		'never name a maker, by name, register number or code, nor by a pen-name taken back',
		async () => {
			const pages = await readShop()
			const reached = [...pages.keys()]
			for (const place of ['/angkatan/', '/en/angkatan/', '/jejak/', '/produk/', '/uang']) {
				expect(reached.filter((path) => path.startsWith(place)).length, place).toBeGreaterThan(0)
			}
			const revoked = penNames.filter((one) => one.revoked).map((one) => one.penName)
			expect(revoked).not.toEqual([])
			const secrets = [...makers.flatMap((maker) => [maker.name, maker.registerNumber]), ...revoked]
			for (const [path, html] of pages) {
				for (const secret of secrets)
					expect(html.includes(secret), `${path}: ${secret}`).toBe(false)
				expect(MAKER_CODE.exec(html)?.[0], path).toBeUndefined()
			}
			const agreed = penNames.filter((one) => !one.revoked).map((one) => one.penName)
			const told = [...pages.values()].join('')
			expect(agreed.filter((penName) => !told.includes(penName))).toEqual([])
		},
		TIMEOUT_MS,
	)
})
