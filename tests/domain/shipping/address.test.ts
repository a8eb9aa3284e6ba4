import { describe, expect, it } from 'vitest'
import { homeAddressSchema, isAbroad, worldAddressSchema } from '#app/domain/shipping/address.ts'
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
	const result = homeAddressSchema.safeParse({ ...address, ...change })
	return (result.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('an address', () => {
	it('is taken as couriers write it, with single spaces', () => {
		expect(homeAddressSchema.parse(address)).toEqual(address)
		const typed = { ...address, street: '  Jl. Pahlawan\r\n No. 12,\tRT 02/RW 05 ' }
		expect(homeAddressSchema.parse(typed).street).toBe(address.street)
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

describe('an address abroad', () => {
	const abroad = {
		country: 'Singapura',
		line1: '10 Bayfront Avenue',
		line2: '#12-34',
		town: 'Singapore',
		region: '',
		postcode: '018956',
	}

	function faultsAbroad(change: Record<string, unknown>): string[] {
		const result = worldAddressSchema.safeParse({ ...abroad, ...change })
		return (result.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
	}

	it('keeps its country by two letters, whatever language it was written in', () => {
		for (const country of ['Singapura', 'singapore', 'SG']) {
			const address = worldAddressSchema.parse({ ...abroad, country })
			expect(address).toEqual({ ...abroad, country: 'SG' })
			expect(isAbroad(address)).toBe(true)
		}
	})

	it('is not in Indonesia, which has a form of its own', () => {
		for (const country of ['Indonesia', 'ID', '', 'Wakanda']) {
			expect(faultsAbroad({ country })).toEqual(['country: country'])
		}
	})

	it('has the postal code of its country where that is known, and any or none elsewhere', () => {
		expect(faultsAbroad({ postcode: '' })).toEqual(['postcode: required'])
		expect(faultsAbroad({ postcode: '1234' })).toEqual(['postcode: postal-code'])
		expect(faultsAbroad({ country: 'Hong Kong', postcode: '' })).toEqual([])
		expect(faultsAbroad({ country: 'Inggris', postcode: 'sw1a 1aa' })).toEqual([])
		expect(faultsAbroad({ country: 'Belanda', postcode: '1012 js' })).toEqual([])
		expect(faultsAbroad({ country: 'Peru', postcode: '15001' })).toEqual([])
	})

	it('is in letters that couriers everywhere read', () => {
		expect(faultsAbroad({ line1: '東京都千代田区 1-1' })).toEqual(['line1: not-latin'])
		expect(faultsAbroad({ town: 'Москва' })).toEqual(['town: not-latin'])
		expect(faultsAbroad({ line1: 'Große Straße 5, 3º', town: 'Łódź' })).toEqual([])
	})

	it('may lack a second line and a region, and nothing else', () => {
		const { line2: _, region: __, ...needed } = abroad
		expect(worldAddressSchema.parse(needed)).toMatchObject({ line2: '', region: '' })
		expect(faultsAbroad({ line1: ' ' })).toEqual(['line1: required'])
		expect(faultsAbroad({ town: undefined })).toEqual(['town: required'])
	})
})
