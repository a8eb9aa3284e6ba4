import { describe, expect, it } from 'vitest'
import { type BankLayout, bankLayouts } from '#app/domain/reconciliation/statements/layout.ts'
import {
	likelyHeading,
	likelyLayout,
	likelySeparator,
} from '#app/domain/reconciliation/statements/likely-layout.ts'
import { tryLayout } from '#app/domain/reconciliation/statements/trial.ts'
import { readGrid } from '#app/shared/csv.ts'
import { rupiah } from '#app/shared/money.ts'
import { type BankName, statementFile } from '#tests/support/statements.ts'

const lines = [
	{ day: '2026-03-02', amount: 125_017, text: 'TRSF BKL-7H2K9' },
	{ day: '2026-03-13', amount: -40_000, text: 'SETOR' },
	{ day: '2026-03-25', amount: 98_250.5, text: 'STRIPE PAYOUT' },
]
const fileOf = (name: BankName) => statementFile(name, { opening: 1_000_000, lines })
const layoutOf = (name: BankName): BankLayout =>
	bankLayouts.find((layout) => layout.name === name) ?? (null as never)

describe('a sample of a statement', () => {
	it.each(bankLayouts.map(({ name }) => name as BankName))(
		'of %s is understood before anybody says what it means',
		async (name) => {
			const layout = layoutOf(name)
			const text = fileOf(name)
			const separator = await likelySeparator(async (sign) => readGrid(text, sign))
			expect(separator).toBe(layout.separator)
			const grid = readGrid(text, separator)
			const likely = likelyLayout(grid, likelyHeading(grid))
			const { day, text: said, debit, credit, balance } = likely.columns
			expect([day, said, balance]).toEqual([
				layout.columns.day,
				layout.columns.text[0],
				layout.columns.balance,
			])
			if (layout.columns.debit) {
				expect([debit, credit]).toEqual([layout.columns.debit, layout.columns.credit])
			} else expect(likely.columns.amount).toBe(layout.columns.amount)
			const { number, newestFirst } = layout
			expect(likely).toMatchObject({ day: layout.day, number, newestFirst })
		},
	)

	it('is read as an import would read it, with the balances its lines lead to', () => {
		const told = tryLayout(readGrid(fileOf('BSI'), ';'), layoutOf('BSI'))
		expect(told).toMatchObject({ needsBalances: false, refusal: null })
		const bri = tryLayout(readGrid(fileOf('BRI'), ','), layoutOf('BRI'))
		expect(bri).toMatchObject({ needsBalances: true, refusal: null })
		expect(bri.sums).toMatchObject({
			count: 3,
			openingSen: rupiah(1_000_000),
			debitsSen: rupiah(40_000),
			closingSen: rupiah(1_183_267) + 50,
		})
	})

	it('tells what can be read although the whole cannot', () => {
		const layout = { ...layoutOf('BSI'), number: 'point' as const }
		const tried = tryLayout(readGrid(fileOf('BSI'), ';'), layout)
		expect(tried.sums).toBeNull()
		expect(tried.refusal?.code).toBe('reconciliation.bad_amount')
		expect(tried.lines[0]).toMatchObject({ day: '2026-03-25', amountSen: undefined })
	})

	it('may end in lines that are none of the account, and reads months in words', () => {
		const text = fileOf('BSI').replaceAll('-Mar-2026', ' MARET 2026')
		const grid = readGrid(`${text}Dicetak oleh KOPRA;;;;;\n\nHalaman 1 dari 1\n`, ';')
		expect(tryLayout(grid, layoutOf('BSI')).refusal).toMatchObject({
			code: 'reconciliation.line_unknown',
		})
		const footed = tryLayout(grid, { ...layoutOf('BSI'), footLines: 2 })
		expect(footed.sums?.count).toBe(3)
		// One that is too long takes a line away, which the balances tell.
		const tooLong = tryLayout(grid, { ...layoutOf('BSI'), footLines: 6 })
		expect(tooLong.refusal).not.toBeNull()
	})
})
