import { describe, expect, it } from 'vitest'
import { addressSchema } from '#app/domain/shipping/address.ts'
import { isPostalCodeOf, provinces } from '#app/domain/shipping/province.ts'

const address = {
	street: 'Jl. Pahlawan No. 12, RT 02/RW 05',
	village: 'Bulukerto',
	district: 'Magetan',
	city: 'Kabupaten Magetan',
	province: 'Jawa Timur',
	postalCode: '63314',
}

function faults(change: Record<string, unknown>): string[] {
	const result = addressSchema.safeParse({ ...address, ...change })
	return (result.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('an address', () => {
	it('is taken as couriers write it, with single spaces', () => {
		expect(addressSchema.parse(address)).toEqual(address)
		const typed = { ...address, street: '  Jl. Pahlawan\r\n No. 12,\tRT 02/RW 05 ' }
		expect(addressSchema.parse(typed).street).toBe(address.street)
	})

	it('names what is wrong with each field', () => {
		expect(faults({ street: '   ' })).toEqual(['street: required'])
		expect(faults({ village: undefined })).toEqual(['village: required'])
		expect(faults({ street: 'a'.repeat(201) })).toEqual(['street: too-long'])
		expect(faults({ city: 'a'.repeat(81) })).toEqual(['city: too-long'])
		expect(faults({ province: 'Jawa' })).toEqual(['province: province'])
	})

	it('has a postal code of five digits that its province uses', () => {
		for (const postalCode of ['6331', '633145', '06331', '6331a', '']) {
			expect(faults({ postalCode })[0]).toMatch(/^postalCode: /)
		}
		expect(faults({ postalCode: '40115' })).toEqual(['postalCode: wrong-province'])
		expect(faults({ postalCode: ' 63314 ' })).toEqual([])
	})
})

describe('the provinces', () => {
	it('are the 38 of Indonesia', () => {
		expect(new Set(provinces).size).toBe(38)
	})

	it.each([
		['Aceh', '23122'],
		['Sumatera Utara', '20112'],
		['Kepulauan Riau', '29432'],
		['Sumatera Selatan', '30126'],
		['Lampung', '35111'],
		['DKI Jakarta', '10110'],
		['Banten', '15111'],
		['Banten', '42111'],
		['Jawa Barat', '16111'],
		['Jawa Barat', '40111'],
		['Jawa Tengah', '50131'],
		['DI Yogyakarta', '55111'],
		['Jawa Timur', '63311'],
		['Bali', '80111'],
		['Nusa Tenggara Timur', '85111'],
		['Kalimantan Barat', '78111'],
		['Kalimantan Utara', '77111'],
		['Sulawesi Selatan', '90111'],
		['Maluku Utara', '97711'],
		['Papua', '99111'],
		['Papua Barat Daya', '98411'],
	] as const)('%s uses %s', (province, postalCode) => {
		expect(isPostalCodeOf(province, postalCode)).toBe(true)
	})
})
