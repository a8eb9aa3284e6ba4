import { describe, expect, it } from 'vitest'
import { readInline } from '#app/ui/storefront/prose-inline.ts'

describe('a sentence with marks', () => {
	it('is read as text, strong words, code and links, in order', () => {
		expect(readInline('**Premi** ada di [sini](/uang#a), kuki `keranjang`.')).toEqual([
			{ kind: 'strong', text: 'Premi' },
			{ kind: 'text', text: ' ada di ' },
			{ kind: 'link', text: 'sini', to: '/uang#a' },
			{ kind: 'text', text: ', kuki ' },
			{ kind: 'code', text: 'keranjang' },
			{ kind: 'text', text: '.' },
		])
	})

	it('keeps what is no mark as it is', () => {
		for (const words of ['2 * 3 ** 4', '[tanpa tujuan]', 'a [b] (c)', '']) {
			expect(
				readInline(words)
					.map((piece) => piece.text)
					.join(''),
			).toBe(words)
			expect(readInline(words).every((piece) => piece.kind === 'text')).toBe(true)
		}
	})
})
