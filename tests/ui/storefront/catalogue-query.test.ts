import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rupiah } from '#app/shared/money.ts'
import {
	activeFilters,
	type CatalogueQuery,
	catalogueAddress,
	withChanges,
} from '#app/ui/storefront/catalogue-query.ts'
import { readCatalogueQuery } from '#app/ui/storefront/read-catalogue-query.ts'
import { propertyParameters } from '#tests/support/property.ts'

const read = (search: string) => readCatalogueQuery(new URLSearchParams(search))
const reread = (query: CatalogueQuery) => read(catalogueAddress(query).replace('/produk', ''))

const full =
	'?cari=tas&kerajinan=rajut&angkatan=rajut-rabu-2026&warna=kuning&warna=biru-tua&ukuran=kecil' +
	'&harga-dari=20000&harga-sampai=50000&ada=ya&satu-satunya=ya&urut=terbaru&sesudah=n.1.5.abc'

describe('the address of the catalogue', () => {
	it('says everything the page shows', () => {
		expect(read(full)).toEqual({
			words: 'tas',
			filter: {
				craft: 'rajut',
				cohort: 'rajut-rabu-2026',
				colours: ['yellow', 'navy'],
				sizes: ['small'],
				fromSen: rupiah(20_000),
				toSen: rupiah(50_000),
				inStock: true,
				oneOfAKind: true,
			},
			sort: 'newest',
			after: 'n.1.5.abc',
			before: null,
		})
	})

	it('is written in one way, whatever the order it was asked in', () => {
		const shuffled = read('?urut=pilihan&warna=biru&utm=x&warna=merah&kerajinan=keset&ada=&cari=')
		expect(catalogueAddress(shuffled)).toBe('/produk?kerajinan=keset&warna=merah&warna=biru')
		expect(catalogueAddress(read(full))).toBe(`/produk${full}`)
		expect(catalogueAddress(read(''))).toBe('/produk')
	})

	it('reads any address at all, and its own in the same way again', () => {
		const names = fc.constantFrom('cari', 'harga-dari', 'warna', 'urut', 'sesudah', 'ukuran', 'x')
		const words = fc.string({ unit: 'binary', maxLength: 30 })
		const pairs = fc.array(fc.tuple(names, words), { maxLength: 4 })
		fc.assert(
			fc.property(pairs, (parts) => {
				const query = readCatalogueQuery(new URLSearchParams(parts))
				expect(reread(query)).toEqual(query)
			}),
			propertyParameters(),
		)
	})

	it.each([
		['harga-dari=-5000', 'fromSen'],
		['harga-dari=1e9', 'fromSen'],
		['harga-sampai=99999999999999999999', 'toSen'],
		['harga-sampai=murah', 'toSen'],
		['angkatan=../../etc', 'cohort'],
		['kerajinan=emas', 'craft'],
	])('lets %s say nothing', (search, key) => {
		expect(read(search).filter).toMatchObject({ [key]: null })
	})

	it('reads prices as people write them, and turns those that are the wrong way round', () => {
		const { filter } = read('?harga-dari=Rp+100.000&harga-sampai=25.000')
		expect(filter).toMatchObject({ fromSen: rupiah(25_000), toSen: rupiah(100_000) })
	})

	it('takes what cannot be seen out of the words, and their end where they never end', () => {
		expect(read(`?cari=${encodeURIComponent('  keset\u202e\n\u0000  bulat ')}`).words).toBe(
			'keset bulat',
		)
		expect(read(`?cari=${'a'.repeat(10_000)}`).words).toHaveLength(80)
	})

	it('begins at the first page again when something is changed', () => {
		const changed = withChanges(read(full), { craft: 'keset' })
		expect(changed).toMatchObject({ after: null, before: null, words: 'tas', sort: 'newest' })
	})

	it('names each filter with the list that is left without it', () => {
		const left = activeFilters(read(full)).map(({ kind, without }) => [
			kind,
			catalogueAddress(without).length,
		])
		expect(left.map(([kind]) => kind)).toEqual([
			'words',
			'craft',
			'cohort',
			'colour',
			'colour',
			'size',
			'price',
			'inStock',
			'oneOfAKind',
		])
		expect(activeFilters(read(''))).toEqual([])
	})
})
