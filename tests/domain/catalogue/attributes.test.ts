import { describe, expect, it } from 'vitest'
import {
	areColours,
	colourBits,
	colours,
	coloursIn,
	isSizeClass,
	sizeBits,
	sizeClasses,
	sizesIn,
} from '#app/domain/catalogue/attributes.ts'

describe('colours and sizes', () => {
	it('come back from their bits in the order of the list', () => {
		expect(coloursIn(colourBits(['green', 'ivory']))).toEqual(['ivory', 'green'])
		expect(coloursIn(colourBits(colours))).toEqual(colours)
		expect(sizesIn(sizeBits(['one-size', 'small']))).toEqual(['small', 'one-size'])
		expect(sizesIn(sizeBits(sizeClasses))).toEqual(sizeClasses)
	})

	it.each([[[]], [['blue', 'blue']], [['lilac']], [[...colours].slice(0, 7)]])(
		'are no colours of a product: %j',
		(names: string[]) => {
			expect(areColours(names)).toBe(false)
		},
	)

	it('are those of the lists and no others', () => {
		expect(areColours(['pink', 'ivory'])).toBe(true)
		expect(isSizeClass('one-size')).toBe(true)
		expect(isSizeClass('huge')).toBe(false)
	})
})
