import { expect, it } from 'vitest'
import { systemClock } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aProduct, makingOn } from '#tests/support/making.ts'
import { type OpenPages, openPages } from '#tests/support/pages.ts'

onBothEngines('the search of the shop', (database) => {
	async function withShop(work: (pages: OpenPages) => Promise<void>): Promise<void> {
		await aProduct(makingOn(database.db, systemClock))
		const pages = await openPages(database)
		try {
			await work(pages)
		} finally {
			await pages.close()
		}
	}

	it('suggests words and pieces as JSON, with addresses in the language asked in', async () => {
		await withShop(async ({ url }) => {
			const response = await fetch(`${url}/cari/saran?cari=kes`)
			expect(response.headers.get('content-type')).toContain('application/json')
			expect(response.headers.get('cache-control')).toBe('no-store')
			expect(await response.json()).toEqual([
				{ kind: 'word', text: 'keset', href: '/produk?cari=keset' },
				{ kind: 'product', text: 'Keset', href: '/produk/keset-kotak' },
			])
			const english = await fetch(`${url}/en/cari/saran?cari=kes`)
			expect(await english.json()).toContainEqual({
				kind: 'product',
				text: 'Keset (en)',
				href: '/en/produk/keset-kotak',
			})
		})
	})

	it.each([
		['', []],
		['?cari=', []],
		['?cari=%F0%9F%A7%B6%E2%80%AE', []],
		[`?cari=${'a'.repeat(4_000)}`, []],
		['?cari=%22%29%20OR%20%28', []],
	])('answers %j with an empty list', async (query, suggestions) => {
		await withShop(async ({ url }) => {
			const response = await fetch(`${url}/cari/saran${query}`)
			expect(response.status).toBe(200)
			expect(await response.json()).toEqual(suggestions)
		})
	})

	it('has a page of its own, whose form needs no script and whose ideas find something', async () => {
		await withShop(async ({ url }) => {
			const page = await (await fetch(`${url}/cari`)).text()
			expect(page).toMatch(/<form[^>]*action="\/produk"/)
			expect(page).toContain('?cari=keset%20bulat')
			expect(page).not.toContain('?cari=syal')
			const english = await (await fetch(`${url}/en/cari`)).text()
			expect(english).toMatch(/<form[^>]*action="\/en\/produk"/)
		})
	})
})
