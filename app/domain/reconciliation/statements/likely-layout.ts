import { isRefusal } from '#app/shared/refusal.ts'
import { statementAmount, statementDay } from './cells.ts'
import type { BankLayout, DayForm, NumberForm } from './layout.ts'
import { headingOf, placesOf } from './statement.ts'

type Grid = readonly (readonly string[])[]

export const separators = [';', ',', '\t'] as const
export const dayForms: readonly DayForm[] = ['dd/mm/yyyy', 'dd/mm/yy', 'yyyy-mm-dd', 'dd-mmm-yyyy']
export const numberForms: readonly NumberForm[] = ['comma', 'point']

/** Words by which banks here name their columns; the first that fits is taken. */
const WORDS = {
	day: /^(tgl|tanggal|tran|post|date|waktu)|date$|tgl/,
	text: /uraian|keterangan|desk|desc|remark|rincian|berita/,
	debit: /deb(it|et)|keluar/,
	credit: /kredit|credit|masuk/,
	balance: /^(?!.*(awal|opening)).*(saldo|balance)/,
	amount: /jumlah|nominal|amount|mutasi/,
	mark: /^(d\/?k|d\/?b\/?|db\/?cr|dk|jenis|tipe|type|dc|d\/c)$/,
	text2: /ref|bukti|journal/,
	account: /rek|account/,
} as const

type Role = keyof typeof WORDS

/** What may be meant by a heading's columns: names as they stand there, or null. */
export type LikelyColumns = Readonly<Record<Role, string | null>>

export interface LikelyLayout {
	readonly columns: LikelyColumns
	readonly day: DayForm
	readonly number: NumberForm
	readonly newestFirst: boolean
}

type GridOf = (separator: BankLayout['separator']) => Promise<Grid>

/** By which sign most lines fall into equally many cells. */
export async function likelySeparator(gridOf: GridOf): Promise<BankLayout['separator']> {
	const scored: { separator: BankLayout['separator']; score: number }[] = []
	for (const separator of separators) {
		const widths = new Map<number, number>()
		for (const { length } of await gridOrNone(separator, gridOf))
			widths.set(length, (widths.get(length) ?? 0) + 1)
		const wide = [...widths].filter(([width]) => width > 2)
		const [width = 0, count = 0] = wide.toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
		scored.push({ separator, score: count * 100 + width })
	}
	return scored.toSorted((a, b) => b.score - a.score)[0]?.separator ?? ';'
}

/** A sign that is not the file's may stand where quotes make no sense. */
async function gridOrNone(separator: BankLayout['separator'], gridOf: GridOf): Promise<Grid> {
	try {
		return await gridOf(separator)
	} catch (error) {
		if (!isRefusal(error)) throw error
		return []
	}
}

/** A file without headings may have a word of them in a text of its lines. */
const FEWEST_NAMES = 2

/** Which line of the file, from 1, most likely names the columns; 0 where none does. */
export function likelyHeading(grid: Grid): number {
	const words = Object.values(WORDS)
	const scored = grid.map((cells, index) => {
		const names = [...headingOf(cells).keys()].filter((name) => !/\d{3}/.test(name))
		const known = names.filter((name) => words.some((word) => word.test(name))).length
		return { row: index + 1, known, width: cells.filter(Boolean).length }
	})
	const [best] = scored.toSorted((a, b) => b.known - a.known || b.width - a.width)
	return best && best.known >= FEWEST_NAMES ? best.row : 0
}

/** What the columns below a heading may mean; a person looks at it and puts it right. */
export function likelyLayout(grid: Grid, headingRow: number): LikelyLayout {
	const heading = headingRow === 0 ? placesOf(grid) : headingOf(grid[headingRow - 1] ?? [])
	const left = new Set(heading.keys())
	const columns = Object.fromEntries(
		(Object.keys(WORDS) as Role[]).map((role) => {
			const name =
				headingRow === 0
					? likelyPlace(grid, role, left)
					: ([...left].find((one) => WORDS[role].test(one)) ?? null)
			if (name !== null) left.delete(name)
			return [role, name]
		}),
	) as Record<Role, string | null>
	const rows = grid.slice(headingRow).filter((cells) => cells.length >= heading.size)
	const cellsOf = (name: string | null) =>
		rows.map((cells) => cells[heading.get(name ?? '') ?? -1] ?? '').filter(Boolean)
	const days = cellsOf(columns.day)
	const read = (form: DayForm) => days.filter((text) => statementDay(text, form) !== undefined)
	const day = dayForms.toSorted((a, b) => read(b).length - read(a).length)[0] ?? 'dd/mm/yyyy'
	const amounts = cellsOf(columns.balance)
	const fits = (form: NumberForm) =>
		amounts.filter((text) => statementAmount(text, form) !== undefined).length
	const known = days.flatMap((text) => statementDay(text, day) ?? [])
	const [first = '', last = ''] = [known[0], known.at(-1)]
	return {
		columns,
		day,
		number: fits('point') > fits('comma') ? 'point' : 'comma',
		newestFirst: first > last,
	}
}

/** Of columns without a name: the first of days, the last of amounts, and the longest texts. */
function likelyPlace(grid: Grid, role: Role, left: ReadonlySet<string>): string | null {
	const cellsOf = (name: string) =>
		grid.map((cells) => cells[Number(name.slice(1)) - 1]?.trim() ?? '').filter(Boolean)
	const areMost = (fits: (text: string) => boolean) => (name: string) => {
		const cells = cellsOf(name)
		return cells.length > 0 && cells.filter(fits).length * 2 > cells.length
	}
	const isDay = (text: string) => dayForms.some((form) => statementDay(text, form) !== undefined)
	const isAmount = (text: string) =>
		numberForms.some((form) => statementAmount(text, form) !== undefined)
	if (role === 'day') return [...left].find(areMost(isDay)) ?? null
	if (role === 'balance') return [...left].findLast(areMost(isAmount)) ?? null
	if (role !== 'text') return null
	const length = (name: string) => cellsOf(name).join('').length
	const texts = [...left].filter(areMost((text) => !isDay(text) && !isAmount(text)))
	return texts.toSorted((a, b) => length(b) - length(a))[0] ?? null
}
