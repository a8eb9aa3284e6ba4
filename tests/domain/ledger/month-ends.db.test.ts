import { beforeEach, expect, it } from 'vitest'
import { closeMonth } from '#app/domain/ledger/closed/close-month.server.ts'
import { chartAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import type { EntryDraft } from '#app/domain/ledger/entry.ts'
import { exportHledger } from '#app/domain/ledger/export-hledger.server.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { instant, plusMilliseconds } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { lastDayOf, type Month, month, nextMonth } from '#app/shared/month.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { onSqlite } from '#tests/support/database.ts'
import { askHledger, describeWithHledger } from '#tests/support/hledger.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'
import { writeManyEntries } from './month-ends/many-entries.ts'

/** As many as the books of some years; most are written in bulk, the rest posted by the verb. */
const ENTRIES = 20_000
const POSTED = 200
const JANUARY = month('2026-01')
const BEGUN = instant('2025-12-31T17:00:00.000Z')
const YEAR_MS = 365 * 86_400_000
/** Closed once everything was posted up to then, so that what comes late falls behind them. */
const CLOSED_MONTHS = 4
const kinds = { '1110': 'asset', '1200': 'asset', '2200': 'liability', '3100': 'fund' } as const
const codes = [...Object.keys(kinds), '2110.WB-001', '2110.WB-002']

const seed = seedOfThisRun()

function* someEntries(random: Random, count: number, name: string): Generator<EntryDraft> {
	for (let index = 0; index < count; index += 1) {
		const [one, two, three] = random.shuffle(codes)
		const amounts = [1 + random.below(5_000_000), 1 + random.below(5_000_000)]
		yield {
			kind: 'test.moved',
			occurredAt: plusMilliseconds(BEGUN, random.below(YEAR_MS)),
			idempotencyKey: `${name} ${index}`,
			source: { kind: 'test', id: name },
			lines: [one, two, three].map((accountCode = '', position) => ({
				accountCode,
				amountSen: sen(amounts[position] ?? -amounts.reduce((sum, amount) => sum + amount, 0)),
				detailId: null,
			})),
			reversesEntryId: null,
		}
	}
}

async function postSome(tx: Tx, random: Random, name: string): Promise<void> {
	for (const draft of someEntries(random, POSTED, name)) {
		await postEntry(tx, draft, draft.occurredAt)
	}
}

/** The balances that hledger tells for each month’s end, as `2026-01 assets:1110` → sen. */
function toldByHledger(journal: string): Map<string, number> {
	const csv = askHledger(
		journal,
		...['balance', '--historical', '--monthly', '--flat', '--empty'],
		...['-b', '2026-01-01', '-e', '2027-01-01', '--output-format', 'csv', '--no-total'],
	)
	const [head = '', ...rows] = csv.trim().split('\n')
	const cellsOf = (row: string) => row.split(',').map((cell) => cell.replaceAll('"', ''))
	const [, ...ends] = cellsOf(head)
	return new Map(
		rows.flatMap((row) => {
			const [account = '', ...amounts] = cellsOf(row)
			return amounts.map((amount, index) => [
				`${ends[index]?.slice(0, 7)} ${account.slice(account.indexOf(':') + 1)}`,
				Number(amount.replace('sen', '').trim()),
			])
		}),
	)
}

onSqlite('the balances at twelve month ends', (database) => {
	beforeEach(async () => {
		const { db, url } = database
		const random = seededRandom(seed)
		await transaction(db, (tx) =>
			openAccounts(
				tx,
				codes.map((code) => ({
					code,
					name: { id: code, en: code },
					kind: kinds[code as keyof typeof kinds] ?? 'liability',
					holder: null,
					neverDebit: false,
				})),
			),
		)
		writeManyEntries(url, someEntries(random, ENTRIES - 2 * POSTED, 'in bulk'))
		await transaction(db, async (tx) => {
			await postSome(tx, random, 'in time')
			for (let index = 0; index < CLOSED_MONTHS; index += 1) {
				const people = { proposedBy: 'treasurer', approvedBy: 'head', reason: null, at: BEGUN }
				await closeMonth(tx, { ...people, month: nextMonth(JANUARY, index) })
			}
			await postSome(tx, random, 'late')
		})
	}, 60_000)

	const told = async (): Promise<Map<string, number>> => {
		const balances = new Map<string, number>()
		for (let end: Month = JANUARY; end <= month('2026-12'); end = nextMonth(end)) {
			for (const { code, balanceSen } of await chartAsOf(database.db, lastDayOf(end))) {
				balances.set(`${end} ${code.replace('.', ':')}`, balanceSen)
			}
		}
		return balances
	}
	const differences = (ours: Map<string, number>, theirs: Map<string, number>) =>
		[...ours].filter(([where, amount]) => theirs.get(where) !== amount).map(([where]) => where)

	describeWithHledger('beside hledger', () => {
		it(`agree to the sen, and one sen in the wrong place is seen (SEED=${seed})`, async () => {
			let journal = ''
			for await (const piece of exportHledger(database.db)) journal += piece
			const ours = await told()
			expect(ours.size).toBe(12 * codes.length)
			expect(differences(ours, toldByHledger(journal))).toEqual([])
			expect(await verifyLedger(database.db)).toMatchObject({ entries: ENTRIES, faults: [] })

			// One sen from one account to another, in one entry: it still sums to zero.
			const lines = journal.split('\n')
			const entry = lines.findIndex((line) => line.startsWith('2026-09'))
			const move = (index: number, by: number) => {
				const [, before = '', amount = ''] = /^(.*sen )(-?\d+)$/.exec(lines[index] ?? '') ?? []
				lines[index] = before + String(Number(amount) + by)
			}
			move(entry + 1, 1)
			// By itself it does not: a few entries around it show that as well as all.
			const few = [...lines.slice(0, 2 + codes.length), '', ...lines.slice(entry, entry + 4)]
			expect(() => toldByHledger(few.join('\n'))).toThrow('real postings')
			move(entry + 2, -1)
			const seen = differences(ours, toldByHledger(lines.join('\n')))
			expect(seen).toHaveLength(2 * 4)
			expect(seen.every((where) => where >= '2026-09')).toBe(true)
		}, 60_000)
	})
})
