import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { system } from '#app/domain/audit/actor.ts'
import type { ExceptionKind } from '#app/domain/reconciliation/exceptions/exception.ts'
import {
	exceptionsIn,
	type KnownException,
} from '#app/domain/reconciliation/exceptions/exceptions.server.ts'
import { MOST_DAYS_APART } from '#app/domain/reconciliation/matching/items.ts'
import { matchStatements } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { matchTable } from '#app/domain/reconciliation/matching/matches.server.ts'
import {
	type ImportStatement,
	importStatement,
} from '#app/domain/reconciliation/statements/import-statement.server.ts'
import { nextDate } from '#app/shared/instant.ts'
import { add, rupiah, SEN_PER_RUPIAH, type Sen } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { seededRandom } from '#tests/support/random.ts'
import { statementFile } from '#tests/support/statements.ts'
import {
	addBankWork,
	BANKS,
	bankNames,
	type DraftBank,
	type DraftLine,
	type DraftMonth,
	draftMonth,
	FIRST,
	type MonthSize,
	payOut,
	payoutDays,
	TOLD_UNTIL,
} from './draft-month.ts'
import { drawKinds, type Planted, plantFaults } from './plant-faults.ts'
import { afterMonth } from './record-month.ts'

/** What stands on each account when the month begins. */
const OPENING = rupiah(1_000_000_000)

/** The days that are looked at: what is missing on the last of them is missed. */
const MONTH_DAYS = { from: FIRST, to: nextDate(TOLD_UNTIL, -MOST_DAYS_APART) }
const TOLD_DAYS = { from: nextDate(FIRST, -1), to: TOLD_UNTIL }

/** What came of a month: by faults, and by what nobody had to look at. */
export interface Reconciled {
	/** of each kind that was planted, how many of them were found */
	readonly kinds: readonly { readonly kind: ExceptionKind; planted: number; found: number }[]
	readonly missed: readonly string[]
	/** exceptions that nobody has planted */
	readonly falseOnes: readonly string[]
	/** of the lines and movements that are not spoilt, what was matched by itself */
	readonly matchedShare: number
	readonly movementCount: number
	readonly lineCount: number
	readonly importMs: number
	readonly matchMs: number
	readonly pageMs: number
}

/**
 * Imports the statements of a month that was recorded, has them matched, asks for the list that
 * the treasurer sees, and compares it with what was planted.
 */
export async function reconcileMonth(
	db: Db,
	month: DraftMonth,
	planted: readonly Planted[],
): Promise<Reconciled> {
	const files = bankNames.flatMap((bank) => filesOf(bank, month))
	const deps = { db, clock: afterMonth, sheets: createSheets() }
	const [importMs] = await timed(async () => {
		for (const file of files) await importStatement(deps, file, system)
	})
	const [matchMs] = await timed(() => matchStatements(deps))
	const [pageMs, exceptions] = await timed(async () => {
		const found = await exceptionsIn(db, MONTH_DAYS)
		await matchTable(db, MONTH_DAYS)
		return found
	})
	const { lines } = await matchTable(db, TOLD_DAYS)
	const matched =
		lines.filter((line) => line.match_id !== null).length + matchedMovements(month, exceptions)
	const spoilt = planted.reduce((sum, one) => sum + one.spoilt, 0)
	return {
		...compare(exceptions, planted),
		matchedShare: matched / (lines.length + month.movements.length - spoilt),
		movementCount: month.movements.length,
		lineCount: lines.length,
		importMs,
		matchMs,
		pageMs,
	}
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
	const begun = performance.now()
	const result = await work()
	return [performance.now() - begun, result]
}

function matchedMovements(month: DraftMonth, exceptions: readonly KnownException[]): number {
	const open = exceptions.filter(({ subject }) => subject.kind === 'transaction')
	return month.movements.length - new Set(open.map(({ subject }) => subject.id)).size
}

/** The files that a bank would export, the lines in the order of days; two where one is missing. */
function filesOf(bank: DraftBank, month: DraftMonth): ImportStatement[] {
	const lines = month.lines
		.filter(({ account }) => account === bank)
		.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
	const gap = month.gaps.find(({ account }) => account === bank)
	if (!gap) return [fileOf(bank, OPENING, lines)]
	const before = lines.filter(({ day }) => day < gap.day)
	const closing = add(OPENING, ...before.map(({ amountSen }) => amountSen))
	const after = lines.filter(({ day }) => day >= gap.day)
	return [fileOf(bank, OPENING, before), fileOf(bank, add(closing, gap.bySen), after)]
}

function fileOf(bank: DraftBank, openingSen: Sen, lines: readonly DraftLine[]): ImportStatement {
	const filed = lines.map(({ day, amountSen, text }) => {
		return { day, amount: amountSen / SEN_PER_RUPIAH, text }
	})
	const opening = openingSen / SEN_PER_RUPIAH
	const account = BANKS[bank]
	return {
		layoutName: bank,
		fileName: `${bank}.csv`,
		bytes: Buffer.from(statementFile(bank, { opening, lines: filed, account })),
		accountNumber: account,
		// A file of BRI has no balances at its ends: a person types them from paper.
		openingSen,
		closingSen: add(openingSen, ...lines.map(({ amountSen }) => amountSen)),
	}
}

function compare(exceptions: readonly KnownException[], planted: readonly Planted[]) {
	const open = [...exceptions]
	const missed = planted.filter(({ kind, about }) => {
		const at = open.findIndex(
			(one) => one.kind === kind && (one.subject.id === about || one.label.includes(about)),
		)
		if (at !== -1) open.splice(at, 1)
		return at === -1
	})
	const count = (some: readonly Planted[], of: ExceptionKind) =>
		some.filter(({ kind }) => kind === of).length
	return {
		kinds: [...new Set(planted.map(({ kind }) => kind))].map((kind) => {
			const all = count(planted, kind)
			return { kind, planted: all, found: all - count(missed, kind) }
		}),
		missed: missed.map(({ kind, about }) => `${kind} ${about}`),
		falseOnes: open.map(({ kind, label }) => `${kind} ${label}`),
	}
}

export interface PlantedSize extends MonthSize {
	readonly seed: number
	/** how many of all kinds of faults, drawn by the seed, and how many of each */
	readonly kinds: number
	readonly each: number
}

/** A month of this size with its faults, from a seed. */
export function plantedMonth(size: PlantedSize): { month: DraftMonth; planted: Planted[] } {
	const random = seededRandom(size.seed)
	const faults = { kinds: drawKinds(random, size.kinds), each: size.each }
	const month = draftMonth(random, size)
	const atGateway = plantFaults(month, 'gateway', faults)
	payOut(month, payoutDays(size.payouts))
	addBankWork(month, size)
	return { month, planted: [...atGateway, ...plantFaults(month, 'bank', faults)] }
}
