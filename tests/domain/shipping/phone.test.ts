import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	keptPhones,
	normaliseAnyPhone,
	normalisePhone,
	normaliseWorldPhone,
	phoneSchema,
	worldPhoneSchema,
} from '#app/domain/shipping/phone.ts'
import { propertyParameters } from '#tests/support/property.ts'

describe('a telephone number', () => {
	it.each([
		['0812 3456 7890', '+6281234567890'],
		['0812-3456-7890', '+6281234567890'],
		['+62 812 3456 7890', '+6281234567890'],
		['62812.3456.7890', '+6281234567890'],
		['0062 812 3456 7890', '+6281234567890'],
		['+62 (0)812 3456 7890', '+6281234567890'],
		['(0351) 895 123', '+62351895123'],
	])('%s is %s', (typed, expected) => {
		expect(normalisePhone(typed)).toBe(expected)
	})

	it.each(['', '0', '08', '812 3456 7890', '+1 202 555 0100', '0812 3456 789O', '08123456789012'])(
		'%j is none of Indonesia',
		(typed) => {
			expect(normalisePhone(typed)).toBeUndefined()
			const result = phoneSchema.safeParse(typed)
			expect(result.error?.issues.map((issue) => issue.message)).toEqual(['phone'])
		},
	)

	it('that is normalised stays as it is, however it was typed', () => {
		const digits = fc.stringMatching(/^[1-9]\d{7,11}$/)
		fc.assert(
			fc.property(digits, fc.constantFrom('+62', '0', '62', '0062'), (national, prefix) => {
				const once = normalisePhone(`${prefix}${national}`)
				expect(once).toBe(`+62${national}`)
				expect(normalisePhone(once ?? '')).toBe(once)
			}),
			propertyParameters(),
		)
	})
})

describe('a telephone number of any country', () => {
	it.each([
		['+65 9123 4567', '+6591234567'],
		['0065 9123-4567', '+6591234567'],
		['+44 (0)20 7946 0958', '+442079460958'],
		['+1 (202) 555-0100', '+12025550100'],
		['+62 (0)812 3456 7890', '+6281234567890'],
	])('%s is %s', (typed, expected) => {
		expect(normaliseWorldPhone(typed)).toBe(expected)
	})

	it.each([
		'',
		'9123 4567',
		'0812 3456 7890',
		'+0 812 345',
		'+65',
		'+65 91AB',
		'+1234567890123456',
	])('%j is none: it lacks its country code, or is none at all', (typed) => {
		const result = worldPhoneSchema.safeParse(typed)
		expect(result.error?.issues.map((issue) => issue.message)).toEqual(['world-phone'])
	})

	it('is found again however it is typed later', () => {
		for (const typed of ['+65 9123 4567', '6591234567', '0065-9123-4567']) {
			expect(keptPhones(typed)).toContain('+6591234567')
		}
		expect(keptPhones('0812 3456 7890')).toContain('+6281234567890')
		expect(keptPhones('')).toEqual([])
	})
})

describe('a telephone number of whoever comes to the counter', () => {
	it.each([
		['0812 3456 7890', '+6281234567890'],
		['+44 7700 900123', '+447700900123'],
		['0044 7700 900123', '+447700900123'],
		['0062 812 3456 7890', '+6281234567890'],
		['7700 900123', undefined],
	])('%s is %s', (typed, expected) => {
		expect(normaliseAnyPhone(typed)).toBe(expected)
	})
})
