import { uncomputed } from '#app/shared/csv.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { add, negate, rupiah, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { writtenBy } from './cells.ts'
import type { BankLayout } from './layout.ts'

const ACCOUNT = '0123456789'
const OPENING = rupiah(1_000_000)
const LINES = [
	{ day: calendarDate('2026-03-02'), amountSen: rupiah(125_017), text: 'TRANSFER MASUK CONTOH' },
	{
		day: calendarDate('2026-03-13'),
		amountSen: negate(rupiah(40_000)),
		text: 'TARIK TUNAI CONTOH',
	},
	{ day: calendarDate('2026-03-25'), amountSen: rupiah(98_250), text: 'SETOR TUNAI CONTOH' },
]
/** As long as what stands below any file. */
const FOOT = 'DICETAK OLEH BANK'

/**
 * An invented statement of three lines as a bank of this layout would write it, to be held beside
 * its own files. An import by the layout reads it whole; balances that the layout has no place for
 * are Rp1.000.000 and Rp1.183.267.
 */
export function sampleFile(layout: BankLayout): string {
	const { columns, labels, separator } = layout
	const written = writtenBy(layout)
	const sum = (amount: Sen) => written.number((amount / 100).toFixed(2))
	let balance = OPENING
	const rows = LINES.map(({ day, amountSen, text }) => {
		balance = add(balance, amountSen)
		return cellsOf(layout, { day: written.day(day), amountSen, text, balance: sum(balance) })
	})
	const names = namesOf(layout)
	const inOrder = layout.newestFirst ? rows.toReversed() : rows
	const isCredit = ({ amountSen }: { amountSen: Sen }) => amountSen > 0
	const total = (some: typeof LINES) => add(...some.map(({ amountSen }) => amountSen))
	const debits = negate(total(LINES.filter((line) => !isCredit(line))))
	const labelled = (name: string | null, value: string) => (name === null ? [] : [[name, value]])
	const lines = [
		...(columns.account === null ? labelled(labels.account, ACCOUNT) : []),
		...labelled(labels.opening, sum(OPENING)),
		...(layout.hasHeading === false ? [] : [names]),
		...inOrder.map((cells) => names.map((name) => cells.get(name) ?? '')),
		...labelled(labels.debits, sum(debits)),
		...labelled(labels.credits, sum(total(LINES.filter(isCredit)))),
		...labelled(labels.closing, sum(balance)),
		...Array.from({ length: layout.footLines }, () => [FOOT]),
	]
	const textOf = (cells: string[]) => cells.map((cell) => quoted(cell, separator)).join(separator)
	return `${lines.map(textOf).join('\n')}\n`
}

/** The columns in an order that keeps the places of those that have no other name. */
function namesOf({ columns, hasHeading }: BankLayout): string[] {
	const { account, day, text, debit, credit, amount, mark, balance } = columns
	const all = [account, day, ...text, debit, credit, amount, mark, balance]
	const names = all.filter((name) => name !== null)
	if (hasHeading !== false) return names
	const width = Math.max(...names.map((name) => Number(name.slice(1))))
	return Array.from({ length: width }, (_, index) => `#${index + 1}`)
}

interface SampleLine {
	readonly day: string
	readonly amountSen: Sen
	readonly text: string
	readonly balance: string
}

function cellsOf(layout: BankLayout, line: SampleLine): ReadonlyMap<string, string> {
	const { columns } = layout
	const isDebit = line.amountSen < 0
	const plain = isDebit ? subtract(ZERO, line.amountSen) : line.amountSen
	const amount = writtenBy(layout).number((plain / 100).toFixed(2))
	const [sign = ''] = isDebit ? layout.debitMarks : layout.creditMarks
	const hasMarks = layout.debitMarks.length + layout.creditMarks.length > 0
	const signed = isDebit && !hasMarks ? `-${amount}` : amount
	const cells: [string | null, string][] = [
		[columns.account, ACCOUNT],
		[columns.day, line.day],
		[columns.text[0] ?? null, line.text],
		[columns.debit, isDebit ? amount : ''],
		[columns.credit, isDebit ? '' : amount],
		[columns.amount, columns.mark === null && hasMarks ? `${signed} ${sign}` : signed],
		[columns.mark, sign],
		[columns.balance, line.balance],
	]
	return new Map(cells.flatMap(([name, value]) => (name === null ? [] : [[name, value]])))
}

/** Between quotes, and no formula whatever somebody has called a column. */
function quoted(cell: string, separator: BankLayout['separator']): string {
	const isSum = /^-?[\d.,]+$/.test(cell)
	return `"${(isSum ? cell : uncomputed(cell, separator)).replaceAll('"', '""')}"`
}
