import { describe, expect, it } from 'vitest'
import { createAreaBook } from '#app/adapters/areas/area-book.server.ts'
import { areaKey, choicesOf, unknownArea } from '#app/domain/shipping/areas.ts'
import { provinces } from '#app/domain/shipping/province.ts'
import { buyers } from '#db/seed/buyers.ts'

const book = createAreaBook()

describe('the book of places', () => {
	it('knows the cities of every province', async () => {
		for (const province of provinces) {
			expect((await book.cities(province)).length, province).toBeGreaterThan(3)
		}
	})

	it('leads from a province to a village', async () => {
		expect(await book.cities('Jawa Timur')).toContain('Kabupaten Magetan')
		expect(await book.districts('Jawa Timur', 'Kabupaten Magetan')).toContain('Magetan')
		const villages = await book.villages('Jawa Timur', 'Kabupaten Magetan', 'Magetan')
		expect(villages).toContain('Sukowinangun')
		expect(villages.length).toBeLessThan(40)
	})

	it('finds a place however its name is written, and both of two with one name', async () => {
		const typed = await book.districts('Jawa Timur', 'KAB. MAGETAN')
		expect(typed).toEqual(await book.districts('Jawa Timur', 'Kabupaten Magetan'))
		const both = await book.districts('Jawa Timur', 'madiun')
		for (const one of ['Kota Madiun', 'Kabupaten Madiun']) {
			expect(both).toEqual(expect.arrayContaining([...(await book.districts('Jawa Timur', one))]))
		}
	})

	it('reads names with commas and quotes as they are', async () => {
		const villages = await book.villages('Sumatera Utara', 'Kabupaten Deli Serdang', 'Lubuk Pakam')
		expect(villages.join('; ')).not.toContain('"')
	})

	it('answers what it does not know with nothing', async () => {
		expect(await book.districts('Jawa Timur', 'Kota Atlantis')).toEqual([])
		expect(await book.villages('Papua', 'Kabupaten Magetan', 'Magetan')).toEqual([])
	})

	it('holds the addresses of all buyers of the demo up to the kecamatan', async () => {
		const strange: string[] = []
		for (const { name, address } of Object.values(buyers)) {
			if ('country' in address) continue
			const unknown = unknownArea(await choicesOf(book, address), address)
			if (unknown === 'city' || unknown === 'district') strange.push(`${name}: ${unknown}`)
		}
		expect(strange).toEqual([])
	})
})

describe('names of places', () => {
	it.each([
		['Kabupaten Magetan', 'kab. magetan'],
		['Kota Surabaya', 'SURABAYA'],
		['Kota Administrasi Jakarta Selatan', 'Jakarta  Selatan'],
		['Ra"as', 'ra as'],
		['Ilir Barat Satu', 'Ilir Barat I'],
	])('are one: %s and %s', (one, other) => {
		expect(areaKey(one)).toBe(areaKey(other))
	})
})
