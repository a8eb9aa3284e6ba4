import { describe, expect, it } from 'vitest'
import routes from '#app/routes.ts'
import { isListed, placeOf } from '#app/ui/storefront/page-meta.ts'

const ORIGIN = 'https://bekal.example'
const asked = { search: '', language: 'id', origin: ORIGIN, failed: false } as const

describe('the address by which a page is found', () => {
	it('is its own in its language, with the other one beside it', () => {
		const place = placeOf({ ...asked, path: '/produk/keset', language: 'en' })
		expect(place.canonical).toBe(`${ORIGIN}/en/produk/keset`)
		expect(place.alternates).toEqual([
			{ hreflang: 'id', href: `${ORIGIN}/produk/keset` },
			{ hreflang: 'en', href: `${ORIGIN}/en/produk/keset` },
			{ hreflang: 'x-default', href: `${ORIGIN}/produk/keset` },
		])
		expect(placeOf({ ...asked, path: '/' }).canonical).toBe(`${ORIGIN}/`)
		expect(placeOf({ ...asked, path: '/', language: 'en' }).canonical).toBe(`${ORIGIN}/en`)
	})

	it('is one, however the page was asked for', () => {
		const canonical = `${ORIGIN}/produk?kerajinan=keset`
		for (const search of ['?kerajinan=keset', '?utm_source=x&urut=harga&kerajinan=keset']) {
			expect(placeOf({ ...asked, path: '/Produk/', search }).canonical).toBe(canonical)
		}
		const search = '?varian=KST-1&fbclid=1'
		expect(placeOf({ ...asked, path: '/produk/keset', search }).canonical).toBe(
			`${ORIGIN}/produk/keset`,
		)
	})

	it('is none for what went wrong and for results of a search', () => {
		for (const place of [
			placeOf({ ...asked, path: '/produk/keset', failed: true }),
			placeOf({ ...asked, path: '/produk', search: '?cari=keset' }),
			placeOf({ ...asked, path: '/keranjang' }),
		]) {
			expect(place).toEqual({ canonical: null, alternates: [], robots: 'noindex' })
		}
	})
})

describe('no index holds', () => {
	it.each([
		'/KANTOR/lot',
		'/masuk?ke=x',
		'/pesanan/abc',
		'/keranjang.data',
		'/checkout',
		'/jejak/B-1',
	])('%s', (path) => {
		expect(isListed(path)).toBe(false)
	})

	it('any page of staff', () => {
		const ofStaff = routes.filter(({ file }) =>
			/^routes\/(office|workshop|finance|admin|session)\//.test(file),
		)
		expect(ofStaff.length).toBeGreaterThan(4)
		for (const { path } of ofStaff) expect(isListed(path ?? ''), path).toBe(false)
	})
})
