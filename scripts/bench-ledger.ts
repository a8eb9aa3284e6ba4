/**
 * `npm run bench:ledger`: how long the books take with a million lines (`--lines`): a statement of
 * the busiest account, its newest page and one from its middle, the trial balance, and the proof of
 * everything; beside each what hledger takes for the same on the same journal. The medians of some
 * rounds (`--rounds`; the proof and hledger run once). Ends with 1 where ours is not at least five
 * times faster. The ledger is a SQLite file of its own, filled by the verb that posts.
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { clearing } from '#app/domain/bookkeeping/chart.ts'
import { trialBalance } from '#app/domain/bookkeeping/trial-balances.server.ts'
import { accountStatement } from '#app/domain/ledger/entries.server.ts'
import { exportHledger } from '#app/domain/ledger/export-hledger.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { fillLedger, LINES_PER_ENTRY } from './bench/fill-ledger.ts'
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

interface Row {
	what: string
	oursMs: number
	hledgerMs: number
	/** how many times faster ours is */
	ratio: number
}

const folder = mkdtempSync(join(tmpdir(), 'bekal-bench-'))
const db = openDatabase(`sqlite:${join(folder, 'ledger.sqlite')}`, () => {})
try {
	await migrate(db)
	const [postMs] = await timed(() => fillLedger(db, lines))
	const journal = join(folder, 'ledger.journal')
	await pipeline(exportHledger(db), createWriteStream(journal))
	const rows = await measure(journal)
	const postsPerSecond = Math.round(lines / LINES_PER_ENTRY / (postMs / 1_000))
	const result = { lines, postsPerSecond, rows }
	process.stdout.write(flags.json ? `${JSON.stringify(result)}\n` : table(rows, postsPerSecond))
	process.exitCode = rows.every(({ ratio }) => ratio >= AT_LEAST) ? 0 : 1
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
	const account = `assets:${clearing.code}`
	const register = await hledger('aregister', account, '--output-format', 'csv')
	const balance = await hledger('balance', '--flat')
	const check = await hledger('check')
	const middle = Math.floor(lines / LINES_PER_ENTRY / 2)
	const page = (before: number | null) =>
		medianOf(() => accountStatement(db, clearing.code, before))
	const [proofMs, { faults }] = await timed(() => verifyLedger(db))
	if (faults.length > 0) throw new CannotGoOn(`the ledger has ${faults.length} faults`)
	return [
		rowOf('statement, newest page', await page(null), register),
		rowOf('statement, from the middle', await page(middle), register),
		rowOf('trial balance', await medianOf(() => trialBalance(db)), balance),
		rowOf('proof of everything', proofMs, check),
	]
}

function rowOf(what: string, oursMs: number, hledgerMs: number): Row {
	return { what, oursMs, hledgerMs, ratio: hledgerMs / oursMs }
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
		hledgerMs.toFixed(0),
		ratio.toFixed(1) + (ratio < AT_LEAST ? ' !' : ''),
	])
	const head = [`${lines} lines`, 'ms', 'hledger, ms', 'times faster']
	const text = [head, ...cells].map((line) =>
		line
			.map((cell, index) => cell.padEnd(index === 0 ? 30 : 14))
			.join('')
			.trimEnd(),
	)
	return `${text.join('\n')}\n\n${postsPerSecond} entries posted a second\n`
}
