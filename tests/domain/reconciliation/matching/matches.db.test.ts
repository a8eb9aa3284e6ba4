import { expect, it } from 'vitest'
import { approveMatch } from '#app/domain/reconciliation/matching/approve-match.server.ts'
import { matchStatements } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { matchTable } from '#app/domain/reconciliation/matching/matches.server.ts'
import { proposeMatch } from '#app/domain/reconciliation/matching/propose-match.server.ts'
import { releaseMatch } from '#app/domain/reconciliation/matching/release-match.server.ts'
import { newId } from '#app/shared/ids.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { bookOnBank, importLines } from '#tests/support/bank.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer as other } from '#tests/support/making.ts'
import { treasurer } from '#tests/support/transfers.ts'

const day = '2026-05-04'
const reason = 'satu transfer untuk dua penarikan'

onBothEngines('matches of the bank and the books', (database) => {
	const deps = () => ({ db: database.db, clock: testClock() })
	const heldLines = async () => {
		const { db } = database
		const rows = await db.selectFrom('bank_match_sides').select('line_id').execute()
		return rows.flatMap(({ line_id }) => line_id ?? []).length
	}

	it('are made by itself where they are certain, once, and the books stay as they were', async () => {
		const [first] = await bookOnBank(deps(), [
			{ day, amount: 125_017 },
			{ day, amount: -40_000, kind: 'savings.withdrawn' },
		])
		await importLines(deps(), [
			{ day, amount: 125_017, text: 'SATU' },
			{ day: '2026-05-06', amount: -40_000, text: 'DUA' },
			{ day: '2026-05-06', amount: 7_000, text: 'BUNGA' },
		])
		expect((await matchStatements(deps())).matches).toHaveLength(2)
		expect((await matchStatements(deps())).matches).toEqual([])
		expect(await heldLines()).toBe(2)
		const sides = database.db.selectFrom('bank_match_sides').select('entry_number')
		expect(await sides.where('entry_number', '=', first ?? 0).execute()).toHaveLength(1)
	})

	it('by a person need another one above the limit, and are taken apart by a row more', async () => {
		const [big, small] = await bookOnBank(deps(), [
			{ day, amount: 1_000_001 },
			{ day, amount: 500 },
		])
		const [one = '', two = '', three = ''] = await importLines(deps(), [
			{ day: '2026-05-20', amount: 1_000_001, text: 'A' },
			{ day: '2026-05-20', amount: 500, text: 'B' },
			{ day: '2026-05-21', amount: 1, text: 'C' },
		])
		const propose = (lineIds: string[], entries: (number | undefined)[]) =>
			proposeMatch(
				deps(),
				{ lineIds, entryNumbers: entries.map((number) => number ?? 0), reason },
				treasurer,
			)
		const { matchId, needsSecond } = await propose([one], [big])
		expect(needsSecond).toBe(true)
		expect((await propose([two], [small])).needsSecond).toBe(false)
		await expect(propose([three], [small])).rejects.toMatchObject({
			code: 'reconciliation.sums_differ',
		})
		await expect(propose([one], [big])).rejects.toMatchObject({
			code: 'reconciliation.already_matched',
		})
		const approve = (actor = other, approved = true) =>
			approveMatch(deps(), { matchId, approved }, actor)
		await expect(approve(treasurer)).rejects.toMatchObject({ code: 'reconciliation.needs_another' })
		await approve()
		await expect(approve()).rejects.toMatchObject({ code: 'reconciliation.not_waiting' })
		await releaseMatch(deps(), { matchId, reason: 'salah baris' }, treasurer)
		const again = await propose([one], [big])
		await approveMatch(deps(), { matchId: again.matchId, approved: false }, treasurer)
		expect((await propose([one], [big])).needsSecond).toBe(true)
		const all = await database.db.selectFrom('bank_matches').selectAll().execute()
		expect(all).toHaveLength(4)
	})

	it('that people took apart are not made again by itself', async () => {
		await bookOnBank(deps(), [{ day, amount: 900 }])
		await importLines(deps(), [{ day, amount: 900, text: 'A' }])
		const days = { from: calendarDate(day), to: calendarDate(day) }
		expect(await matchTable(database.db, days)).toMatchObject({ sure: [{ rule: 'amount' }] })
		await matchStatements(deps())
		const made = database.db.selectFrom('bank_matches').select('id')
		const { id: matchId } = await made.executeTakeFirstOrThrow()
		await releaseMatch(deps(), { matchId, reason: 'bukan ini' }, treasurer)
		expect((await matchStatements(deps())).matches).toEqual([])
		const left = await matchTable(database.db, days)
		expect(left).toMatchObject({ sure: [], suggestions: [{ rule: 'amount' }] })
	})

	it('are refused by the database itself where a rule is broken past the code', async () => {
		const [entry = 0, big = 0] = await bookOnBank(deps(), [
			{ day, amount: 900 },
			{ day, amount: 2_000_000 },
		])
		const [line = '', large = ''] = await importLines(deps(), [
			{ day, amount: 900, text: 'A' },
			{ day, amount: 2_000_000, text: 'B' },
		])
		type Side = { line?: string; entry?: number; amount: number }
		const insert = (sides: Side[], change: { needs_second?: number; rule?: 'manual' } = {}) =>
			transaction(database.db, async (tx) => {
				const id = newId()
				const rows = sides.map((side, index) => ({
					match_id: id,
					position: index + 1,
					line_id: side.line ?? null,
					entry_number: side.entry ?? null,
					amount_sen: rupiah(side.amount),
				}))
				await tx.insertInto('bank_match_sides').values(rows).execute()
				const row = { id, rule: 'amount' as const, reason, needs_second: 0, ...change }
				const by = { proposed_by: 'satu', proposed_at: deps().clock.now() }
				await tx
					.insertInto('bank_matches')
					.values({ ...row, ...by })
					.execute()
				return id
			})
		const pair = [
			{ line, amount: 900 },
			{ entry, amount: 900 },
		]
		const bigPair = [
			{ line: large, amount: 2_000_000 },
			{ entry: big, amount: 2_000_000 },
		]
		await expect(
			insert([
				{ line, amount: 901 },
				{ entry, amount: 901 },
			]),
		).rejects.toThrow(/once/)
		await expect(
			insert([
				{ line, amount: 900 },
				{ entry: big, amount: 2_000_000 },
			]),
		).rejects.toThrow(/same/)
		await expect(insert([{ line, amount: 900 }])).rejects.toThrow(/same/)
		await expect(insert(bigPair, { rule: 'manual' })).rejects.toThrow(/second person/)
		await insert(pair)
		await expect(insert(pair)).rejects.toThrow(/once/)
		const id = await insert(bigPair, { rule: 'manual', needs_second: 1 })
		const decide = (by: string) =>
			database.db
				.insertInto('bank_match_decisions')
				.values({ match_id: id, approved: 1, decided_by: by, decided_at: deps().clock.now() })
				.execute()
		await expect(decide('satu')).rejects.toThrow(/another person/)
		await decide('dua')
		for (const table of ['bank_matches', 'bank_match_sides', 'bank_match_decisions'] as const) {
			await expect(database.db.deleteFrom(table).execute()).rejects.toThrow()
		}
	})
})
