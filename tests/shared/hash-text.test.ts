import { describe, expect, it } from 'vitest'
import { hashText } from '#app/shared/hash-text.ts'

describe('the hash of a text', () => {
	it('is FNV-1a of 64 bits, by the vectors of its authors', () => {
		expect(hashText('')).toBe('cbf29ce484222325')
		expect(hashText('a')).toBe('af63dc4c8601ec8c')
		expect(hashText('foobar')).toBe('85944171f73967e8')
	})

	it('has sixteen digits for every text', () => {
		for (let i = 0; i < 500; i++) expect(hashText(`é${i}`)).toMatch(/^[0-9a-f]{16}$/)
	})
})
