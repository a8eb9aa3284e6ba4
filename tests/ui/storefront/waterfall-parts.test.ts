import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rupiah, sen } from '#app/shared/money.ts'
import { percentsOf } from '#app/ui/storefront/waterfall-parts.ts'
import { propertyParameters } from '#tests/support/property.ts'

describe('the percentages beside a price that is shared', () => {
	it('are together a hundred, also where each rounded by itself would lose one', () => {
		const scarf = [37_710, 12_570, 16_760, 16_760, 41_200].map(rupiah)
		expect(percentsOf(scarf)).toEqual([30, 10, 14, 13, 33])
	})

	it('are less than one from the exact part, whatever the price', () => {
		const price = fc.array(fc.nat({ max: 50_000_000 }), { minLength: 1, maxLength: 7 })
		fc.assert(
			fc.property(price, (amounts) => {
				const total = amounts.reduce((sum, amount) => sum + amount, 0)
				const percents = percentsOf(amounts.map(sen))
				expect(percents.reduce((sum, one) => sum + one, 0)).toBe(total === 0 ? 0 : 100)
				for (const [index, amount] of amounts.entries()) {
					const exact = total === 0 ? 0 : (amount / total) * 100
					expect(Math.abs((percents[index] ?? 0) - exact)).toBeLessThan(1)
				}
			}),
			propertyParameters({ numRuns: 50 }),
		)
	})
})
