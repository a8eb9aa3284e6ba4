import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	costOfPart,
	drawFrom,
	materialAmount,
	materialQuantityIn,
	materialQuantityText,
} from '#app/domain/workshop/materials/material.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { propertyParameters } from '#tests/support/property.ts'

const remainders = fc.array(
	fc.record({ left: fc.integer({ min: 1, max: 10_000_000 }), cost: fc.nat({ max: 10 ** 12 }) }),
	{ minLength: 1, maxLength: 6 },
)

describe('material', () => {
	it('is typed in kilograms and kept in grams, or counted in whole pieces', () => {
		expect(materialQuantityIn('gram', '2,5')).toBe(2_500)
		expect(materialQuantityIn('gram', ' 12.075 ')).toBe(12_075)
		expect(materialQuantityIn('piece', '40')).toBe(40)
		for (const typed of ['', '0', '-1', '1,2345', '1e3', '1.000.000', 'lima', '99999999']) {
			expect(materialQuantityIn('gram', typed), typed).toBeUndefined()
		}
		expect(materialQuantityIn('piece', '2,5')).toBeUndefined()
		expect(materialQuantityText('gram', 2_500)).toBe('2,5')
		expect(materialQuantityText('gram', 12_075)).toBe('12,075')
		expect(materialAmount('gram', 3_000)).toBe('3 kg')
		expect(materialAmount('piece', 3)).toBe('3')
	})

	it('is written as it is typed, whatever it weighs', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 10_000_000 }), (grams) => {
				const text = materialQuantityText('gram', grams)
				expect(materialQuantityIn('gram', text)).toBe(grams)
			}),
			propertyParameters(),
		)
	})

	it('takes its part of the cost along, rounded down, and the last of it all that is left', () => {
		expect(costOfPart({ left: 3, leftCostSen: sen(100) }, 1)).toBe(33)
		expect(costOfPart({ left: 2, leftCostSen: sen(67) }, 1)).toBe(33)
		expect(costOfPart({ left: 1, leftCostSen: sen(34) }, 1)).toBe(34)
	})

	it('is taken first in first out, and not at all where there is too little', () => {
		const store = [
			{ id: 'old', left: 2_000, leftCostSen: rupiah(0) },
			{ id: 'new', left: 3_000, leftCostSen: rupiah(60_000) },
		]
		expect(drawFrom(store, 2_500)).toEqual([
			{ intakeId: 'old', quantity: 2_000, costSen: 0 },
			{ intakeId: 'new', quantity: 500, costSen: rupiah(10_000) },
		])
		expect(drawFrom(store, 5_001)).toBeNull()
	})

	it('is neither lost nor made, to the gram and the sen, however it is taken', () => {
		fc.assert(
			fc.property(
				remainders,
				fc.array(fc.integer({ min: 1, max: 4_000_000 }), { maxLength: 12 }),
				(came, wishes) => {
					let store = came.map(({ left, cost }, index) => ({
						id: String(index),
						left,
						leftCostSen: sen(cost),
					}))
					const all = (key: 'left' | 'leftCostSen') =>
						store.reduce((sum, remainder) => sum + remainder[key], 0)
					const before = { left: all('left'), cost: all('leftCostSen') }
					const gone = { quantity: 0, cost: 0 }
					for (const wish of wishes) {
						const drawn = drawFrom(store, wish)
						expect(drawn === null).toBe(wish > all('left'))
						for (const { intakeId, quantity, costSen } of drawn ?? []) {
							gone.quantity += quantity
							gone.cost += costSen
							store = store.map((one) =>
								one.id === intakeId
									? {
											...one,
											left: one.left - quantity,
											leftCostSen: sen(one.leftCostSen - costSen),
										}
									: one,
							)
						}
						expect(store.every(({ left, leftCostSen }) => left > 0 || leftCostSen === 0)).toBe(true)
					}
					expect(all('left') + gone.quantity).toBe(before.left)
					expect(all('leftCostSen') + gone.cost).toBe(before.cost)
				},
			),
			propertyParameters(),
		)
	})
})
