import { add, negate, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { isRefusal, type RefusalDetails } from '#app/shared/refusal.ts'
import type { BankLayout } from './layout.ts'
import {
	firstLines,
	readStatement,
	type Statement,
	type TriedLine,
	type TypedBalances,
} from './statement.ts'

const SHOWN = 10

/** What comes of reading a sample by a layout. */
export interface Trial {
	/** the first of them, as far as they are understood */
	readonly lines: readonly TriedLine[]
	/** null while the sample cannot be read whole */
	readonly sums: TrialSums | null
	/** both balances come from the lines alone: the file does not say them, so they will be typed */
	readonly needsBalances: boolean
	/** why an import by this layout would refuse the sample */
	readonly refusal: { readonly code: string; readonly details: RefusalDetails } | null
}

/** Opening and lines come to the closing balance. */
export interface TrialSums {
	readonly count: number
	readonly accountNumber: string | null
	readonly openingSen: Sen
	readonly debitsSen: Sen
	readonly creditsSen: Sen
	readonly closingSen: Sen
}

/**
 * Reads a sample as an import would, and tells what of it can be read although the whole cannot.
 * A sample without balances of its own is tried with those that its lines lead from and to.
 */
export function tryLayout(grid: readonly (readonly string[])[], layout: BankLayout): Trial {
	const lines = firstLines(grid, layout, SHOWN)
	const told = read(grid, layout, { openingSen: null, closingSen: null })
	const needsBalances = told.refusal?.code === 'reconciliation.balances_missing'
	const { statement, refusal } = needsBalances
		? read(grid, layout, outerBalances(firstLines(grid, layout, grid.length), layout))
		: told
	return { lines, sums: statement && sumsOf(statement), needsBalances, refusal }
}

interface Reading {
	readonly statement: Statement | null
	readonly refusal: Trial['refusal']
}

function read(
	grid: readonly (readonly string[])[],
	layout: BankLayout,
	balances: TypedBalances,
): Reading {
	try {
		return { statement: readStatement(grid, layout, balances), refusal: null }
	} catch (error) {
		if (!isRefusal(error)) throw error
		return { statement: null, refusal: { code: error.code, details: error.details } }
	}
}

/** The balance before the oldest line, and after the newest. */
function outerBalances(lines: readonly TriedLine[], { newestFirst }: BankLayout): TypedBalances {
	const [first, last] = newestFirst ? [lines.at(-1), lines[0]] : [lines[0], lines.at(-1)]
	const isRead = first?.balanceSen !== undefined && first.amountSen !== undefined
	return {
		openingSen: isRead ? subtract(first.balanceSen, first.amountSen) : ZERO,
		closingSen: last?.balanceSen ?? ZERO,
	}
}

function sumsOf({ lines, openingSen, closingSen, accountNumber }: Statement): TrialSums {
	const amounts = lines.map(({ amountSen }) => amountSen)
	return {
		count: lines.length,
		accountNumber,
		openingSen,
		debitsSen: negate(add(...amounts.filter((amount) => amount < 0))),
		creditsSen: add(...amounts.filter((amount) => amount > 0)),
		closingSen,
	}
}
