import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { accountStatement, getEntry, listEntries } from '#app/domain/ledger/entries.server.ts'
import type { EntryDraft } from '#app/domain/ledger/entry.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { reverseEntry } from '#app/domain/ledger/reverse-entry.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { newId } from '#app/shared/ids.ts'
import { instant } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { engineOf } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { propertyParameters } from '#tests/support/property.ts'

const AT = instant('2026-06-03T03:00:00.000Z')
const account = (code: string, neverDebit = false) => ({
	code,
	name: { id: code, en: code },
	kind: 'liability' as const,
	holder: null,
	neverDebit,
})
const draft = (key: string, amounts: Record<string, number>): EntryDraft => ({
	kind: 'test.moved',
	occurredAt: AT,
	idempotencyKey: key,
	source: { kind: 'test', id: '1' },
	lines: Object.entries(amounts).map(([accountCode, amount]) => ({
		accountCode,
		amountSen: sen(amount),
		detailId: null,
	})),
	reversesEntryId: null,
})

onBothEngines('the ledger', (database) => {
	beforeEach(() =>
		transaction(database.db, (tx) =>
			openAccounts(tx, [account('A'), account('B'), account('C'), account('S', true)]),
		),
	)
	const post = (entry: EntryDraft) => transaction(database.db, (tx) => postEntry(tx, entry, AT))
	const balances = async () =>
		Object.fromEntries(
			(await chartOfAccounts(database.db)).map(({ code, balanceSen }) => [code, balanceSen]),
		)

	it('moves balances with an entry', async () => {
		await post(draft('one', { A: 500, B: -300, C: -200 }))
		expect(await balances()).toEqual({ A: 500, B: -300, C: -200, S: 0 })
	})

	it('posts the same event once, and refuses another one under its name', async () => {
		const first = await post(draft('one', { A: 500, B: -500 }))
		expect(await post(draft('one', { A: 500, B: -500 }))).toBe(first)
		await expect(post(draft('one', { A: 501, B: -501 }))).rejects.toThrow('ledger.key_reused')
		expect(await balances()).toMatchObject({ A: 500, B: -500 })
	})

	it('crashes on entries that are not double entry', async () => {
		await expect(post(draft('x', { A: 500, B: -499 }))).rejects.toThrow('sum to zero')
		await expect(post(draft('x', { A: 0, B: 0 }))).rejects.toThrow('moves something')
		await expect(post(draft('x', { A: 500 }))).rejects.toThrow('two lines')
		await expect(post(draft('x', { A: 500, Z: -500 }))).rejects.toThrow('not been opened')
		expect((await listEntries(database.db, null)).entries).toEqual([])
	})

	it('keeps what belongs to a person above zero, in the database itself', async () => {
		await post(draft('credit', { A: 500, S: -500 }))
		await expect(post(draft('debit', { A: -501, S: 501 }))).rejects.toThrow()
		await post(draft('debit', { A: -500, S: 500 }))
		expect(await balances()).toMatchObject({ A: 0, S: 0 })
	})

	it('negates every line of what it reverses, once', async () => {
		await post(draft('one', { A: 500, B: -300, C: -200 }))
		const reverse = (key: string) =>
			transaction(database.db, (tx) =>
				reverseEntry(
					tx,
					{
						originalKey: 'one',
						kind: 'test.reversed',
						occurredAt: AT,
						idempotencyKey: key,
						source: { kind: 'test', id: '1' },
						bearer: (code) => (code === 'C' ? 'B' : code),
					},
					AT,
				),
			)
		await reverse('back')
		expect(await balances()).toEqual({ A: 0, B: 200, C: -200, S: 0 })
		await expect(reverse('again')).rejects.toThrow()
		const [newest] = (await listEntries(database.db, null)).entries
		expect(await getEntry(database.db, newest?.number ?? 0)).toMatchObject({ reverses: 1 })
		expect(await getEntry(database.db, 1)).toMatchObject({ reversedBy: newest?.number })
	})

	it('keeps every balance equal to its lines, whatever is posted', async () => {
		const anEntry = fc
			.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
			.map(([b, c]) => ({ A: b + c, B: -b, C: -c }))
		await fc.assert(
			fc.asyncProperty(fc.array(anEntry, { minLength: 1, maxLength: 8 }), async (entries) => {
				await Promise.all(entries.map((amounts) => post(draft(newId(), amounts))))
				expect((await verifyLedger(database.db)).faults).toEqual([])
			}),
			propertyParameters({ numRuns: 15 }),
		)
	})

	it('shows an account with the balance after each entry, page by page', async () => {
		for (let i = 1; i <= 60; i++) await post(draft(`n${i}`, { A: rupiah(i), B: -rupiah(i) }))
		const first = await accountStatement(database.db, 'B', null)
		expect(first.lines).toHaveLength(50)
		expect(first.lines[0]).toMatchObject({ amountSen: rupiah(60), balanceSen: rupiah(1830) })
		const second = await accountStatement(database.db, 'B', first.next)
		expect(second.lines).toHaveLength(10)
		expect(second.lines[0]).toMatchObject({ amountSen: rupiah(10), balanceSen: rupiah(55) })
		expect(second.lines.at(-1)).toMatchObject({ amountSen: rupiah(1), balanceSen: rupiah(1) })
		expect(second.next).toBeNull()
	})
})

onBothEngines('the database behind the ledger', (database) => {
	const raw = (statement: string) => sql.raw(statement).execute(database.db)
	const line = (entry: string, position: number, amount: number, number = 2) => `
		insert into ledger_lines (entry_id, position, entry_number, account_id, amount_sen)
		values ('${entry}', ${position}, ${number},
			(select id from ledger_accounts where code = 'A'), ${amount})`
	const entry = (id: string, number = 2) => `
		insert into ledger_entries (number, id, kind, occurred_at, posted_at, idempotency_key,
			input_hash, link_hash, source_kind, source_id, booked_on)
		values (${number}, '${id}', 'forged', '${AT}', '${AT}', '${id}',
			'none', 'none of ${id}', 'test', '1', '2026-06-03')`
	const inOneTransaction = (...statements: string[]) =>
		transaction(database.db, async (tx) => {
			for (const statement of statements) await sql.raw(statement).execute(tx)
		})
	beforeEach(() =>
		transaction(database.db, async (tx) => {
			await openAccounts(tx, [account('A'), account('B')])
			await postEntry(tx, draft('one', { A: 500, B: -500 }), AT)
		}),
	)

	it('refuses an entry whose lines do not sum to zero', async () => {
		const forged = inOneTransaction(line('f', 1, 5), line('f', 2, -4), entry('f'))
		await expect(forged).rejects.toThrow('do not sum to zero')
	})

	it('refuses an entry without lines, and one with a single line', async () => {
		await expect(inOneTransaction(entry('f'))).rejects.toThrow('do not sum to zero')
		await expect(inOneTransaction(line('f', 1, 5), entry('f'))).rejects.toThrow('sum to zero')
	})

	it('refuses an entry out of order, and a head that is not the last entry', async () => {
		const lines = [line('f', 1, 5), line('f', 2, -5)]
		for (const number of [1, 3]) {
			await expect(inOneTransaction(...lines, entry('f', number))).rejects.toThrow('without a gap')
		}
		const heads = ['number = 2', 'number = 0', "number = 2, link_hash = 'none'"]
		for (const head of heads) {
			await expect(raw(`update ledger_head set ${head}`)).rejects.toThrow('the head is the entry')
		}
		await expect(raw('delete from ledger_head')).rejects.toThrow('one head')
	})

	it('refuses an entry whose lines bear another number', async () => {
		const forged = inOneTransaction(line('f', 1, 5, 7), line('f', 2, -5, 7), entry('f'))
		await expect(forged).rejects.toThrow('bear the number')
	})

	it('refuses lines that belong to no entry', async () => {
		await expect(inOneTransaction(line('f', 1, 5), line('f', 2, -5))).rejects.toThrow()
	})

	it('refuses lines added to a sealed entry, even a balanced pair', async () => {
		const { id } = await database.db
			.selectFrom('ledger_entries')
			.select('id')
			.executeTakeFirstOrThrow()
		const added = inOneTransaction(line(id, 3, 7), line(id, 4, -7))
		await expect(added).rejects.toThrow('sealed')
	})

	it('refuses to change, delete or replace history', async () => {
		for (const statement of [
			'update ledger_lines set amount_sen = amount_sen + 1',
			'delete from ledger_lines',
			"update ledger_entries set kind = 'other'",
			'delete from ledger_entries',
			"update ledger_accounts set kind = 'asset'",
		]) {
			await expect(raw(statement)).rejects.toThrow('append-only')
		}
		if (engineOf(database.db).name === 'sqlite') {
			await expect(
				raw('insert or replace into ledger_lines select * from ledger_lines'),
			).rejects.toThrow()
		}
		expect((await verifyLedger(database.db)).faults).toEqual([])
	})

	it('names what was tampered with behind its back', async () => {
		const number = 1
		if (engineOf(database.db).name === 'sqlite') {
			await raw('drop trigger ledger_lines_no_update')
		} else {
			await raw('alter table ledger_lines disable trigger all')
		}
		await raw('update ledger_lines set amount_sen = 400 where amount_sen > 0')
		const { faults } = await verifyLedger(database.db)
		expect(faults).toContainEqual({ fault: 'entry-unbalanced', entry: number, sumSen: -100 })
		expect(faults).toContainEqual({ fault: 'entry-altered', entry: number })
		expect(faults).toContainEqual({
			fault: 'balance-wrong',
			account: 'A',
			storedSen: 500,
			derivedSen: 400,
		})
	})
})
