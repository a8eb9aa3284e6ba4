import { bankExceptions } from '#app/domain/reconciliation/exceptions/bank-exceptions.ts'
import type { Exception } from '#app/domain/reconciliation/exceptions/exception.ts'
import { matchMovements } from '#app/domain/reconciliation/gateway/match-movements.ts'
import type { BankItem } from '#app/domain/reconciliation/matching/items.ts'
import { matchItems } from '#app/domain/reconciliation/matching/match-items.ts'
import { bankLayouts } from '#app/domain/reconciliation/statements/layout.ts'
import { readStatement } from '#app/domain/reconciliation/statements/statement.ts'
import { readGrid } from '#app/shared/csv.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { SEN_PER_RUPIAH } from '#app/shared/money.ts'
import { seededRandom } from '#tests/support/random.ts'
import { statementFile } from '#tests/support/statements.ts'
import {
	addBankWork,
	type DraftMonth,
	draftMonth,
	payOut,
	payoutDays,
	SYNTHETIC_RATES,
} from './draft-month.ts'
import { type Planted, plantFaults } from './plant-faults.ts'

/** What came of a month: by faults, and by what nobody had to look at. */
export interface Reconciled {
	readonly found: number
	readonly planted: number
	/** exceptions nobody has planted, and matches of what was spoilt */
	readonly falseOnes: readonly string[]
	readonly missed: readonly string[]
	/** of everything that is not spoilt, what was matched by itself */
	readonly matchedShare: number
	readonly milliseconds: number
}

const TOLD_UNTIL = calendarDate('2026-05-04')
const ACCOUNTS = ['BCA', 'BRI', 'BNI'] as const

/**
 * Reads the three statements, matches everything and compares what is found with what was planted.
 */
export function reconcileMonth(month: DraftMonth, planted: readonly Planted[]): Reconciled {
	const files = ACCOUNTS.map((bank) => ({ bank, text: fileOf(bank, month) }))
	const began = performance.now()
	const bank = files.flatMap(({ bank: name, text }) => readLines(name, text))
	const gateway = matchMovements({
		...month,
		disputeMovements: [],
		rates: SYNTHETIC_RATES,
		toldUntil: TOLD_UNTIL,
	})
	const { matches } = matchItems(bank, month.books)
	const lines = new Set(matches.flatMap((match) => match.bank))
	const entries = new Set(matches.flatMap((match) => match.books))
	const exceptions = [
		...gateway.exceptions,
		...bankExceptions({
			bank: bank.filter(({ id }) => !lines.has(id)),
			books: month.books.filter(({ id }) => !entries.has(id)),
			matched: bank.filter(({ id }) => lines.has(id)),
			awaited: [],
			failedPayouts: month.failedPayouts,
			toldUntil: TOLD_UNTIL,
		}),
	]
	const milliseconds = performance.now() - began
	const whole = month.movements.length + bank.length
	const unmatched = whole - gateway.matched.length - lines.size
	const spoilt = countSpoilt(exceptions)
	return {
		...compare(exceptions, planted),
		matchedShare: 1 - (unmatched - spoilt) / (whole - spoilt),
		milliseconds,
	}
}

/** The file that a bank would export, the lines in the order of days. */
function fileOf(bank: (typeof ACCOUNTS)[number], month: DraftMonth): string {
	const lines = month.lines
		.filter(({ account }) => account === bank)
		.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
		.map(({ day, amountSen, text }) => ({ day, amount: amountSen / SEN_PER_RUPIAH, text }))
	return statementFile(bank, { opening: 1_000_000_000, lines })
}

function readLines(name: string, text: string): BankItem[] {
	const layout = bankLayouts.find((one) => one.name === name)
	invariant(layout, `there is a layout of ${name}`)
	const grid = readGrid(text, layout.separator)
	const opening = { openingSen: null, closingSen: null }
	const { lines } = readStatement(grid, layout, name === 'BRI' ? balancesIn(grid) : opening)
	return lines.map((line) => ({ ...line, id: `${name}${line.row}` }))
}

/** BRI's file has no balances at its ends; a person would type them from paper. */
function balancesIn(grid: readonly (readonly string[])[]) {
	const rows = grid.slice(1).filter((cells) => cells.length > 1)
	const inSen = (cell: string | undefined) => Math.round(Number(cell) * 100) as never
	return { openingSen: inSen(rows[0]?.[3]), closingSen: inSen(rows.at(-1)?.[6]) }
}

/** Lines and movements that are wrong: a reversed one is two. */
function countSpoilt(exceptions: readonly Exception[]): number {
	const counts = exceptions.map(({ kind, subject }) => {
		if (kind === 'reversed-bank-line') return 2
		return subject.kind === 'line' || subject.kind === 'transaction' ? 1 : 0
	})
	return counts.reduce<number>((sum, count) => sum + count, 0)
}

function compare(exceptions: readonly Exception[], planted: readonly Planted[]) {
	const open = [...exceptions]
	const missed = planted.filter(({ kind, about }) => {
		const at = open.findIndex(
			(one) => one.kind === kind && (one.subject.id === about || one.label.includes(about)),
		)
		if (at !== -1) open.splice(at, 1)
		return at === -1
	})
	return {
		planted: planted.length,
		found: planted.length - missed.length,
		missed: missed.map(({ kind, about }) => `${kind} ${about}`),
		falseOnes: open.map(({ kind, label }) => `${kind} ${label}`),
	}
}

/** A month of this size with its faults, from a seed. */
export function plantedMonth(size: MonthSize): { month: DraftMonth; planted: Planted[] } {
	const random = seededRandom(size.seed)
	const month = draftMonth((limit) => random.below(limit), size.movements, size.payouts)
	const planted = plantFaults(month, 'gateway', size.faultsOfEach)
	payOut(month, payoutDays(size.payouts))
	addBankWork(month, size.transfers)
	planted.push(...plantFaults(month, 'bank', size.faultsOfEach))
	return { month, planted }
}

export interface MonthSize {
	readonly seed: number
	readonly movements: number
	readonly payouts: number
	readonly transfers: number
	readonly faultsOfEach: number
}
