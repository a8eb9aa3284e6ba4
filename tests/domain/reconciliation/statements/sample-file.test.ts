import { expect, it } from 'vitest'
import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { writtenBy } from '#app/domain/reconciliation/statements/cells.ts'
import { type BankLayout, bankLayouts } from '#app/domain/reconciliation/statements/layout.ts'
import { likelyHeading, likelyLayout } from '#app/domain/reconciliation/statements/likely-layout.ts'
import { sampleFile } from '#app/domain/reconciliation/statements/sample-file.ts'
import { readStatement } from '#app/domain/reconciliation/statements/statement.ts'
import { readGrid } from '#app/shared/csv.ts'
import { rupiah } from '#app/shared/money.ts'

const typed = { openingSen: rupiah(1_000_000), closingSen: rupiah(1_183_267) }
const said = [
	['2026-03-02', rupiah(125_017)],
	['2026-03-13', rupiah(-40_000)],
	['2026-03-25', rupiah(98_250)],
]
const lineFacts = (grid: readonly (readonly string[])[], layout: BankLayout) =>
	readStatement(grid, layout, typed).lines.map(({ day, amountSen }) => [day, amountSen])

/** No line names its columns: day, text, amount with its sign, balance. */
const bare: BankLayout = {
	name: 'Tanpa judul',
	separator: ';',
	columns: {
		day: '#1',
		text: ['#2'],
		amount: '#3',
		mark: null,
		debit: null,
		credit: null,
		balance: '#4',
		account: null,
	},
	labels: { account: null, opening: null, closing: null, debits: null, credits: null },
	day: 'dd/mm/yyyy',
	number: 'comma',
	debitMarks: [],
	creditMarks: [],
	newestFirst: true,
	hasHeading: false,
	footLines: 1,
}

it.each([...bankLayouts, bare])('a sample of $name is read whole by its layout', (layout) => {
	expect(lineFacts(readGrid(sampleFile(layout), layout.separator), layout)).toEqual(said)
})

it.each(bankLayouts)('and of $name as a workbook with real numbers and days', async (layout) => {
	const sheets = createSheets()
	const grid = readGrid(sampleFile(layout), layout.separator)
	const days = new Map(said.map(([day]) => [writtenBy(layout).day(String(day)), String(day)]))
	const cellOf = (cell = '') => {
		const isNumber = /^-?\d+[.,]\d\d$/.test(cell)
		return days.get(cell) ?? (isNumber ? Number(cell.replace(',', '.')) : cell)
	}
	const columns = Array.from({ length: Math.max(...grid.map((row) => row.length)) }, (_, at) => {
		const isDay = grid.some((cells) => days.has(cells[at] ?? ''))
		return { name: grid[0]?.[at] ?? '', kind: isDay ? ('day' as const) : ('amount' as const) }
	})
	const rows = grid.slice(1).map((cells) => columns.map((_, at) => cellOf(cells[at])))
	const bytes = await sheets.writeLedger({ columns, rows, totals: [] })
	const read = await sheets.readLines(bytes, writtenBy(layout))
	expect(lineFacts(read, layout)).toEqual(said)
})

it('a file that names no columns is described by their places', () => {
	const grid = readGrid(sampleFile(bare), ';')
	expect(likelyHeading(grid)).toBe(0)
	const likely = likelyLayout(grid, 0)
	expect(likely).toMatchObject({ day: 'dd/mm/yyyy', newestFirst: true })
	expect(likely.columns).toMatchObject({ day: '#1', text: '#2', balance: '#4', debit: null })
})

it('a file that names no columns is refused when it was cut or altered', () => {
	const text = sampleFile(bare)
	const refused = (changed: string) => () => lineFacts(readGrid(changed, ';'), bare)
	expect(refused(text.replace('"98250,00"', '"98251,00"'))).toThrow('balance_broken')
	expect(refused(text.split('\n').slice(1).join('\n'))).toThrow('closing_differs')
	expect(refused(`"Rekening koran"\n${text}`)).toThrow()
})
