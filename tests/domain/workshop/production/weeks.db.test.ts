import { expect, it } from 'vitest'
import { returnBatch } from '#app/domain/workshop/batches/return-batch.server.ts'
import { productionUntil } from '#app/domain/workshop/production/weeks.server.ts'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aProduct, makingOn, officer, secondOfficer } from '#tests/support/making.ts'

onBothEngines('the weeks of production', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const today = calendarDate('2026-06-03')

	it('count what was sent back and recorded anew once', async () => {
		const deps = makingOn(database.db, clock)
		const { slug, members } = await aCohort(deps)
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const record = () => {
			const contributions = [{ makerCode: members[0] ?? '', pieces: 5 }]
			const batch = { cohortSlug: slug, sku: 'KST-1', workDate: today, quantity: 5 }
			return recordBatch(deps, { ...batch, materialCostSen: ZERO, contributions }, officer)
		}
		const { batchCode } = await record()
		await returnBatch(deps, { batchCode, reason: 'Satu nama kurang' }, secondOfficer)
		await record()
		const { cohorts } = await productionUntil(database.db, today, 2)
		expect(cohorts).toMatchObject([{ slug, pieces: [0, 5], total: 5 }])
	})
})
