import { badStatement } from '#app/domain/reconciliation/errors.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { lineAmount, statementAmount, statementDay } from './cells.ts'
import type { BankLayout } from './layout.ts'

/** One line of a bank's statement. */
export interface StatementLine {
	/** as a spreadsheet counts the file's lines */
	readonly row: number
	readonly day: CalendarDate
	/** what it added to the account, negative for what left it */
	readonly amountSen: Sen
	readonly text: string
	/** what stood on the account after it */
	readonly balanceSen: Sen
	/** which it is of those that are the same in everything, from 0 */
	readonly ordinal: number
}

/**
 * A statement that was read whole: its lines, the oldest first, lead from one balance to another.
 */
export interface Statement {
	/** digits alone; null where the file does not say */
	readonly accountNumber: string | null
	readonly openingSen: Sen
	readonly closingSen: Sen
	readonly lines: readonly StatementLine[]
}

/** What a person types from paper where the file has no balances of its own. */
export interface TypedBalances {
	readonly openingSen: Sen | null
	readonly closingSen: Sen | null
}

type Heading = ReadonlyMap<string, number>

/**
 * Reads the grid of a statement. Nothing is skipped but empty lines and what stands before the
 * heading: every line is one of the account, or a sum that the layout knows. Refuses a file that
 * was cut or altered, naming the line: a balance that does not follow from the one before, sums or
 * a closing balance that are not those of the lines, a last line cut off, and one without both
 * balances, in the file or typed, since such a file could end anywhere.
 */
export function readStatement(
	grid: readonly (readonly string[])[],
	layout: BankLayout,
	typed: TypedBalances,
): Statement {
	const found = findHeading(grid, layout)
	if (!found) throw badStatement('reconciliation.no_heading', { layout: layout.name })
	const { at, heading } = found
	const labelled = new Map(
		grid.slice(0, Math.max(0, at)).flatMap((cells) => labelsIn(cells, layout)),
	)
	const read: Unnumbered[] = []
	const accounts = new Set<string>()
	const end = endOfLines(grid, layout)
	for (const [index, cells] of grid.entries()) {
		if (index <= at || isBlank(cells)) continue
		const named = namedCells(cells, heading)
		if (statementDay(named.get(layout.columns.day) ?? '', layout.day) === undefined) {
			const sums = labelsIn(cells, layout)
			for (const [label, value] of sums) labelled.set(label, value)
			if (sums.length > 0) continue
		}
		if (index >= end) continue
		read.push(readLine(cells, named, { row: index + 1, layout, heading }))
		const account = digitsOf(named.get(layout.columns.account ?? '') ?? '')
		if (account !== '') accounts.add(account)
	}
	if (read.length === 0) throw badStatement('reconciliation.no_lines')
	if (accounts.size > 1) throw badStatement('reconciliation.other_account')
	const lines = layout.newestFirst ? read.toReversed() : read
	const { openingSen, closingSen } = balancesOf(labelled, layout, typed)
	requireUnbroken(lines, openingSen, closingSen)
	requireTotals(lines, labelled, layout)
	const [inLines = null] = accounts
	const stated = digitsOf(labelled.get('account') ?? '')
	return {
		accountNumber: inLines ?? (stated === '' ? null : stated),
		openingSen,
		closingSen,
		lines: numbered(lines),
	}
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

/** Where the foot of a file begins, counted from behind: empty lines are none of it. */
function endOfLines(grid: readonly (readonly string[])[], { footLines }: BankLayout): number {
	if (footLines === 0) return grid.length
	const filled = [...grid.keys()].filter((index) => !isBlank(grid[index] ?? []))
	return filled.at(-footLines) ?? 0
}

type Unnumbered = Omit<StatementLine, 'ordinal'>
type Label = keyof BankLayout['labels']

const bare = (cell: string) => cell.trim().toLowerCase().replace(/\s*:$/, '')

/** The digits of an account's number, without the points and blanks people write between them. */
export function digitsOf(text: string): string {
	return text.replace(/\D/g, '')
}

function columnsOf({ columns }: BankLayout): string[] {
	const { day, text, amount, mark, debit, credit, balance, account } = columns
	return [day, ...text, amount, mark, debit, credit, balance, account].filter(
		(name) => name !== null,
	)
}

function isHeading(cells: readonly string[], layout: BankLayout): boolean {
	const heading = headingOf(cells)
	return columnsOf(layout).every((name) => heading.has(name))
}

/**
 * Which line names the columns, counted from 0, and where they stand; before the first line of a
 * file that names none.
 */
function findHeading(
	grid: readonly (readonly string[])[],
	layout: BankLayout,
): { at: number; heading: Heading } | undefined {
	if (layout.hasHeading === false) return { at: -1, heading: placesOf(grid) }
	const at = grid.findIndex((cells) => isHeading(cells, layout))
	return at === -1 ? undefined : { at, heading: headingOf(grid[at] ?? []) }
}

/** The columns of a file that names none: `#1`, `#2`, as many as its widest line has. */
export function placesOf(grid: readonly (readonly string[])[]): Heading {
	const width = Math.max(0, ...grid.map(({ length }) => length))
	return new Map(Array.from({ length: width }, (_, index) => [`#${index + 1}`, index]))
}

/** The names of the columns and where they stand; of two of one name the first. */
export function headingOf(cells: readonly string[]): Heading {
	const heading = new Map<string, number>()
	for (const [index, cell] of cells.entries()) {
		const name = bare(cell)
		if (name !== '' && !heading.has(name)) heading.set(name, index)
	}
	return heading
}

function namedCells(cells: readonly string[], heading: Heading): ReadonlyMap<string, string> {
	return new Map([...heading].map(([name, index]) => [name, cells[index]?.trim() ?? '']))
}

/** What stands behind a label: in the next cell that is not empty, or behind its colon. */
function labelsIn(cells: readonly string[], { labels }: BankLayout): [Label, string][] {
	return (Object.entries(labels) as [Label, string | null][]).flatMap(([label, name]) => {
		const at = cells.findIndex((cell) => bare(cell.split(':')[0] ?? '') === name)
		if (name === null || at === -1) return []
		const inside = (cells[at] ?? '').split(':').slice(1).join(':').trim()
		const behind = cells.slice(at + 1).find((cell) => /[^\s:]/.test(cell)) ?? ''
		return [[label, inside || behind.replace(/^\s*:\s*/, '').trim()]]
	})
}

/** One line as it is understood so far: undefined is what cannot be read. */
export interface TriedLine {
	readonly row: number
	readonly day: CalendarDate | undefined
	readonly amountSen: Sen | undefined
	readonly balanceSen: Sen | undefined
	readonly text: string
}

/** The first lines below the heading, whatever of them can be read; sums and the foot are none. */
export function firstLines(
	grid: readonly (readonly string[])[],
	layout: BankLayout,
	most: number,
): TriedLine[] {
	const found = findHeading(grid, layout)
	if (!found) return []
	const { at, heading } = found
	const end = endOfLines(grid, layout)
	return grid
		.map((cells, index) => ({ cells, index, named: namedCells(cells, heading) }))
		.filter(({ cells, index }) => index > at && index < end && !isBlank(cells))
		.map(({ cells, index, named }) => ({ cells, line: cellsOf(named, index + 1, layout) }))
		.filter(({ cells, line }) => line.day !== undefined || labelsIn(cells, layout).length === 0)
		.slice(0, most)
		.map(({ line }) => line)
}

function cellsOf(named: ReadonlyMap<string, string>, row: number, layout: BankLayout): TriedLine {
	const { columns } = layout
	const text = columns.text.map((name) => named.get(name) ?? '').filter(Boolean)
	return {
		row,
		day: statementDay(named.get(columns.day) ?? '', layout.day),
		amountSen: lineAmount(named, layout),
		balanceSen: statementAmount(named.get(columns.balance) ?? '', layout.number),
		text: text.join(' ').replace(/\s+/g, ' '),
	}
}

interface Place {
	readonly row: number
	readonly layout: BankLayout
	readonly heading: Heading
}

function readLine(
	cells: readonly string[],
	named: ReadonlyMap<string, string>,
	{ row, layout, heading }: Place,
): Unnumbered {
	const { columns } = layout
	const last = Math.max(...columnsOf(layout).map((name) => heading.get(name) ?? 0))
	if (cells.length <= last) throw badStatement('reconciliation.line_cut', { row })
	const { day, amountSen, balanceSen, text } = cellsOf(named, row, layout)
	if (day === undefined) {
		const isLine = amountSen !== undefined && balanceSen !== undefined
		const reason = isLine ? 'reconciliation.bad_day' : 'reconciliation.line_unknown'
		throw badStatement(reason, { row, found: named.get(columns.day)?.slice(0, 40) ?? '' })
	}
	if (amountSen === undefined || balanceSen === undefined) {
		throw badStatement('reconciliation.bad_amount', { row })
	}
	return { row, day, amountSen, balanceSen, text }
}

function balancesOf(
	labelled: ReadonlyMap<Label, string>,
	{ number }: BankLayout,
	typed: TypedBalances,
): { openingSen: Sen; closingSen: Sen } {
	const openingSen = statementAmount(labelled.get('opening') ?? '', number) ?? typed.openingSen
	const closingSen = statementAmount(labelled.get('closing') ?? '', number) ?? typed.closingSen
	if (openingSen === null || closingSen === null) {
		throw badStatement('reconciliation.balances_missing')
	}
	return { openingSen, closingSen }
}

function requireUnbroken(lines: readonly Unnumbered[], openingSen: Sen, closingSen: Sen): void {
	let balance = openingSen
	let before: Unnumbered | undefined
	for (const line of lines) {
		const expectedSen = add(balance, line.amountSen)
		if (expectedSen !== line.balanceSen) {
			const details = { row: line.row, expectedSen, foundSen: line.balanceSen }
			throw badStatement('reconciliation.balance_broken', details)
		}
		if (before && line.day < before.day) {
			throw badStatement('reconciliation.days_mixed', { row: line.row })
		}
		balance = line.balanceSen
		before = line
	}
	if (balance !== closingSen) {
		const details = { expectedSen: balance, foundSen: closingSen }
		throw badStatement('reconciliation.closing_differs', details)
	}
}

function requireTotals(
	lines: readonly Unnumbered[],
	labelled: ReadonlyMap<Label, string>,
	{ number }: BankLayout,
): void {
	const debits = lines.map(({ amountSen }) => (amountSen < 0 ? amountSen : ZERO))
	const credits = lines.map(({ amountSen }) => (amountSen > 0 ? amountSen : ZERO))
	const sums = { debits: subtract(ZERO, add(...debits)), credits: add(...credits) }
	for (const side of ['debits', 'credits'] as const) {
		const stated = labelled.get(side)
		if (stated === undefined) continue
		const statedSen = statementAmount(stated.replace(/\s*[a-z]+$/i, ''), number)
		if (statedSen === undefined || Math.abs(statedSen) !== sums[side]) {
			const details = { expectedSen: sums[side], foundSen: statedSen ?? 0 }
			throw badStatement('reconciliation.totals_differ', details)
		}
	}
}

/** What makes a line the same one in two files, but for its place among equals. */
export function lineKey(line: Pick<StatementLine, 'day' | 'amountSen' | 'text' | 'balanceSen'>) {
	return JSON.stringify([line.day, line.amountSen, line.balanceSen, line.text])
}

function numbered(lines: readonly Unnumbered[]): StatementLine[] {
	const seen = new Map<string, number>()
	return lines.map((line) => {
		const key = lineKey(line)
		const ordinal = seen.get(key) ?? 0
		seen.set(key, ordinal + 1)
		return { ...line, ordinal }
	})
}
