import { describe, expect, it } from 'vitest'
import { readSearch, termsOfOrder, termsOfParcel } from '#app/domain/orders/search/order-terms.ts'

const order = {
	number: 'BK-7K3Q-9DTX',
	buyerName: 'Siti Nur-Ázizah',
	buyerPhone: '+6281234567890',
	delivery: 'courier',
	service: 'J&T EZ',
	method: 'transfer',
} as const

const finds = (typed: string, terms = termsOfOrder(order)): boolean => {
	const words = readSearch(typed)
	const begins = (word: readonly string[]) => word.some((w) => terms.some((t) => t.startsWith(w)))
	return words.length > 0 && words.every(begins)
}

describe('what an order is found by', () => {
	it.each([
		'BK-7K3Q-9DTX',
		'bk7k3q9dtx',
		'7k3q 9dtx',
		'BK-7K3Q',
		'9dtx',
		'0812-3456-7890',
		'+62 812 3456 7890',
		'62812345',
		'(0812) 3456.7890',
		'0062 812 3456 7890',
		'7890',
		'siti',
		'azizah SITI',
		'Nur-Azizah',
		'nurázi',
	])('is there for %s', (typed) => {
		expect(finds(typed)).toBe(true)
	})

	it.each(['', '  ', '-', '()', 'bk-7k3q-9dty', '0813', 'siti rahma', '=pay:transfer', '%', '_'])(
		'is not there for %j',
		(typed) => {
			expect(finds(typed)).toBe(false)
		},
	)

	it('is its resi, however the hyphens are written, and its courier', () => {
		const terms = termsOfParcel({ courier: 'J&T Express', trackingNumber: 'JT-0012-345' })
		expect(terms).toEqual(['=courier:jt', 'jt0012345'])
		for (const typed of ['jt-0012', 'JT0012345', 'jt0012-345']) {
			expect(finds(typed, terms), typed).toBe(true)
		}
		expect(finds('00123', termsOfParcel({ courier: 'JNE', trackingNumber: '0012345' }))).toBe(true)
	})

	it('is marked by how it is paid and how it goes, by the courier and not the service', () => {
		expect(termsOfOrder(order).filter((term) => term.startsWith('='))).toEqual([
			'=pay:transfer',
			'=by:courier',
			'=courier:jt',
		])
	})
})
