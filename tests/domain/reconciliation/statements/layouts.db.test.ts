import { expect, it } from 'vitest'
import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { importStatement } from '#app/domain/reconciliation/statements/import-statement.server.ts'
import { bankLayouts } from '#app/domain/reconciliation/statements/layout.ts'
import {
	describedLayouts,
	listLayouts,
} from '#app/domain/reconciliation/statements/layouts.server.ts'
import { recordLayout } from '#app/domain/reconciliation/statements/record-layout.server.ts'
import { retireLayout } from '#app/domain/reconciliation/statements/retire-layout.server.ts'
import { instant } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { statementFile } from '#tests/support/statements.ts'

onBothEngines('layouts of banks', (database) => {
	const deps = () => ({
		db: database.db,
		clock: testClock(instant('2026-03-06T03:00:00.000Z')),
		sheets: createSheets(),
	})
	const bsi = bankLayouts.find(({ name }) => name === 'BSI') ?? (null as never)
	const imported = (layoutName: string, amount: number) => {
		const lines = [{ day: '2026-03-02', amount, text: 'SATU' }]
		const bytes = Buffer.from(statementFile('BSI', { opening: 1_000, lines }))
		const nothing = { accountNumber: '', openingSen: null, closingSen: null }
		return importStatement(deps(), { layoutName, fileName: 'a.csv', bytes, ...nothing }, officer)
	}

	it('are replaced by their next version and retired, and never altered', async () => {
		const jatim = { ...bsi, name: 'Bank Jatim' }
		expect(await recordLayout(deps(), jatim, officer)).toBe('Bank Jatim')
		await imported('Bank Jatim', 500)
		const second = { ...jatim, newestFirst: false }
		expect(await recordLayout(deps(), second, officer, 'Bank Jatim')).toBe('Bank Jatim (2)')
		await expect(imported('Bank Jatim', 700)).rejects.toMatchObject({
			code: 'reconciliation.layout_retired',
		})
		const again = recordLayout(deps(), second, officer, 'Bank Jatim')
		await expect(again).rejects.toMatchObject({ code: 'reconciliation.layout_retired' })
		expect(await recordLayout(deps(), second, officer, 'Bank Jatim (2)')).toBe('Bank Jatim (3)')
		expect(await recordLayout(deps(), second, officer, 'BSI')).toBe('BSI (2)')

		const end = { name: 'Bank Jatim (3)', reason: 'rekeningnya ditutup' }
		const blank = retireLayout(deps(), { ...end, reason: ' ' }, officer)
		await expect(blank).rejects.toMatchObject({ code: 'reconciliation.no_reason' })
		await retireLayout(deps(), end, officer)
		for (const [name, code] of [
			['Bank Jatim (3)', 'reconciliation.layout_retired'],
			['BCA', 'reconciliation.no_such_layout'],
		] as const) {
			await expect(retireLayout(deps(), { ...end, name }, officer)).rejects.toMatchObject({ code })
		}
		const names = (await listLayouts(database.db)).map(({ name }) => name)
		expect(names).toEqual(['BRI', 'BNI', 'Mandiri', 'BCA', 'BSI (2)'])
		const first = (await describedLayouts(database.db)).find(
			({ layout }) => layout.name === 'Bank Jatim',
		)
		expect(first).toMatchObject({ statementCount: 1, retired: { replacedBy: 'Bank Jatim (2)' } })

		await expect(database.db.deleteFrom('bank_layout_retirements').execute()).rejects.toThrow()
		const forged = database.db.updateTable('bank_layouts').set({ layout: '{}' })
		await expect(forged.execute()).rejects.toThrow()
	})
})
