import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST_WIDTH, pictureSrcSet, pictureWidths } from '#app/domain/catalogue/picture.ts'
import { propertyParameters } from '#tests/support/property.ts'

describe('the widths of a picture', () => {
	it('rise, never enlarge, and end with the picture itself up to the largest', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 20_000 }), (original) => {
				const widths = pictureWidths(original)
				expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b))
				expect(widths.at(-1)).toBe(Math.min(original, LARGEST_WIDTH))
				for (const [index, width] of widths.entries()) {
					expect(width).toBeLessThanOrEqual(index === 0 ? 207 : 2 * (widths[index - 1] ?? 0))
				}
			}),
			propertyParameters(),
		)
	})

	it('keep one between, though it is near the largest, where the next is less than half', () => {
		expect(pictureWidths(353)).toEqual([176, 336, 353])
		expect(pictureWidths(352)).toEqual([176, 352])
	})

	it('read as a srcset', () => {
		expect(pictureSrcSet({ mediaKey: 'k', width: 700 }, 'webp')).toBe(
			'/media/k/176.webp 176w, /media/k/336.webp 336w, /media/k/496.webp 496w, /media/k/700.webp 700w',
		)
	})
})
