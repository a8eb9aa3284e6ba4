import { expect, it } from 'vitest'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { countingQueries } from '#tests/support/query-count.ts'
import { withStockedShop } from '#tests/support/stocked-shop.ts'

onBothEngines('the page of a tag', (database) => {
	it('tells batch, cohort, day, material, care and how the price is shared', () =>
		withStockedShop(database, {}, async ({ read, lotCode }) => {
			const { status, text: html } = await read(`/jejak/${lotCode}`)
			expect(status).toBe(200)
			for (const words of [lotCode, 'Angkatan', 'Katun', 'Cuci dengan tangan', 'Rp11.000']) {
				expect(html).toContain(words)
			}
			expect(html).toContain('href="/angkatan/perca-pagi"')
			expect(html).toContain('href="/produk/keset-kotak?varian=KESET-KOTAK-1"')
			expect((await read(`/en/jejak/${lotCode}`)).text).toContain('Where your')
		}))

	it('has one address, however its code is typed', () =>
		withStockedShop(database, {}, async ({ read, lotCode }) => {
			const bare = lotCode.replaceAll('-', '').toLowerCase()
			for (const path of [`/jejak/${bare}`, `/jejak/${lotCode.toLowerCase()}`]) {
				const { status, location } = await read(path)
				expect([status, location], path).toEqual([301, `/jejak/${lotCode}`])
			}
			const typed = await read(`/jejak?kode=${encodeURIComponent(` ${bare} `)}`)
			expect([typed.status, typed.location]).toEqual([302, `/jejak/${lotCode}`])
			const english = await read(`/en/jejak?kode=${bare}`)
			expect(english.location).toBe(`/en/jejak/${lotCode}`)
		}))

	it('asks to type the code again when nobody knows it', () =>
		withStockedShop(database, {}, async ({ read }) => {
			const unknown = ['/jejak/KSP-990101-7', '/jejak/%3Cb%3E', '/jejak/..%2f', '/jejak?kode=..']
			for (const path of unknown) {
				const { status, text: html } = await read(path)
				expect(status, path).toBe(404)
				expect(html, path).toContain('name="kode"')
				expect(html, path).toContain('belum kami kenali')
				expect(html, path).not.toContain('<b>')
			}
			const form = await read('/jejak')
			expect([form.status, form.text.includes('name="kode"')]).toEqual([200, true])
		}))

	it('stays when the piece is no longer sold', () =>
		withStockedShop(database, {}, async ({ read, making, lotCode }) => {
			await retireProduct(making, { slug: 'keset-kotak' }, officer)
			const { status, text: html } = await read(`/jejak/${lotCode}`)
			expect(status).toBe(200)
			expect(html).toContain('sudah tidak dijual lagi')
			expect(html).toContain('Cuci dengan tangan')
			expect(html).not.toContain('/produk/keset-kotak')
		}))

	it('tells nothing of who made how much', () =>
		withStockedShop(database, {}, async ({ read, cohort, lotCode }) => {
			const { text: html } = await read(`/jejak/${lotCode}`)
			for (const code of cohort.members) expect(html).not.toContain(code)
			expect(html).not.toContain('Sulastri')
		}))

	it('costs a known number of queries', () =>
		withStockedShop(database, {}, async ({ read, services, lotCode }) => {
			const counting = countingQueries(services.db)
			Object.assign(services, { db: counting.db })
			await read(`/jejak/${lotCode}`)
			expect(counting.count()).toBeLessThanOrEqual(20)
			const before = counting.count()
			await read(`/jejak/${lotCode}?x=1`)
			expect(counting.count() - before).toBeLessThanOrEqual(20)
		}))
})
