import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePhone, phoneSchema } from '#app/domain/shipping/phone.ts'
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
