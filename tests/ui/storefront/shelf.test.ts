import { describe, expect, it } from 'vitest'
import type { ProductCard } from '#app/domain/catalogue/product.ts'
import { instant } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { newestFirst, shelve, soldOutLast } from '#app/ui/storefront/shelf.ts'

const EARLY = instant('2026-03-01T02:00:00.000Z')
const LATE = instant('2026-04-01T02:00:00.000Z')

function card(id: string, variantIds: string[]): ProductCard {
	const text = { id, en: id }
	return {
		id,
		slug: id,
		craft: 'keset',
		name: text,
		summary: text,
		oneOfAKind: false,
		fromPriceSen: rupiah(40_000),
		toPriceSen: rupiah(40_000),
		picture: null,
		variantIds,
	}
}

const lot = (available: number, receivedAt = EARLY) => ({
	available,
	lots: [{ available, receivedAt }],
})

describe('the shelf', () => {
	it('counts the pieces of all variants of a product', () => {
		const stock = new Map([
			['small', lot(2)],
			['large', lot(3)],
		])
		const [piece] = shelve([card('mat', ['small', 'large'])], stock)
		expect(piece?.available).toBe(5)
	})

	it('dates a product by the newest lot that still has pieces', () => {
		const stock = new Map([
			['small', lot(2, EARLY)],
			['large', lot(0, LATE)],
		])
		const [piece] = shelve([card('mat', ['small', 'large'])], stock)
		expect(piece?.newestAt).toBe(EARLY)
	})

	it('calls a product without stock sold out and undated', () => {
		const [piece] = shelve([card('mat', ['small'])], new Map())
		expect(piece).toMatchObject({ available: 0, newestAt: null })
	})

	it('puts what came in last first and what is sold out at the end', () => {
		const stock = new Map([
			['a', lot(0, LATE)],
			['b', lot(1, EARLY)],
			['c', lot(1, LATE)],
		])
		const cards = ['a', 'b', 'c'].map((id) => card(id, [id]))
		const order = newestFirst(shelve(cards, stock)).map((piece) => piece.card.id)
		expect(order).toEqual(['c', 'b', 'a'])
	})

	it('keeps the catalogue’s order among what can be had', () => {
		const stock = new Map([
			['a', lot(0)],
			['b', lot(1)],
			['c', lot(1)],
		])
		const cards = ['a', 'b', 'c'].map((id) => card(id, [id]))
		const order = soldOutLast(shelve(cards, stock)).map((piece) => piece.card.id)
		expect(order).toEqual(['b', 'c', 'a'])
	})
})
