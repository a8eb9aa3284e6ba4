import { describe, expect, it } from 'vitest'
import {
	countriesAbroad,
	countryLine,
	countryName,
	findCountry,
	zoneOfCountry,
} from '#app/domain/shipping/country.ts'
import { worldZones } from '#app/domain/shipping/delivery.ts'

describe('the countries', () => {
	it('are the 249 of ISO 3166 without Indonesia, each once', () => {
		expect(new Set(countriesAbroad).size).toBe(248)
		expect(countriesAbroad).toHaveLength(248)
		expect(countriesAbroad).not.toContain('ID')
	})

	it('have a name in both languages, by which they are found', () => {
		for (const code of countriesAbroad) {
			for (const language of ['id', 'en'] as const) {
				const name = countryName(code, language)
				expect(name).not.toBe(code)
				expect([name, findCountry(name)]).toEqual([name, code])
				expect(findCountry(name.toUpperCase().replaceAll(' ', ''))).toBe(code)
			}
		}
	})

	it('are found by what people call them', () => {
		const said = { UK: 'GB', usa: 'US', 'Viet Nam': 'VN', Inggris: 'GB', Hongkong: 'HK', sg: 'SG' }
		for (const [name, code] of Object.entries(said)) expect(findCountry(name)).toBe(code)
		for (const name of ['', 'x', 'Indonesia', 'Magetan']) expect(findCountry(name)).toBeNull()
	})

	it('lie in one zone each, but for where nobody sends to', () => {
		const zones = new Set(countriesAbroad.map(zoneOfCountry))
		expect(zones).toEqual(new Set([...worldZones, null]))
		expect(zoneOfCountry('MY')).toBe('southeast-asia')
		expect(zoneOfCountry('AQ')).toBeNull()
	})

	it('stand in English capitals on a parcel', () => {
		expect(countryLine('DE')).toBe('GERMANY')
		expect(countryLine('ID')).toBeNull()
		expect(countryLine('')).toBeNull()
	})
})
