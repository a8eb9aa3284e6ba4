import { describe, expect, it } from 'vitest'
import { countOfBest, cursorOf, readCursor, shelfSorts } from '#app/domain/catalogue/shelf.ts'
import { instant } from '#app/shared/instant.ts'

const keys = {
	sold_out: 0,
	in_stock: 1,
	position: 12,
	arrived_at: instant('2026-06-03T03:00:00.123Z'),
	from_price_sen: 3_000_000,
	product_id: '01k6zq0000abcdefghjkmnpqrs',
}

describe('a place in the list', () => {
	it.each(shelfSorts)('is read back as it was written, in the order %s', (sort) => {
		const read = readCursor(sort, cursorOf(sort, keys))
		expect(read?.at(-1)).toBe(keys.product_id)
		expect(read).toHaveLength(sort === 'cheapest' || sort === 'dearest' ? 2 : 3)
	})

	it('keeps the moment of an arrival to the millisecond', () => {
		expect(readCursor('newest', cursorOf('newest', keys))).toEqual([
			1,
			keys.arrived_at,
			keys.product_id,
		])
	})

	it.each([
		'',
		'f',
		'f.0.1',
		'f.0.1.2.3',
		'f.-1.1.abc',
		'f.0.1e9.abc',
		'f.0.1.',
		"f.0.1.'; drop table shelf",
		'f.0.9999999999999999999.abc',
		'n.1.1.abc',
		'🧶',
		'x'.repeat(10_000),
	])('is not read from %j', (cursor) => {
		expect(readCursor('featured', cursor)).toBeNull()
	})

	it('is not read from a moment that no clock shows', () => {
		expect(readCursor('newest', 'n.1.999999999999999.abc')).toBeNull()
	})
})

describe('what is known of how many a search fits', () => {
	const ids = Array.from({ length: 500 }, (_, index) => `product-${index}`)
	const best = { productIds: ids, more: true }

	it('is more than it gave where it gave no more than its best', () => {
		expect(countOfBest({ exactly: 500 }, best)).toEqual({ moreThan: 500 })
		expect(countOfBest({ exactly: 24 }, best)).toEqual({ moreThan: 23 })
	})

	it('is exact where it gave all, or nothing was searched for', () => {
		expect(countOfBest({ exactly: 500 }, { ...best, more: false })).toEqual({ exactly: 500 })
		expect(countOfBest({ exactly: 0 }, best)).toEqual({ exactly: 0 })
		expect(countOfBest({ exactly: 31 }, null)).toEqual({ exactly: 31 })
		expect(countOfBest({ moreThan: 1_000 }, null)).toEqual({ moreThan: 1_000 })
	})
})
