import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf, usualAmounts } from '#app/domain/till/notes.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { propertyParameters } from '#tests/support/property.ts'

describe('what a buyer is likely to hand over', () => {
	it('begins with the exact amount and goes up in notes', () => {
		const of = (total: number) => usualAmounts(rupiah(total)).map((amount) => amount / 100)
		expect(of(37_500)).toEqual([37_500, 40_000, 50_000, 100_000])
		expect(of(50_000)).toEqual([50_000, 60_000, 100_000])
		expect(of(100_000)).toEqual([100_000])
		expect(of(85_000)).toEqual([85_000, 90_000, 100_000])
		expect(of(123_000)).toEqual([123_000, 125_000, 130_000, 140_000, 150_000, 200_000])
	})

	it('is never less than the total, and none twice', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5_000_000 }), (total) => {
				const amounts = usualAmounts(rupiah(total))
				expect(amounts[0]).toBe(rupiah(total))
				expect(new Set(amounts).size).toBe(amounts.length)
				expect(amounts).toEqual(amounts.toSorted((a, b) => a - b))
			}),
			propertyParameters(),
		)
	})

	it('gives back what is above the total, and nothing for too little', () => {
		expect(changeOf(rupiah(37_000), rupiah(50_000))).toBe(rupiah(13_000))
		expect(changeOf(rupiah(37_000), rupiah(37_000))).toBe(sen(0))
		expect(changeOf(rupiah(37_000), rupiah(36_999))).toBeUndefined()
	})
})
