import { expect, it } from 'vitest'
import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { importStatement } from '#app/domain/reconciliation/statements/import-statement.server.ts'
import { bankLayouts } from '#app/domain/reconciliation/statements/layout.ts'
import { recordLayout } from '#app/domain/reconciliation/statements/record-layout.server.ts'
import { instant } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { type FiledLine, statementFile } from '#tests/support/statements.ts'

const days: FiledLine[] = [
	{ day: '2026-03-02', amount: 125_017, text: 'SATU' },
	{ day: '2026-03-03', amount: -40_000, text: 'DUA' },
	{ day: '2026-03-04', amount: 98_250, text: 'TIGA' },
	{ day: '2026-03-05', amount: 5_000, text: 'EMPAT' },
]
const OPENING = 1_000_000
const afterTwo = OPENING + 85_017

onBothEngines('a statement that is imported', (database) => {
	const deps = () => ({
		db: database.db,
		clock: testClock(instant('2026-03-06T03:00:00.000Z')),
		sheets: createSheets(),
	})
	const imported = (text: string, layoutName = 'BCA') =>
		importStatement(
			deps(),
			{
				layoutName,
				fileName: 'mutasi.csv',
				bytes: Buffer.from(text),
				accountNumber: '012 345-6789',
				openingSen: null,
				closingSen: null,
			},
			officer,
		)
	const file = (opening: number, lines: FiledLine[]) => statementFile('BCA', { opening, lines })
	const countLines = async () =>
		(await database.db.selectFrom('bank_lines').selectAll().execute()).length

	it('changes nothing the second time, overlaps others, and is kept as it came', async () => {
		const text = file(OPENING, days.slice(0, 3))
		expect(await imported(text)).toMatchObject({ lineCount: 3, newCount: 3 })
		expect(await imported(text)).toMatchObject({ lineCount: 3, newCount: 0 })
		expect(await imported(file(afterTwo, days.slice(2)))).toMatchObject({ newCount: 1 })
		expect(await imported(file(OPENING, days))).toMatchObject({ lineCount: 4, newCount: 0 })
		expect(await countLines()).toBe(4)
		const [first] = await database.db.selectFrom('bank_statements').selectAll().execute()
		expect(Buffer.from(first?.file_base64 ?? '', 'base64').toString()).toBe(text)
	})

	it('is refused when a day that was told before has other lines now', async () => {
		await imported(file(OPENING, days))
		const other = days.map((line) => (line.text === 'DUA' ? { ...line, text: 'LAIN' } : line))
		const altered = { code: 'reconciliation.day_altered', details: { day: '2026-03-03' } }
		await expect(imported(file(OPENING, other))).rejects.toMatchObject(altered)
		const [one, , three, four] = days as [FiledLine, FiledLine, FiledLine, FiledLine]
		await expect(imported(file(OPENING, [one, three, four]))).rejects.toMatchObject(altered)
		expect(await countLines()).toBe(4)
	})

	it('is refused for another account, and kept by a layout that somebody described', async () => {
		const text = statementFile('BCA', { opening: OPENING, lines: days, account: '999' })
		await expect(imported(text)).rejects.toMatchObject({ code: 'reconciliation.other_account' })
		const [bri] = bankLayouts
		const layout = { ...(bri ?? (null as never)), name: 'Bank Jatim' }
		await recordLayout(deps(), layout, officer)
		await expect(recordLayout(deps(), layout, officer)).rejects.toMatchObject({
			code: 'reconciliation.layout_taken',
		})
		const file = statementFile('BRI', { opening: OPENING, lines: days })
		await expect(imported(file, 'Bank Jatim')).rejects.toMatchObject({
			code: 'reconciliation.balances_missing',
		})
	})

	it('is never changed or deleted, whoever asks the database', async () => {
		await imported(file(OPENING, days))
		for (const table of ['bank_statements', 'bank_lines'] as const) {
			await expect(database.db.deleteFrom(table).execute()).rejects.toThrow()
		}
		const forged = database.db.updateTable('bank_lines').set({ description: 'LAIN' })
		await expect(forged.execute()).rejects.toThrow()
	})
})
