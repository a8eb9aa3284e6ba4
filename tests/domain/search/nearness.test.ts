import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gramOfBeginning, gramsOf, slipsBetween } from '#app/domain/search/nearness.ts'
import { propertyParameters } from '#tests/support/property.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 8 })

describe('the slips between two words', () => {
	it.each([
		['keset', 'keset', 0],
		['kest', 'keset', 1],
		['ksete', 'keset', 2],
		['sayl', 'syal', 1],
		['kuplukk', 'kupluk', 1],
		['dompet', 'tas', 4],
	])('from %s to %s are %i', (one, other, slips) => {
		expect(slipsBetween(one, other, 3)).toBe(slips)
	})

	it('are the same both ways, none for the same word, and never more than one above the most', () => {
		const lawful = fc.property(word, word, fc.nat(4), (one, other, most) => {
			const slips = slipsBetween(one, other, most)
			expect(slips).toBe(slipsBetween(other, one, most))
			expect(slips === 0).toBe(one === other)
			expect(slips).toBeLessThanOrEqual(most + 1)
		})
		fc.assert(lawful, propertyParameters())
	})

	it('count as many as were made', () => {
		const made = fc.property(word, fc.nat(7), fc.constantFrom('x', ''), (one, at, put) => {
			const other = one.slice(0, at) + put + one.slice(at + 1)
			expect(slipsBetween(one, other, 3)).toBeLessThanOrEqual(1)
		})
		fc.assert(made, propertyParameters())
	})
})

describe('the grams of a word', () => {
	it('are its first letter and all threes with its ends', () => {
		expect(gramsOf('syal')).toEqual(['^s', '^sy', 'sya', 'yal', 'al$'])
	})

	it('contain the one of each beginning', () => {
		const begins = fc.property(word, fc.integer({ min: 1, max: 8 }), (one, length) => {
			expect(gramsOf(one)).toContain(gramOfBeginning(one.slice(0, length)))
		})
		fc.assert(begins, propertyParameters())
	})
})
