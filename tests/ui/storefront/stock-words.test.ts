import { describe, expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import { stockWords } from '#app/ui/storefront/stock-words.ts'

const copy = copyOf('id')

describe('the words for how many there are', () => {
	it.each([
		[0, 'Habis'],
		[1, 'Hanya satu'],
		[2, 'Tersisa 2'],
		[5, 'Tersisa 5'],
		[6, 'Tersedia'],
		[80, 'Tersedia'],
	])('say of %d pieces «%s»', (available, words) => {
		expect(stockWords(copy, available)).toBe(words)
	})

	it('say of a one-off that it is one, until it is sold', () => {
		expect(stockWords(copy, 1, true)).toBe('Satu-satunya')
		expect(stockWords(copy, 0, true)).toBe('Habis')
	})
})
