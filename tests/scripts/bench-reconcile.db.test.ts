import { expect, it } from 'vitest'
import { exceptionKinds } from '#app/domain/reconciliation/exceptions/exception.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { plantedMonth, reconcileMonth } from '../../scripts/bench/reconcile-month.ts'
import { recordMonth } from '../../scripts/bench/record-month.ts'

const small = { movements: 200, payouts: 15, transfers: 72 }
const seed = seedOfThisRun()

onBothEngines(`the statements of a month (SEED=${seed})`, (database) => {
	it('tell every kind of fault and nothing else, and all else is matched', async () => {
		const faults = { kinds: exceptionKinds.length, each: 2 }
		const { month, planted } = plantedMonth({ seed, ...small, ...faults })
		await recordMonth(database.db, month)
		const result = await reconcileMonth(database.db, month, planted)
		expect(planted).toHaveLength(2 * exceptionKinds.length)
		expect(result).toMatchObject({ missed: [], falseOnes: [], matchedShare: 1 })
	})
})
