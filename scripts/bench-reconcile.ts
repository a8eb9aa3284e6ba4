/**
 * `npm run bench:reconcile`: a synthetic month of 5 000 movements of the gateway's balance, 22
 * payouts and the statements of three banks, each in its own layout, with 30 faults planted: two
 * of each of 15 kinds, drawn by `--seed` from all there are (`--kinds`). Orders, payments and
 * entries stand in a database, on SQLite or with `--engine postgres`; what is measured is the
 * import of the files by its verb, matching, and the list of exceptions that the treasurer sees.
 * Prints how many of each kind were found, what was named that is none, and the share of
 * everything else that was matched by itself. Ends with 1 unless all were found, none false, and
 * at least 99.5 % matched.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { startPostgres } from '#tests/support/start-postgres.ts'
import { plantedMonth, type Reconciled, reconcileMonth } from './bench/reconcile-month.ts'
import { recordMonth } from './bench/record-month.ts'
import { CannotGoOn } from './progress.ts'
import { readFlags } from './with-database.ts'

const AT_LEAST = 0.995

const flags = readFlags({
	seed: { type: 'string', default: '1' },
	kinds: { type: 'string', default: '15' },
	engine: { type: 'string', default: 'sqlite' },
	json: { type: 'boolean', default: false },
})

async function measure(url: string): Promise<Reconciled> {
	const size = { movements: 5_000, payouts: 22, transfers: 400, each: 2 }
	const seeds = { seed: Number(flags.seed), kinds: Number(flags.kinds) }
	const { month, planted } = plantedMonth({ ...seeds, ...size })
	const db = openDatabase(url, () => {})
	try {
		await migrate(db)
		await recordMonth(db, month)
		return await reconcileMonth(db, month, planted)
	} finally {
		await closeDatabase(db)
	}
}

async function onSqlite(): Promise<Reconciled> {
	const folder = mkdtempSync(join(tmpdir(), 'bekal-bench-'))
	try {
		return await measure(`sqlite:${join(folder, 'month.sqlite')}`)
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

async function onPostgres(): Promise<Reconciled> {
	const postgres = await startPostgres()
	if ('unavailable' in postgres) throw new CannotGoOn(postgres.unavailable)
	try {
		return await measure(postgres.url)
	} finally {
		await postgres.stop()
	}
}

function table({ kinds, missed, falseOnes, ...result }: Reconciled): string {
	const ms = (time: number) => `${Math.round(time)} ms`
	const rows = [
		['movements of the balance', String(result.movementCount)],
		['lines of three banks', String(result.lineCount)],
		...kinds.map(({ kind, planted, found }) => [kind, `${found} of ${planted} found`]),
		['false', String(falseOnes.length)],
		['matched by itself', `${(100 * result.matchedShare).toFixed(3)} %`],
		['import of the files', ms(result.importMs)],
		['matching', ms(result.matchMs)],
		['list of exceptions', ms(result.pageMs)],
	]
	const lines = rows.map(([what = '', value = '']) => `${what.padEnd(28)}${value}`)
	const wrong = [
		...missed.map((one) => `missed: ${one}`),
		...falseOnes.map((one) => `false: ${one}`),
	]
	return [...lines, ...wrong].join('\n')
}

const result = flags.engine === 'postgres' ? await onPostgres() : await onSqlite()
const isGood =
	result.missed.length === 0 && result.falseOnes.length === 0 && result.matchedShare >= AT_LEAST
console.log(flags.json ? JSON.stringify({ ...result, isGood }, null, 2) : table(result))
process.exitCode = isGood ? 0 : 1
