import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { closeMonth } from '#app/domain/ledger/closed/close-month.server.ts'
import { bookedMonths, listClosings } from '#app/domain/ledger/closed/months.server.ts'
import { reopenMonth } from '#app/domain/ledger/closed/reopen-month.server.ts'
import { accountBook, type BookKey } from '#app/domain/ledger/days/account-books.server.ts'
import { chartAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { getEntry } from '#app/domain/ledger/entries.server.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { calendarDate, type Instant, instant } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { month } from '#app/shared/month.ts'
import { engineOf } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { onBothEngines } from '#tests/support/database.ts'

const LATER = instant('2026-09-01T03:00:00.000Z')

onBothEngines('closed months', (database) => {
	const post = (key: string, at: Instant, amount: number) =>
		transaction(database.db, (tx) =>
			postEntry(
				tx,
				{
					kind: 'test.moved',
					occurredAt: at,
					idempotencyKey: key,
					source: { kind: 'test', id: key },
					lines: [
						{ accountCode: 'A', amountSen: sen(amount), detailId: null },
						{ accountCode: 'B', amountSen: sen(-amount), detailId: null },
					],
					reversesEntryId: null,
				},
				LATER,
			),
		)
	const act = { proposedBy: 'treasurer', approvedBy: 'head', at: LATER }
	const close = (which: string, who = {}) =>
		transaction(database.db, (tx) =>
			closeMonth(tx, { ...act, reason: null, month: month(which), ...who }),
		)
	const reopen = (which: string, reason = 'a receipt was forgotten') =>
		transaction(database.db, (tx) => reopenMonth(tx, { ...act, reason, month: month(which) }))
	const balanceOn = async (day: string) =>
		(await chartAsOf(database.db, calendarDate(day)))[0]?.balanceSen
	const raw = (statement: string) => sql.raw(statement).execute(database.db)
	const faults = async () => (await verifyLedger(database.db)).faults

	beforeEach(() =>
		database.beginWith('entries of three months', async (db) => {
			await transaction(db, (tx) =>
				openAccounts(
					tx,
					['A', 'B'].map((code) => ({
						code,
						name: { id: code, en: code },
						kind: 'asset',
						holder: null,
						neverDebit: false,
					})),
				),
			)
			const days = [
				'2026-05-31T16:59:59.999Z',
				'2026-05-31T17:00:00.000Z',
				'2026-07-02T00:00:00.000Z',
			]
			for (const [index, at] of days.entries()) {
				await transaction(db, (tx) =>
					postEntry(
						tx,
						{
							kind: 'test.moved',
							occurredAt: instant(at),
							idempotencyKey: `first ${index}`,
							source: { kind: 'test', id: '1' },
							lines: [
								{ accountCode: 'A', amountSen: sen(100), detailId: null },
								{ accountCode: 'B', amountSen: sen(-100), detailId: null },
							],
							reversesEntryId: null,
						},
						LATER,
					),
				)
			}
		}),
	)

	it('tells what stood on each account at the end of any day in Magetan', async () => {
		const days = ['2026-05-30', '2026-05-31', '2026-06-01', '2026-07-01', '2026-07-02']
		const balances = async () => {
			const all = []
			for (const day of days) all.push(await balanceOn(day))
			return all
		}
		expect(await balances()).toEqual([0, 100, 200, 200, 300])
		await close('2026-05')
		await close('2026-06')
		expect(await balances()).toEqual([0, 100, 200, 200, 300])
	})

	it('shows a book of any days: what stood there, each entry, what stands, page by page', async () => {
		await post('back', instant('2026-06-10T03:00:00.000Z'), -30)
		const book = (after: BookKey | null, limit: number | null) =>
			accountBook(database.db, {
				codes: ['A', 'never opened'],
				from: calendarDate('2026-06-01'),
				to: calendarDate('2026-07-31'),
				after,
				limit,
			})
		const whole = await book(null, null)
		expect(whole).toMatchObject({ openingSen: 100, debitSen: 200, creditSen: 30, closingSen: 270 })
		expect(whole.rows.map(({ number, day, balanceSen }) => [number, day, balanceSen])).toEqual([
			[2, '2026-06-01', 200],
			[4, '2026-06-10', 170],
			[3, '2026-07-02', 270],
		])
		const first = await book(null, 2)
		const second = await book(first.next, 2)
		expect([...first.rows, ...second.rows]).toEqual(whole.rows)
		expect(second).toMatchObject({ openingSen: 100, carriedSen: 170, closingSen: 270, next: null })
	})

	it('books what comes late on the first open day, with its own moment, and knows it', async () => {
		await close('2026-05')
		await close('2026-06')
		await post('late', instant('2026-05-20T03:00:00.000Z'), 7)
		await post('in time', instant('2026-07-20T03:00:00.000Z'), 9)
		expect(await getEntry(database.db, 4)).toMatchObject({
			occurredAt: '2026-05-20T03:00:00.000Z',
			bookedOn: '2026-07-01',
		})
		expect(await getEntry(database.db, 5)).toMatchObject({ bookedOn: '2026-07-20' })
		expect([await balanceOn('2026-06-30'), await balanceOn('2026-07-01')]).toEqual([200, 207])
		// The same event once more is the same entry, wherever its day is.
		await post('late', instant('2026-05-20T03:00:00.000Z'), 7)
		expect(await faults()).toEqual([])
	})

	it('closes months in order, by two people, and opens the last one again with a reason', async () => {
		await expect(close('2026-06')).rejects.toThrow('ledger.not_the_next_month')
		await expect(close('2026-05', { approvedBy: 'treasurer' })).rejects.toThrow()
		await close('2026-05')
		await expect(close('2026-05')).rejects.toThrow('ledger.not_the_next_month')
		await close('2026-06')
		await expect(reopen('2026-05')).rejects.toThrow('ledger.not_the_last_closed')
		await expect(reopen('2026-06', ' no ')).rejects.toThrow()
		await reopen('2026-06')
		await post('in June again', instant('2026-06-20T03:00:00.000Z'), 5)
		expect(await balanceOn('2026-06-30')).toBe(205)
		expect(await bookedMonths(database.db)).toMatchObject({ openMonth: '2026-06' })
		await close('2026-06')
		expect((await listClosings(database.db)).map(({ act, month }) => `${act} ${month}`)).toEqual([
			'close 2026-05',
			'close 2026-06',
			'reopen 2026-06',
			'close 2026-06',
		])
		expect(await faults()).toEqual([])
	})

	it('refuses, in the database itself, what code would have to get past', async () => {
		await close('2026-05')
		await close('2026-06')
		const line = (position: number, amount: number) => `insert into ledger_lines
			(entry_id, position, entry_number, account_id, amount_sen)
			values ('f', ${position}, 4, (select id from ledger_accounts where code = 'A'), ${amount})`
		const entry = (day: string, at: string) => `insert into ledger_entries (number, id, kind,
			occurred_at, posted_at, idempotency_key, input_hash, link_hash, source_kind,
			source_id, booked_on)
			values (4, 'f', 'forged', '${at}', '${LATER}', 'f', 'n', 'n of f', 'test', '1', '${day}')`
		const forge = (day: string, at: string) =>
			transaction(database.db, async (tx) => {
				for (const one of [line(1, 5), line(2, -5), entry(day, at)]) await sql.raw(one).execute(tx)
			})
		await expect(forge('2026-06-30', '2026-06-30T03:00:00.000Z')).rejects.toThrow('is closed')
		await expect(forge('2026-07-02', '2026-07-03T03:00:00.000Z')).rejects.toThrow('before it has')
		const closing = (number: number, act: string, which: string, next: string, more = '') => `
			insert into ledger_closings (number, act, month, next_month, open_month, proposed_by,
				approved_by, reason, acted_at, entry_number, link_hash, hash)
			select ${number}, '${act}', '${which}', '${next}',
				'${act === 'close' ? next : which}', 'a', '${more || 'b'}', 'because of it', '${LATER}',
				number, link_hash, 'h' from ledger_head`
		for (const forged of [
			closing(3, 'close', '2026-07', '2026-08', 'a'),
			closing(4, 'close', '2026-07', '2026-08'),
			closing(3, 'close', '2026-08', '2026-09'),
			closing(3, 'close', '2026-07', '2026-09'),
			closing(3, 'reopen', '2026-05', '2026-06'),
			closing(3, 'reopen', '2026-06', '2026-07').replace("'because of it'", 'null'),
			closing(3, 'close', '2026-07', '2026-08').replace('link_hash, ', "'other', "),
			'update ledger_closings set reason = null',
			'delete from ledger_closings',
			'update ledger_month_ends set balance_sen = 1',
			'delete from ledger_month_ends',
		]) {
			await expect(raw(forged), forged).rejects.toThrow()
		}
		expect(await faults()).toEqual([])
	})

	it('is found out when a closing or a month’s end was edited behind its back', async () => {
		await close('2026-05')
		const isSqlite = engineOf(database.db).name === 'sqlite'
		const unguard = (table: string, trigger: string) =>
			raw(isSqlite ? `drop trigger ${trigger}` : `alter table ${table} disable trigger all`)
		await unguard('ledger_month_ends', 'ledger_month_ends_kept')
		await raw('update ledger_month_ends set balance_sen = 50 where balance_sen > 0')
		await unguard('ledger_closings', 'ledger_closings_no_update')
		await raw("update ledger_closings set approved_by = 'somebody else'")
		expect(await faults()).toEqual([
			{ fault: 'closing-altered', closing: 1 },
			{
				fault: 'month-end-wrong',
				month: '2026-05',
				account: 'A',
				storedSen: 50,
				derivedSen: 100,
			},
		])
	})
})
