/**
 * `npm run bench:ledger`: how long the books take with a million lines (`--lines`): a statement of
 * the busiest account, its newest page and one from its middle, books of a month and of a maker,
 * the trial balance of now and as of a past day, the charts of the first page, and the proof of
 * everything; beside each what hledger takes for the same on the same journal. The medians of some
 * rounds (`--rounds`; the proof and hledger run once). Ends with 1 where ours is not at least five
 * times faster. The ledger is a SQLite file of its own, filled by the verb that posts; all its
 * months but the last are closed, as they are where books are kept.
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { bookOf } from '#app/domain/bookkeeping/books.ts'
import { bookNamed, cashBook } from '#app/domain/bookkeeping/cash-books.server.ts'
import { clearing, pnbpPayable } from '#app/domain/bookkeeping/chart.ts'
import { trialBalance, trialBalanceAsOf } from '#app/domain/bookkeeping/trial-balances.server.ts'
import { accountStatement } from '#app/domain/ledger/entries.server.ts'
import { exportHledger } from '#app/domain/ledger/export-hledger.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { trendsOf } from '#app/domain/periods/trends/trends.server.ts'
import { nextDate } from '#app/shared/instant.ts'
import { firstDayOf, lastDayOf, monthOf } from '#app/shared/month.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { aMakerOf, closeMonths, dayOf, fillLedger, LINES_PER_ENTRY } from './bench/fill-ledger.ts'
import { runQuietly } from './processes.ts'
import { CannotGoOn } from './progress.ts'
import { readFlags } from './with-database.ts'

const AT_LEAST = 5

const flags = readFlags({
	lines: { type: 'string', default: '1000000' },
	rounds: { type: 'string', default: '5' },
	json: { type: 'boolean', default: false },
})
const lines = Number(flags.lines)
const rounds = Number(flags.rounds)
/** The number of the last entry, from 0. */
const LAST = Math.ceil(lines / LINES_PER_ENTRY) - 1

interface Row {
	what: string
	oursMs: number
	/** null for what hledger does not tell */
	hledgerMs: number | null
	/** how many times faster ours is */
	ratio: number | null
}

const folder = mkdtempSync(join(tmpdir(), 'bekal-bench-'))
const db = openDatabase(`sqlite:${join(folder, 'ledger.sqlite')}`, () => {})
try {
	await migrate(db)
	const [postMs] = await timed(() => fillLedger(db, lines))
	await closeMonths(db, lines)
	const journal = join(folder, 'ledger.journal')
	await pipeline(exportHledger(db), createWriteStream(journal))
	const rows = await measure(journal)
	const postsPerSecond = Math.round(lines / LINES_PER_ENTRY / (postMs / 1_000))
	const result = { lines, postsPerSecond, rows }
	process.stdout.write(flags.json ? `${JSON.stringify(result)}\n` : table(rows, postsPerSecond))
	process.exitCode = rows.every(({ ratio }) => ratio === null || ratio >= AT_LEAST) ? 0 : 1
} finally {
	await closeDatabase(db)
	rmSync(folder, { recursive: true, force: true })
}

async function measure(journal: string): Promise<Row[]> {
	const hledger = async (...question: string[]) => {
		const [ms, { code, output }] = await timed(() =>
			runQuietly('hledger', ['-f', journal, ...question]),
		)
		if (code !== 0) throw new CannotGoOn(`hledger ${question.join(' ')}: ${output.slice(0, 500)}`)
		return ms
	}
	const register = (account: string, ...days: string[]) =>
		hledger('aregister', account, ...days, '--output-format', 'csv')
	const all = await register(`assets:${clearing.code}`)
	const middle = Math.floor(lines / LINES_PER_ENTRY / 2)
	const page = (before: number | null) =>
		medianOf(() => accountStatement(db, clearing.code, before))
	const [proofMs, { faults }] = await timed(() => verifyLedger(db))
	if (faults.length > 0) throw new CannotGoOn(`the ledger has ${faults.length} faults`)
	const day = dayOf(middle)
	const month = monthOf(day)
	const days = { from: firstDayOf(month), to: lastDayOf(month) }
	const whole = { after: null, limit: null }
	const maker = await bookNamed(db, `2110.${aMakerOf(0)}`)
	return [
		rowOf('statement, newest page', await page(null), all),
		rowOf('statement, from the middle', await page(middle), all),
		rowOf(
			'a month of a book, its first page',
			await medianOf(() =>
				cashBook(db, { book: bookOf('kliring'), ...days, after: null, limit: 50 }),
			),
			await register(`assets:${clearing.code}`, '-p', month),
		),
		rowOf(
			'a month of a book, whole',
			await medianOf(() => cashBook(db, { book: bookOf('pnbp'), ...days, ...whole })),
			await register(`liabilities:${pnbpPayable.code}`, '-p', month),
		),
		rowOf(
			'a maker’s savings from the first day',
			await medianOf(() =>
				cashBook(db, { book: maker, from: dayOf(0), to: dayOf(LAST), ...whole }),
			),
			await register(`liabilities:${maker.name.replace('.', ':')}`),
		),
		rowOf(
			'trial balance',
			await medianOf(() => trialBalance(db)),
			await hledger('balance', '--flat'),
		),
		rowOf(
			'trial balance as of a past day',
			await medianOf(() => trialBalanceAsOf(db, day)),
			await hledger('balance', '--flat', '-e', nextDate(day)),
		),
		rowOf(
			'charts of twelve months',
			await medianOf(() => trendsOf(db, dayOf(LAST), 'month')),
			null,
		),
		rowOf('proof of everything', proofMs, await hledger('check')),
	]
}

function rowOf(what: string, oursMs: number, hledgerMs: number | null): Row {
	return { what, oursMs, hledgerMs, ratio: hledgerMs === null ? null : hledgerMs / oursMs }
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
	const begun = performance.now()
	const result = await work()
	return [performance.now() - begun, result]
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
	const times: number[] = []
	for (let round = 0; round < rounds; round++) times.push((await timed(work))[0])
	return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function table(rows: readonly Row[], postsPerSecond: number): string {
	const cells = rows.map(({ what, oursMs, hledgerMs, ratio }) => [
		what,
		oursMs.toFixed(1),
		hledgerMs?.toFixed(0) ?? '',
		ratio === null ? '' : ratio.toFixed(1) + (ratio < AT_LEAST ? ' !' : ''),
	])
	const head = [`${lines} lines`, 'ms', 'hledger, ms', 'times faster']
	const text = [head, ...cells].map((line) =>
		line
			.map((cell, index) => cell.padEnd(index === 0 ? 38 : 14))
			.join('')
			.trimEnd(),
	)
	return `${text.join('\n')}\n\n${postsPerSecond} entries posted a second\n`
}
