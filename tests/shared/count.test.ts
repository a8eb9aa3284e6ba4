import { expect, it } from 'vitest'
import { formatCount } from '#app/shared/count.ts'

it('sets thousands apart as each language does', () => {
	expect([0, 94, 999, 1_000, 12_345, 1_234_567].map((count) => formatCount(count, 'id'))).toEqual([
		'0',
		'94',
		'999',
		'1.000',
		'12.345',
		'1.234.567',
	])
	expect(formatCount(1_234_567, 'en')).toBe('1,234,567')
})
