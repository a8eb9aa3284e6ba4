import fc from 'fast-check'
import { expect, it } from 'vitest'
import { propertyParameters } from '#tests/support/property.ts'
import { plantedMonth, reconcileMonth } from '../../scripts/bench/reconcile-month.ts'

const small = { movements: 300, payouts: 15, transfers: 72, faultsOfEach: 2 }

it('of a month everything that was planted is found, nothing else, and the rest is matched', () => {
	fc.assert(
		fc.property(fc.nat(1_000_000), (seed) => {
			const { month, planted } = plantedMonth({ seed, ...small })
			const { falseOnes, missed, matchedShare } = reconcileMonth(month, planted)
			expect({ missed, falseOnes }).toEqual({ missed: [], falseOnes: [] })
			expect(matchedShare).toBeGreaterThanOrEqual(0.995)
		}),
		{ ...propertyParameters(), numRuns: 12 },
	)
})

it('of a month on which all agree nothing is an exception and all is matched', () => {
	const { month, planted } = plantedMonth({ seed: 7, ...small, faultsOfEach: 0 })
	const result = reconcileMonth(month, planted)
	expect(result).toMatchObject({ planted: 0, falseOnes: [], matchedShare: 1 })
})
