import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { bookDrawerCash } from '#app/domain/bookkeeping/book-drawer-cash.server.ts'
import { bank, houseAccounts, pnbpPayable, workingCapital } from '#app/domain/bookkeeping/chart.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { approveProposal } from '#app/domain/periods/approve-proposal.server.ts'
import { declineProposal } from '#app/domain/periods/decline-proposal.server.ts'
import { compareReports, keptReport } from '#app/domain/periods/month-reports.server.ts'
import { getPeriod, listPeriods } from '#app/domain/periods/periods.server.ts'
import { proposeClosing } from '#app/domain/periods/propose-closing.server.ts'
import { proposeReopening } from '#app/domain/periods/propose-reopening.server.ts'
import { numbersOfClosing, standingOf } from '#app/domain/periods/report-standings.server.ts'
import { calendarDate, type Instant, instant } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { month } from '#app/shared/month.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { onBothEngines } from '#tests/support/database.ts'

const JUNE = month('2026-06')
const IN_JUNE = instant('2026-06-12T03:00:00.000Z')
const clockAt = (at: string) => ({ now: () => instant(at) })
const IN_JULY = clockAt('2026-07-03T03:00:00.000Z')
const treasurer: Actor = { kind: 'staff', id: 'treasurer' }
const head: Actor = { kind: 'staff', id: 'head' }

const change = (db: Db, id: string, at: Instant, amount = 50_000) =>
	transaction(db, (tx) =>
		bookDrawerCash(
			tx,
			{ movementId: id, drawerId: 'd', kind: 'float', amountSen: rupiah(amount), at },
			at,
		),
	)

onBothEngines('the closing of a month', (database) => {
	const deps = (clock = IN_JULY) => ({ db: database.db, clock })
	const said = { pnbp: 'Disetor bersama bulan Juli.', statements: 'Bank belum mengirimnya.' }
	const propose = (notes: Readonly<Record<string, string>> = said, actor = treasurer) =>
		proposeClosing(deps(), { month: JUNE, notes }, actor)
	const approve = (actor = head) => approveProposal(deps(), JUNE, actor)
	const june = () => getPeriod(database.db, IN_JULY, JUNE)
	const owe = (key: string, amount: number, db: Db = database.db, to = pnbpPayable) =>
		transaction(db, async (tx) => {
			await openAccounts(tx, houseAccounts)
			const lines = [
				{ accountCode: bank.code, amountSen: sen(amount), detailId: null },
				{ accountCode: to.code, amountSen: sen(-amount), detailId: null },
			]
			const source = { kind: 'test', id: key }
			const sold = { kind: 'test.sold', occurredAt: IN_JUNE, idempotencyKey: key, source, lines }
			await postEntry(tx, { ...sold, reversesEntryId: null }, IN_JUNE)
		})
	const raw = (statement: string) => sql.raw(statement).execute(database.db)

	beforeEach(() =>
		database.beginWith('a month with cash and PNBP', async (db) => {
			// What the house began with: change is fetched from a bank that has it.
			await owe('opening', rupiah(1_000_000), db, workingCapital)
			await change(db, 'm1', IN_JUNE)
			await owe('sale', 700, db)
		}),
	)

	it('is proposed with everything checked and explained, and approved by somebody else', async () => {
		expect((await june()).checks.filter(({ outcome }) => outcome !== 'good')).toEqual([
			{ code: 'statements', outcome: 'explain', count: 1, amountSen: null },
			{ code: 'pnbp', outcome: 'explain', count: 0, amountSen: 700 },
		])
		await expect(propose({ ...said, pnbp: ' ' })).rejects.toThrow('periods.not_explained')
		await expect(propose({ pnbp: said.pnbp })).rejects.toThrow('periods.not_explained')
		await propose()
		await expect(propose()).rejects.toThrow('periods.proposal_open')
		await expect(approve(treasurer)).rejects.toThrow('periods.needs_another')
		await approve()
		expect(await june()).toMatchObject({
			state: 'closed',
			closing: { number: 1, entryNumber: 3, proposedBy: 'treasurer', approvedBy: 'head' },
			history: [{ state: 'approved', act: 'close' }],
		})
		const noted = (await june()).history[0]?.checks.find(({ code }) => code === 'pnbp')
		expect(noted).toMatchObject({ note: 'Disetor bersama bulan Juli.' })
		expect((await listPeriods(database.db, IN_JULY)).map((one) => [one.month, one.state])).toEqual([
			['2026-07', 'running'],
			['2026-06', 'closed'],
		])
	})

	it('is refused before the month is over, out of order, and with cash nobody has counted', async () => {
		const soon = deps(clockAt('2026-06-30T16:59:59.000Z'))
		const notes = { ...said, pnbp: 'Disetor nanti.' }
		await expect(proposeClosing(soon, { month: JUNE, notes }, treasurer)).rejects.toThrow('blocked')
		const july = { month: month('2026-07'), notes }
		const later = deps(clockAt('2026-08-03T03:00:00.000Z'))
		await expect(proposeClosing(later, july, treasurer)).rejects.toThrow('periods.blocked')
		await propose()
		await raw(`insert into drawers (id, officer_id, opened_at)
			values ('d', 'officer', '2026-06-30T02:00:00.000Z')`)
		await expect(approve()).rejects.toThrow('periods.blocked')
		expect((await june()).checks.find(({ code }) => code === 'drawers')).toMatchObject({
			outcome: 'blocks',
			count: 1,
		})
	})

	it('is approved only as it was explained: what came since has to be explained first', async () => {
		await propose()
		await owe('late', 300)
		await expect(approve()).rejects.toThrow('periods.changed_since')
		await owe('taken-back', -300)
		await change(database.db, 'fetched', IN_JUNE)
		await raw(`insert into gateway_events
			(id, type, subject_kind, payload, received_at, state, attempts, next_attempt_at)
			values ('e', 'x', 'other', '{}', '2026-06-30T16:59:59.999Z', 'dead', 9,
				'2026-06-30T17:00:00.000Z')`)
		await expect(approve()).rejects.toThrow('periods.changed_since')
		await raw("update gateway_events set state = 'done'")
		await approve()
		expect((await june()).state).toBe('closed')
	})

	it('waits once, however many propose it at once', async () => {
		const tries = await Promise.allSettled([propose(), propose(said, head), propose()])
		const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
		expect(refused).toEqual(['periods.proposal_open', 'periods.proposal_open'])
	})

	it('is declined by another person, or taken back by whoever proposed', async () => {
		await propose()
		const end = (as: 'declined' | 'withdrawn', actor: Actor) =>
			declineProposal(deps(), { month: JUNE, as }, actor)
		await expect(end('declined', treasurer)).rejects.toThrow('periods.needs_another')
		await expect(end('withdrawn', head)).rejects.toThrow('periods.not_own')
		await end('declined', head)
		await expect(approve()).rejects.toThrow('periods.no_proposal')
		await propose()
		await end('withdrawn', treasurer)
		expect((await june()).history.map(({ state }) => state).toSorted()).toEqual([
			'declined',
			'withdrawn',
		])
	})

	it('keeps the reports, which are the same when they are made again until a reopening', async () => {
		await propose()
		await approve()
		await change(database.db, 'late', IN_JUNE)
		const compared = await compareReports(database.db, JUNE, 1)
		expect(compared).toHaveLength(7)
		expect(compared.every(({ isSame }) => isSame)).toBe(true)
		const bku = await keptReport(database.db, 1, 'bku')
		expect(bku).toContain('2026-06-12;2;cash.float;drawer:d;2026-06-12;5000000;5000000;100000000')
		expect(bku).toContain('2026-06-30;;jumlah;;;105000700;5000000;100000700')
		const reopen = { month: JUNE, reason: 'Ada bukti yang terlewat.' }
		await proposeReopening(deps(), reopen, head)
		await expect(approve(head)).rejects.toThrow('periods.needs_another')
		await approve(treasurer)
		await change(database.db, 'forgotten', IN_JUNE)
		const differs = (await compareReports(database.db, JUNE, 1)).filter(({ isSame }) => !isSame)
		expect(differs.map(({ kind }) => kind)).toEqual(['bank', 'bku', 'kas', 'neraca-saldo'])
		await propose()
		await approve()
		expect((await june()).closing?.number).toBe(3)
		expect((await compareReports(database.db, JUNE, 3)).every(({ isSame }) => isSame)).toBe(true)
	})

	it('numbers its minutes and each report once without a gap, also when two approve at once', async () => {
		const books = (name: string, to = '2026-06-30', from: string | null = '2026-06-01') =>
			standingOf(database.db, name, {
				from: from === null ? null : calendarDate(from),
				to: calendarDate(to),
			})
		expect(await books('bku')).toEqual({ kind: 'provisional' })
		await propose()
		// The one that comes too late is rolled back, and what it would have taken is free again.
		const tries = await Promise.allSettled([approve(), approve()])
		expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
		const kinds = ['neraca-saldo', 'bku', 'kas', 'bank', 'pnbp', 'lain-lain', 'kliring']
		const numbers = await numbersOfClosing(database.db, 1, kinds)
		expect(numbers.minutes).toBe('1/RTN.MGT/07/2026')
		expect(kinds.map((kind) => numbers.reports[kind])).toEqual(
			kinds.map((_, index) => `${index + 1}/RTN.MGT/07/2026`),
		)
		const at = '2026-07-03T03:00:00.000Z'
		expect(await books('bku')).toEqual({ kind: 'final', number: '2/RTN.MGT/07/2026', at })
		const trial = await books('neraca-saldo', '2026-06-30', null)
		expect(trial).toMatchObject({ kind: 'final', number: '1/RTN.MGT/07/2026' })
		for (const closed of [
			await books('bku', '2026-06-29'),
			await books('bku', '2026-06-30', '2026-06-02'),
			await books('bku', '2026-06-30', '2026-05-01'),
			await books('neraca-saldo', '2026-06-29', null),
			await books('2200'),
		]) {
			expect(closed).toEqual({ kind: 'extract' })
		}
		expect(await books('bku', '2026-07-01')).toEqual({ kind: 'provisional' })
		await proposeReopening(deps(), { month: JUNE, reason: 'Ada bukti terlewat.' }, head)
		await approve(treasurer)
		expect(await books('bku')).toEqual({ kind: 'provisional' })
		await propose()
		await approve()
		expect(await books('bku')).toMatchObject({ number: '9/RTN.MGT/07/2026' })
		const unnumbered = raw(`insert into period_reports (closing_number, kind, sha256, content)
			values (3, 'lain', '${'0'.repeat(64)}', '')`)
		await expect(unnumbered).rejects.toThrow(/numbered/)
	})

	it('is by two people and never rewritten, also past the code', async () => {
		await propose()
		const decide = (state: string, by: string, closing = 'null') =>
			raw(`update period_proposals set state = '${state}', decided_by = '${by}',
				decided_at = '2026-07-03T03:00:00.000Z', closing_number = ${closing}`)
		await expect(decide('approved', 'treasurer')).rejects.toThrow()
		await expect(decide('approved', 'head')).rejects.toThrow()
		await expect(decide('declined', 'treasurer')).rejects.toThrow()
		await expect(decide('withdrawn', 'head')).rejects.toThrow()
		await expect(raw("update period_proposals set checks = '[]'")).rejects.toThrow('never changed')
		await approve()
		for (const forged of [
			"update period_proposals set state = 'declined', closing_number = null",
			'delete from period_proposals',
			"update period_reports set content = ''",
			'delete from period_reports',
			`insert into period_proposals (id, act, month, checks, state, proposed_by, proposed_at)
				values ('x', 'reopen', '2026-06', '[]', 'proposed', 'a', '2026-07-03T03:00:00.000Z')`,
		]) {
			await expect(raw(forged), forged).rejects.toThrow()
		}
	})
})
