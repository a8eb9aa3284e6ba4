import { expect, it } from 'vitest'
import { shelfOf } from '#app/ui/storefront/shelf-name.ts'

const at = (pathname: string, search = '') => shelfOf({ pathname, search })

it('marks the shelf of one craft, whatever else is filtered', () => {
	expect(at('/produk', '?kerajinan=keset&urut=harga')).toBe('keset')
	expect(at('/produk', '?kerajinan=rajut')).toBe('rajut')
})

it('marks all pieces for no craft, both, or one that there is not', () => {
	for (const search of ['', '?kerajinan=batik', '?kerajinan=keset&kerajinan=rajut', '?cari=x']) {
		expect(at('/produk', search)).toBe('all')
	}
})

it('marks the cohorts on the page of each, and nothing on pages outside the menu', () => {
	expect(at('/angkatan/perca-2025')).toBe('cohorts')
	expect(at('/uang')).toBe('money')
	for (const pathname of ['/', '/keranjang', '/produk/keset-bunga']) expect(at(pathname)).toBe(null)
})
