import { describe, expect, it } from 'vitest'
import { quantityChoices } from '#app/ui/storefront/quantity-choices.ts'

const values = (available: number, current?: number) =>
	quantityChoices(available, current).map((choice) => Number(choice.value))

describe('the quantities to choose from', () => {
	it('go up to what is left', () => {
		expect(values(3)).toEqual([1, 2, 3])
	})

	it('stop at ten', () => {
		expect(values(99).at(-1)).toBe(10)
	})

	it('hold what is in the cart, also when fewer are left', () => {
		expect(values(2, 5)).toEqual([1, 2, 5])
	})

	it('hold a large quantity that is in the cart', () => {
		expect(values(99, 25).at(-1)).toBe(25)
	})
})
