import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { materialFund, refundReserve, workingCapital } from '#app/domain/bookkeeping/chart.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { quickChecks } from '#app/domain/periods/checks.server.ts'
import type { StaffMember } from '#app/domain/staff/staff-member.ts'
import { approveRequest } from '#app/domain/treasury/approve-request.server.ts'
import { attachIntake } from '#app/domain/treasury/attach-intake.server.ts'
import { lastCashCounts } from '#app/domain/treasury/cash-counts.server.ts'
import { declineRequest } from '#app/domain/treasury/decline-request.server.ts'
import {
	fundStatement,
	fundsNow,
	reserveStanding,
	unattachedIntakes,
} from '#app/domain/treasury/funds.server.ts'
import { recordCashCount } from '#app/domain/treasury/record-cash-count.server.ts'
import { type RequestPayment, requestPayment } from '#app/domain/treasury/request-payment.server.ts'
import { getRequest } from '#app/domain/treasury/requests.server.ts'
import { setTerms } from '#app/domain/treasury/set-terms.server.ts'
import { settleRequest } from '#app/domain/treasury/settle-request.server.ts'
import { listTerms } from '#app/domain/treasury/terms.server.ts'
import { addMaterial } from '#app/domain/workshop/materials/add-material.server.ts'
import { receiveMaterial } from '#app/domain/workshop/materials/receive-material.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { monthOf } from '#app/shared/month.ts'
import { accrue } from '#tests/support/accruals.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { treasurer } from '#tests/support/rules.ts'
import { aStaffMember } from '#tests/support/staff.ts'

onBothEngines('a fund', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const today = dateInMagetan(clock.now())
	let deps: { db: typeof database.db; clock: typeof clock }
	let head: { kind: 'staff'; id: string }
	beforeEach(async () => {
		const { id } = await database.beginWith(
			'a head of the treasury',
			(db): Promise<StaffMember> => aStaffMember(db, 'head', { clock }),
		)
		head = { kind: 'staff', id }
		deps = { db: database.db, clock }
		await accrue(database.db, materialFund.code, rupiah(80_000), clock.now())
		await accrue(database.db, workingCapital.code, rupiah(200_000), clock.now())
	})

	const ask = async (amount: number, more: Partial<RequestPayment> = {}, by: Actor = treasurer) => {
		const requestId = newId()
		const what = { kind: 'purchase', fund: 'material', payee: 'Toko Benang' } as const
		const input = { requestId, ...what, amountSen: rupiah(amount), note: 'Benang', ...more }
		return { requestId, ...(await requestPayment(deps, input, by)) }
	}
	const approve = (requestId: string, overrideReason = '', actor = head) =>
		approveRequest(deps, { requestId, overrideReason }, actor)
	const pay = (requestId: string, paidFrom: 'bank' | 'cash' = 'bank') =>
		settleRequest(
			deps,
			{ requestId, paidOn: today, paidFrom, reference: 'Nota 17', receiptKey: 'photo' },
			treasurer,
		)

	it('pays a purchase that another approved, and nobody else where it is small', async () => {
		await expect(ask(1_000, { amountSen: sen(150) })).rejects.toThrow('treasury.bad_amount')
		const { requestId, isApproved } = await ask(50_000)
		expect(isApproved).toBe(false)
		expect((await ask(50_000, { requestId })).isApproved).toBe(false)
		for (const other of [{ fund: 'capital' as const }, { payee: 'Toko Lain' }]) {
			const changed = ask(50_000, { requestId, ...other })
			await expect(changed).rejects.toThrow('treasury.already_requested')
		}
		await expect(approve(requestId, '', treasurer)).rejects.toThrow('treasury.own_request')
		await approve(requestId)
		await pay(requestId)
		await setTerms(deps, { purchaseLimitSen: rupiah(25_000), reason: 'SK 12' }, head)
		const small = await ask(15_000)
		expect(small.isApproved).toBe(true)
		// Cut in pieces it needs another person all the same.
		expect((await ask(10_001)).isApproved).toBe(false)
		const other = await ask(10_000)
		expect(other.isApproved).toBe(true)
		await expect(
			database.db.transaction().execute(async (tx) => {
				const row = await tx
					.selectFrom('treasury_requests')
					.selectAll()
					.where('id', '=', small.requestId)
					.executeTakeFirstOrThrow()
				const twin = { ...row, id: newId(), amount_sen: sen(100) }
				await tx.insertInto('treasury_requests').values(twin).execute()
			}),
		).rejects.toThrow('in a day is limited')
		await pay(other.requestId)
		await pay(small.requestId)
		// The limit holds, but the fund has only five thousand left.
		expect((await ask(20_000)).isApproved).toBe(false)
		expect(await fundsNow(database.db)).toMatchObject({
			materialSen: rupiah(5_000),
			bankSen: rupiah(-75_000),
		})
		const statement = await fundStatement(database.db, materialFund.code, {
			from: today,
			until: today,
		})
		expect(statement).toMatchObject({ openingSen: 0, closingSen: rupiah(5_000) })
		expect(statement.movements.map(({ kind }) => kind)).toEqual(['material.bought', 'order.paid'])
	})

	it('pays more than it has where the head says so by name, and nobody else', async () => {
		const { requestId } = await ask(90_000)
		await expect(approve(requestId)).rejects.toThrow('treasury.fund_short')
		const other = { kind: 'staff', id: 'second-officer-of-tests' } as const
		const reason = 'Pesanan besar, dana diganti bulan depan'
		await expect(approve(requestId, reason, other)).rejects.toThrow('treasury.override_needs_head')
		await approve(requestId, reason)
		await pay(requestId)
		expect((await fundsNow(database.db)).materialSen).toBe(rupiah(-10_000))
		const shown = await getRequest(database.db, requestId)
		expect(shown).toMatchObject({ overrideReason: reason, approved: { name: expect.any(String) } })
		// What was enough when it was approved may be gone when it is paid.
		const one = await ask(150_000, { fund: 'capital' })
		const two = await ask(150_000, { fund: 'capital' })
		await approve(one.requestId)
		await approve(two.requestId)
		await pay(one.requestId)
		await expect(pay(two.requestId)).rejects.toThrow('treasury.fund_short')
		const paid = { paid_by: 'x', paid_at: clock.now(), paid_on: today, reference: 'x' }
		await expect(
			database.db
				.updateTable('treasury_requests')
				.set({ state: 'paid', paid_from: 'bank', ...paid })
				.where('id', '=', two.requestId)
				.execute(),
		).rejects.toThrow('no more than it has')
		await declineRequest(deps, { requestId: two.requestId, reason: 'Dana kurang' }, treasurer)
		const row = await database.db
			.selectFrom('treasury_requests')
			.selectAll()
			.where('id', '=', two.requestId)
			.executeTakeFirstOrThrow()
		const small = { ...row, id: newId(), state: 'approved' as const, needs_second: 0 }
		const fresh = { approved_by: null, approved_at: null, declined_by: null, declined_at: null }
		await expect(
			database.db
				.insertInto('treasury_requests')
				.values({ ...small, ...fresh, declined_reason: null })
				.execute(),
		).rejects.toThrow('needs nobody else')
	})

	it('pays for what the head asks only what it has: nobody allows what they asked for', async () => {
		await expect(ask(80_001, {}, head)).rejects.toThrow('treasury.own_override')
		const filling = { kind: 'reserve', fund: 'capital', payee: '' } as const
		await expect(ask(200_001, filling, head)).rejects.toThrow('treasury.own_override')
		const { requestId } = await ask(80_000, {}, head)
		await expect(approve(requestId)).rejects.toThrow('treasury.own_request')
		// Somebody else was quicker: what is left is too little, and the treasurer may not allow more.
		const quicker = await ask(10_000)
		await approve(quicker.requestId)
		await pay(quicker.requestId)
		const late = approve(requestId, 'Mendesak', treasurer)
		await expect(late).rejects.toThrow('treasury.override_needs_head')
		await expect(
			database.db
				.updateTable('treasury_requests')
				.set({
					...{ state: 'approved', approved_by: treasurer.id, approved_at: clock.now() },
					...{ override_by: head.id, override_reason: 'Mendesak' },
				})
				.where('id', '=', requestId)
				.execute(),
		).rejects.toThrow()
		await accrue(database.db, materialFund.code, rupiah(10_000), clock.now())
		await approve(requestId, '', treasurer)
		expect(await getRequest(database.db, requestId)).toMatchObject({ state: 'approved' })
	})

	it('pays in cash nothing on a day before that cash was fetched', async () => {
		const { requestId } = await ask(10_000)
		await approve(requestId)
		const later = { ...deps, clock: testClock('2026-06-04T03:00:00.000Z') }
		const cash = await ask(30_000, { kind: 'cash', payee: '' })
		await approve(cash.requestId)
		const tomorrow = nextDate(today)
		const settle = (id: string, paidFrom: 'bank' | 'cash', paidOn: CalendarDate) => {
			const paid = { requestId: id, paidFrom, paidOn, reference: 'Nota 17', receiptKey: 'photo' }
			return settleRequest(later, paid, treasurer)
		}
		await settle(cash.requestId, 'bank', tomorrow)
		await expect(settle(requestId, 'cash', today)).rejects.toThrow('treasury.cash_short')
		await settle(requestId, 'cash', tomorrow)
	})

	it('lends the treasurer cash, which pays for small things and never more than it is', async () => {
		const cash = await ask(30_000, { kind: 'cash', payee: '' })
		await approve(cash.requestId)
		await pay(cash.requestId)
		const { requestId } = await ask(40_000)
		await approve(requestId)
		await expect(pay(requestId, 'cash')).rejects.toThrow('treasury.cash_short')
		const less = await ask(30_000)
		await approve(less.requestId)
		await pay(less.requestId, 'cash')
		expect(await fundsNow(database.db)).toMatchObject({
			cashSen: 0,
			bankSen: rupiah(-30_000),
			materialSen: rupiah(50_000),
		})
	})

	it('has the treasurer’s cash counted against the books, a difference with its reason', async () => {
		const cash = await ask(30_000, { kind: 'cash', payee: '' })
		await approve(cash.requestId)
		await pay(cash.requestId)
		const june = monthOf(today)
		const until = testClock('2026-06-03T03:00:00.000Z')
		const then = { db: database.db, clock: until }
		const check = async () =>
			(await quickChecks(database.db, until, june)).find(({ code }) => code === 'treasurer-cash')
		const count = (amount: number, reason = '', countId = newId()) =>
			recordCashCount(then, { countId, countedSen: rupiah(amount), reason }, treasurer)
		await count(30_000)
		// Counted, but in the middle of the month.
		expect(await check()).toMatchObject({ outcome: 'explain', amountSen: rupiah(30_000) })
		until.set('2026-06-30T03:00:00.000Z')
		await expect(count(29_000, 'lupa')).rejects.toMatchObject({
			code: 'treasury.count_unexplained',
			details: { differenceSen: -rupiah(1_000) },
		})
		const id = newId()
		await Promise.all([count(29_000, 'Nota hilang', id), count(29_000, 'Nota hilang', id)])
		await expect(count(28_000, 'Nota hilang', id)).rejects.toThrow('already_requested')
		expect(await fundsNow(database.db)).toMatchObject({ cashSen: rupiah(29_000) })
		expect((await balanceOfAccount(database.db, '5200'))?.balanceSen).toBe(rupiah(1_000))
		expect(await check()).toMatchObject({ outcome: 'good' })
		expect(await lastCashCounts(database.db)).toMatchObject([
			{ id, countedSen: rupiah(29_000), differenceSen: -rupiah(1_000), reason: 'Nota hilang' },
			{ countedSen: rupiah(30_000), differenceSen: 0, reason: '' },
		])
		const at = until.now()
		const byHand = (expected: number, counted: number) =>
			sql`insert into treasury_cash_counts values (${newId()}, ${rupiah(expected)},
				${rupiah(counted)}, '', 'x', ${at})`.execute(database.db)
		await expect(byHand(20_000, 20_000)).rejects.toThrow('by_the_books')
		await expect(byHand(29_000, 20_000)).rejects.toThrow()
		for (const statement of [
			sql`update treasury_cash_counts set counted_sen = 0`,
			sql`delete from treasury_cash_counts`,
		]) {
			await expect(statement.execute(database.db)).rejects.toThrow()
		}
	})

	it('fills the reserve by the decision of two, which says when it is low', async () => {
		await accrue(database.db, refundReserve.code, rupiah(-15_000), clock.now(), 'order.refunded')
		expect(await reserveStanding(database.db, today)).toMatchObject({
			state: 'negative',
			borneSen: rupiah(15_000),
		})
		const { requestId } = await ask(40_000, { kind: 'reserve', fund: 'capital', payee: '' })
		await approve(requestId)
		await setTerms(deps, { reserveFloorSen: rupiah(60_000), reason: 'SK 12' }, head)
		expect(await reserveStanding(database.db, today)).toMatchObject({
			state: 'low',
			levelSen: rupiah(25_000),
			filledSen: rupiah(40_000),
			borneSen: rupiah(15_000),
			lackingSen: rupiah(35_000),
		})
		expect((await fundsNow(database.db)).capitalSen).toBe(rupiah(160_000))
		await expect(setTerms(deps, { reason: ' ' }, head)).rejects.toThrow('treasury.no_reason')
		await setTerms(deps, { isPnbpFirst: true, reason: 'SK 13' }, head)
		expect(await listTerms(database.db)).toMatchObject([
			{ isPnbpFirst: true, reserveFloorSen: rupiah(60_000), reason: 'SK 13' },
			{ isPnbpFirst: false, reason: 'SK 12' },
		])
	})

	it('knows which material in the store each purchase brought', async () => {
		const { requestId } = await ask(50_000)
		await approve(requestId)
		const kind = { name: 'Benang', kind: 'yarn', unit: 'piece' } as const
		const { materialId } = await addMaterial(deps, kind, officer)
		const came = { materialId, sourceName: 'Toko Benang', partnerCode: null, note: '' }
		const { intakeId } = await receiveMaterial(
			deps,
			{
				...came,
				source: 'purchase',
				receivedOn: today,
				quantity: 10,
				costSen: rupiah(50_000),
				receiptKey: null,
				entryKey: newId(),
			},
			officer,
		)
		expect(await unattachedIntakes(database.db)).toMatchObject([{ id: intakeId }])
		await attachIntake(deps, { requestId, intakeId }, treasurer)
		expect(await unattachedIntakes(database.db)).toEqual([])
		expect((await getRequest(database.db, requestId)).intakeIds).toEqual([intakeId])
		await expect(attachIntake(deps, { requestId, intakeId }, treasurer)).rejects.toThrow(
			'treasury.no_such_intake',
		)
	})
})
