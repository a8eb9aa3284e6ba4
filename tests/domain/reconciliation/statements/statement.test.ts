import { describe, expect, it } from 'vitest'
import {
	type BankLayout,
	bankLayouts,
	isUsableLayout,
} from '#app/domain/reconciliation/statements/layout.ts'
import {
	readStatement,
	type TypedBalances,
} from '#app/domain/reconciliation/statements/statement.ts'
import { readGrid } from '#app/shared/csv.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { type BankName, statementFile } from '#tests/support/statements.ts'

const lines = [
	{ day: '2026-03-02', amount: 125_017, text: 'TRSF E-BANKING BKL-7H2K9' },
	{ day: '2026-03-02', amount: -40_000, text: 'SETOR PREMI; KUITANSI 7' },
	{ day: '2026-03-05', amount: 98_250.5, text: 'STRIPE PAYOUT' },
]
const opening = 1_000_000

const layoutOf = (name: BankName): BankLayout =>
	bankLayouts.find((layout) => layout.name === name) ?? (null as never)
const typed = { openingSen: rupiah(opening), closingSen: sen(118_326_750) }
const nothing = { openingSen: null, closingSen: null }

function read(name: BankName, text: string, balances: TypedBalances = typed) {
	const layout = layoutOf(name)
	return readStatement(readGrid(text, layout.separator), layout, balances)
}

/** The code and the details of what a file is refused with. */
function refusalOf(name: BankName, text: string, balances: TypedBalances = typed): unknown {
	try {
		read(name, text, balances)
	} catch (error) {
		const { code, details } = error as { code: string; details: Record<string, unknown> }
		return { reason: code.replace('reconciliation.', ''), row: details.row }
	}
	return null
}

describe('a statement', () => {
	it.each(bankLayouts.map(({ name }) => name as BankName))('of %s is read to the sen', (name) => {
		expect(isUsableLayout(layoutOf(name))).toBe(true)
		const statement = read(name, statementFile(name, { opening, lines }))
		expect(statement.lines.map(({ day, amountSen }) => [day, amountSen])).toEqual([
			['2026-03-02', rupiah(125_017)],
			['2026-03-02', rupiah(-40_000)],
			['2026-03-05', rupiah(98_250) + 50],
		])
		expect(statement.lines[0]?.text).toContain('BKL-7H2K9')
		expect(statement.lines[1]?.text).toContain('SETOR PREMI; KUITANSI 7')
		expect(statement.openingSen).toBe(rupiah(opening))
		expect(statement.closingSen).toBe(rupiah(1_183_267) + 50)
		expect(statement.accountNumber).toBe('0123456789')
	})

	it.each(bankLayouts.map(({ name }) => name as BankName))(
		'of %s that was cut or altered anywhere is refused',
		(name) => {
			const text = statementFile(name, { opening, lines })
			const rows = text.split('\n')
			for (const [index, row] of rows.entries()) {
				if (!/2026|26 |Mar/.test(row) || !/\d{5}|\d[.,]\d{3}/.test(row)) continue
				const without = rows.toSpliced(index, 1).join('\n')
				expect(refusalOf(name, without), `without ${row}`).not.toBeNull()
				const cut = [...rows.slice(0, index), row.slice(0, Math.floor(row.length * 0.6))]
				expect(refusalOf(name, cut.join('\n')), `cut in ${row}`).not.toBeNull()
				const altered = row.replace(/([1-9])(?=[.,]\d{3})/, (digit) =>
					String((Number(digit) % 9) + 1),
				)
				if (altered === row) continue
				expect(refusalOf(name, rows.with(index, altered).join('\n')), altered).not.toBeNull()
			}
		},
	)

	it('names the line on which the balance breaks', () => {
		const text = statementFile('BCA', { opening, lines }).replace('125,017.00', '125,071.00')
		expect(refusalOf('BCA', text)).toEqual({ reason: 'balance_broken', row: 5 })
	})

	it('needs both balances, from the file or typed', () => {
		const text = statementFile('BRI', { opening, lines })
		expect(refusalOf('BRI', text, nothing)).toMatchObject({ reason: 'balances_missing' })
		expect(refusalOf('BRI', text, { ...typed, closingSen: sen(1) })).toMatchObject({
			reason: 'closing_differs',
		})
	})

	it('knows the sums that the bank has written', () => {
		const text = statementFile('BSI', { opening, lines }).replace(/(Total Kredit;+)\d/i, '$19')
		expect(refusalOf('BSI', text)).toMatchObject({ reason: 'totals_differ' })
	})

	it('skips no line that it does not know', () => {
		const text = statementFile('BNI', { opening, lines })
		const rows = text.split('\n')
		rows.splice(4, 0, 'KOREKSI;;;;;;;')
		expect(refusalOf('BNI', rows.join('\n'))).toEqual({ reason: 'line_unknown', row: 5 })
		expect(refusalOf('BNI', 'a;b;c')).toMatchObject({ reason: 'no_heading' })
	})

	it('tells equal lines apart by their place among equals', () => {
		const there = { day: '2026-03-02', amount: 500, text: 'A' }
		const back = { day: '2026-03-02', amount: -500, text: 'B' }
		const text = statementFile('BCA', { opening, lines: [there, back, there] })
		expect(read('BCA', text).lines.map(({ ordinal }) => ordinal)).toEqual([0, 0, 1])
	})

	it('refuses an amount that could be read in two ways', () => {
		const text = statementFile('Mandiri', { opening, lines }).replace('125,017.00', '125.017,00')
		expect(refusalOf('Mandiri', text)).toMatchObject({ reason: 'bad_amount' })
	})
})
