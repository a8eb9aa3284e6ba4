import { isRefusal } from '#app/shared/refusal.ts'
import { statementAmount, statementDay } from './cells.ts'
import type { BankLayout, DayForm, NumberForm } from './layout.ts'
import { headingOf } from './statement.ts'

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

/** By which sign most lines fall into equally many cells. */
export function likelySeparator(gridOf: (separator: BankLayout['separator']) => Grid) {
	const scored = separators.map((separator) => {
		const widths = new Map<number, number>()
		for (const { length } of gridOrNone(separator, gridOf))
			widths.set(length, (widths.get(length) ?? 0) + 1)
		const wide = [...widths].filter(([width]) => width > 2)
		const [width = 0, count = 0] = wide.toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
		return { separator, score: count * 100 + width }
	})
	return scored.toSorted((a, b) => b.score - a.score)[0]?.separator ?? ';'
}

/** A sign that is not the file's may stand where quotes make no sense. */
function gridOrNone(
	separator: BankLayout['separator'],
	gridOf: (separator: BankLayout['separator']) => Grid,
): Grid {
	try {
		return gridOf(separator)
	} catch (error) {
		if (!isRefusal(error)) throw error
		return []
	}
}

/** Which line of the file, from 1, most likely names the columns; the widest where none does. */
export function likelyHeading(grid: Grid): number {
	const words = Object.values(WORDS)
	const scored = grid.map((cells, index) => {
		const names = [...headingOf(cells).keys()].filter((name) => !/\d{3}/.test(name))
		const known = names.filter((name) => words.some((word) => word.test(name))).length
		return { row: index + 1, known, width: cells.filter(Boolean).length }
	})
	const [best] = scored.toSorted((a, b) => b.known - a.known || b.width - a.width)
	return best?.row ?? 1
}

/** What the columns below a heading may mean; a person looks at it and puts it right. */
export function likelyLayout(grid: Grid, headingRow: number): LikelyLayout {
	const heading = headingOf(grid[headingRow - 1] ?? [])
	const left = new Set(heading.keys())
	const columns = Object.fromEntries(
		(Object.keys(WORDS) as Role[]).map((role) => {
			const name = [...left].find((one) => WORDS[role].test(one)) ?? null
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
