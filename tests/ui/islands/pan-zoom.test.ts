import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, WHOLE, zoomed } from '#app/ui/islands/pan-zoom.ts'
import { propertyParameters } from '#tests/support/property.ts'

const size = { width: 400, height: 600 }
const aPoint = fc.record({
	x: fc.integer({ min: -200, max: 200 }),
	y: fc.integer({ min: -300, max: 300 }),
})
const aFactor = fc.double({ min: 0.1, max: 5, noNaN: true })

describe('a large picture', () => {
	it('is never smaller than whole nor larger than four times', () => {
		expect(zoomed(WHOLE, 0.5, { x: 10, y: 10 }, size)).toEqual(WHOLE)
		expect(zoomed(WHOLE, 9, { x: 0, y: 0 }, size).scale).toBe(4)
	})

	it('keeps under a point what lay under it', () => {
		const at = { x: 100, y: -150 }
		const view = zoomed(WHOLE, 2, at, size)
		expect(view).toEqual({ scale: 2, x: -100, y: 150 })
		expect((at.x - view.x) / view.scale).toBe(at.x / WHOLE.scale)
	})

	it('stays where it is while it is whole', () => {
		expect(moved(WHOLE, { x: 500, y: -500 }, size)).toEqual(WHOLE)
	})

	it('covers its stage, however it is moved and turned', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(aFactor, aPoint, aPoint), { maxLength: 12 }), (acts) => {
				let view = WHOLE
				for (const [factor, at, by] of acts) {
					view = moved(zoomed(view, factor, at, size), by, size)
					expect(Math.abs(view.x)).toBeLessThanOrEqual((size.width * (view.scale - 1)) / 2)
					expect(Math.abs(view.y)).toBeLessThanOrEqual((size.height * (view.scale - 1)) / 2)
				}
				expect(view.scale).toBeGreaterThanOrEqual(1)
			}),
			propertyParameters(),
		)
	})
})
