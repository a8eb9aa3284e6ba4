import { describe, expect, it } from 'vitest'
import { chooseEncoding } from '#app/http/accept-encoding.ts'
import { knownQuery } from '#app/http/known-query.ts'
import { PageShelf } from '#app/http/page-shelf.ts'

const page = (bytes = 10) => ({ bytes, wanted: false })

describe('the shelf of kept pages', () => {
	it('never holds more than it has room for', () => {
		const shelf = new PageShelf(400)
		for (let i = 0; i < 200; i++) {
			shelf.set(`page-${i}`, page(1 + (i % 90)))
			shelf.get(`page-${i - 1}`)
			expect(shelf.bytes).toBeLessThanOrEqual(400)
		}
		shelf.set('huge', page(101))
		expect(shelf.get('huge')).toBeUndefined()
	})

	it('loses nothing that is read to thousands of addresses asked for once', () => {
		const shelf = new PageShelf(400)
		const read = Array.from({ length: 20 }, (_, i) => `read-${i}`)
		for (const key of read) {
			shelf.set(key, page())
			shelf.get(key)
		}
		for (let i = 0; i < 5_000; i++) shelf.set(`once-${i}`, page())
		expect(read.filter((key) => !shelf.get(key))).toEqual([])
	})

	it('gives up first what nobody has wanted since', () => {
		const shelf = new PageShelf(80)
		for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
			shelf.set(key, page())
			shelf.get(key)
			shelf.get('a')
		}
		expect(shelf.get('a')).toBeDefined()
		expect(shelf.get('b')).toBeUndefined()
		expect(shelf.get('g')).toBeDefined()
	})

	it('holds one page under one key', () => {
		const shelf = new PageShelf(400)
		const [older, newer] = [page(10), page(20)]
		shelf.set('a', older)
		shelf.set('a', newer)
		expect(shelf.get('a')).toBe(newer)
		expect(shelf.bytes).toBe(20)
		shelf.delete('a')
		expect(shelf.bytes).toBe(0)
	})
})

describe('the encoding of an answer', () => {
	it.each([
		[undefined, 'identity'],
		['', 'identity'],
		['gzip, deflate, br, zstd', 'br'],
		['gzip', 'gzip'],
		['x-gzip', 'gzip'],
		['br;q=0.5, gzip', 'gzip'],
		['gzip;q=0.5', 'gzip'],
		['gzip;q=0.5, identity;q=0.9', 'identity'],
		['br;q=0, *', 'gzip'],
		['*;q=0', 'identity'],
		['gzip;q=0, br; Q=0', 'identity'],
		['gzip;q=nonsense', 'identity'],
		['zstd', 'identity'],
		['BR', 'br'],
	])('to %s is %s', (field, encoding) => {
		expect(chooseEncoding(field)).toBe(encoding)
		expect(chooseEncoding(field)).toBe(encoding)
	})
})

describe('the known part of a query', () => {
	it.each([
		['', ''],
		['?x=1', ''],
		['?b=2&a=1&b=1', '?a=1&b=2&b=1'],
		['?a=&b', ''],
		['?a=%20%2B&utm_source=x', '?a=+%2B'],
	])('of %s is %s', (query, known) => {
		expect(knownQuery(new URLSearchParams(query), ['a', 'b'])).toBe(known)
	})
})
