import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { closeMonth } from '#app/domain/ledger/closed/close-month.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { treasuryAlarms } from '#app/domain/treasury/alarms.server.ts'
import { approveRequest } from '#app/domain/treasury/approve-request.server.ts'
import { declineRequest } from '#app/domain/treasury/decline-request.server.ts'
import { partnerDues } from '#app/domain/treasury/partner-dues.server.ts'
import {
	pnbpDues,
	undepositedSince,
	undepositedUntil,
} from '#app/domain/treasury/pnbp-dues.server.ts'
import { recordBillingCode } from '#app/domain/treasury/record-billing-code.server.ts'
import { requestSettlement } from '#app/domain/treasury/request-settlement.server.ts'
import { getRequest } from '#app/domain/treasury/requests.server.ts'
import { settleRequest } from '#app/domain/treasury/settle-request.server.ts'
import { unpaidOf } from '#app/domain/treasury/standings.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, calendarDate, dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { month } from '#app/shared/month.ts'
import { transaction } from '#db/transaction.ts'
import { accrue } from '#tests/support/accruals.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { head, treasurer } from '#tests/support/rules.ts'

const DAY_MS = 86_400_000
const PNBP = '2200'

onBothEngines('what is owed', (database) => {
	let clock: ReturnType<typeof testClock>
	let deps: { db: typeof database.db; clock: ReturnType<typeof testClock> }
	beforeEach(() => {
		clock = testClock('2026-06-03T03:00:00.000Z')
		deps = { db: database.db, clock }
	})

	const today = () => dateInMagetan(clock.now())
	const owe = (amount: number, code = PNBP) => accrue(database.db, code, sen(amount), clock.now())
	const gather = async (until = today(), kind: 'pnbp' | 'partner' = 'pnbp') => {
		const requestId = newId()
		const payee = kind === 'partner' ? 'P-KSP' : ''
		const asked = { requestId, kind, payee, until, note: '' } as const
		return { requestId, ...(await requestSettlement(deps, asked, treasurer)) }
	}
	const approve = (requestId: string) =>
		approveRequest(deps, { requestId, overrideReason: '' }, head)
	let codes = 0
	const giveCode = (requestId: string, expiresOn = nextDate(today(), 7)) =>
		recordBillingCode(
			deps,
			{ requestId, code: String(820_260_600_000_000 + ++codes), expiresOn },
			treasurer,
		)
	const pay = (requestId: string, reference = `NTPN${newId().slice(-12).toUpperCase()}`) =>
		settleRequest(
			deps,
			{ requestId, paidOn: today(), paidFrom: 'bank', reference, receiptKey: 'photo' },
			treasurer,
		)
	const owed = async (code = PNBP) => (await balanceOfAccount(database.db, code))?.naturalSen

	it('is asked for by one, approved by another, and deposited under a valid code', async () => {
		await owe(150_050)
		expect(await undepositedSince(database.db)).toBe('2026-06-03')
		const { requestId, amountSen } = await gather()
		// What is left under a rupiah waits for the next time.
		expect(amountSen).toBe(rupiah(1_500))
		await expect(gather()).rejects.toThrow('treasury.request_waits')
		const own = { requestId, overrideReason: '' }
		await expect(approveRequest(deps, own, treasurer)).rejects.toThrow('treasury.own_request')
		await expect(pay(requestId)).rejects.toThrow('treasury.not_open')
		await approve(requestId)
		await expect(pay(requestId)).rejects.toThrow('treasury.no_valid_code')
		await giveCode(requestId)
		await expect(giveCode(requestId)).rejects.toThrow('treasury.billing_code_valid')
		clock.advance(8 * DAY_MS)
		await expect(pay(requestId)).rejects.toThrow('treasury.no_valid_code')
		await giveCode(requestId)
		await expect(pay(requestId, 'TOO-SHORT')).rejects.toThrow('treasury.bad_ntpn')
		const unproved = { requestId, paidOn: today(), paidFrom: 'bank', receiptKey: null } as const
		const reference = '0123456789ABCDEF'
		const settling = settleRequest(deps, { ...unproved, reference }, treasurer)
		await expect(settling).rejects.toThrow('treasury.receipt_missing')
		expect(await pay(requestId, reference)).toEqual({ isFirst: true })
		expect(await pay(requestId, reference)).toEqual({ isFirst: false })
		const paid = await getRequest(database.db, requestId)
		expect(paid).toMatchObject({ state: 'paid', number: '1/RTN.MGT/06/2026' })
		expect(paid.codes).toHaveLength(2)
		expect(await owed()).toBe(50)
		const { ages, gatherableSen, oldest } = await pnbpDues(database.db, today())
		expect([ages, gatherableSen]).toEqual([[50, 0, 0, 0], 0])
		// Nobody can deposit less than a rupiah, so nothing waits for it and nothing is late.
		expect([oldest, await undepositedSince(database.db)]).toEqual([null, null])
		const inAutumn = calendarDate('2026-09-01')
		expect((await treasuryAlarms(database.db, inAutumn)).late).toBeNull()
		clock.advance(DAY_MS)
		await owe(150)
		expect(await undepositedSince(database.db)).toBe('2026-06-12')
		const second = await gather()
		expect(second.amountSen).toBe(rupiah(2))
		await approve(second.requestId)
		await giveCode(second.requestId)
		await expect(pay(second.requestId, reference)).rejects.toThrow('treasury.ntpn_taken')
		await pay(second.requestId)
		expect(await undepositedSince(database.db)).toBeNull()
		expect((await verifyLedger(database.db)).faults).toEqual([])
	})

	it('is asked for and paid once, also when several do it at once', async () => {
		await owe(80_000)
		const tries = await Promise.allSettled([gather(), gather(), gather()])
		const made = tries.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
		expect(made.map(({ amountSen }) => amountSen)).toEqual([80_000])
		const requestId = made[0]?.requestId ?? ''
		await Promise.allSettled([approve(requestId), approve(requestId)])
		await giveCode(requestId)
		const reference = '0123456789ABCDEF'
		const paid = await Promise.all([pay(requestId, reference), pay(requestId, reference)])
		expect(paid.filter(({ isFirst }) => isFirst)).toHaveLength(1)
		expect(await owed()).toBe(0)
	})

	it('goes by days, and a refund after a deposit makes the next one smaller', async () => {
		await owe(50_000)
		clock.advance(40 * DAY_MS)
		await owe(30_000)
		const dues = await pnbpDues(database.db, today())
		expect(dues).toMatchObject({ ages: [30_000, 50_000, 0, 0], oldest: '2026-06-03' })
		expect(dues.months.map(({ month }) => month)).toEqual(['2026-06', '2026-07'])
		const alarms = await treasuryAlarms(database.db, today())
		expect(alarms).toEqual({
			late: { sumSen: 50_000, since: '2026-06-03' },
			ages: [30_000, 50_000, 0, 0],
			bankBelow: null,
			reserve: null,
			open: [],
		})
		const first = await gather(calendarDate('2026-06-30'))
		expect(first.amountSen).toBe(50_000)
		await approve(first.requestId)
		await giveCode(first.requestId)
		await pay(first.requestId)
		await owe(-10_000)
		expect((await gather()).amountSen).toBe(20_000)
	})

	it('is owed since it happened, also where its month was closed before it was booked', async () => {
		const inJune = clock.now()
		await owe(40_000)
		clock.advance(30 * DAY_MS)
		const end = { month: month('2026-06'), reason: null, at: clock.now() }
		const who = { proposedBy: 'treasurer', approvedBy: 'head' }
		await transaction(database.db, (tx) => closeMonth(tx, { ...end, ...who }))
		const first = await gather()
		await approve(first.requestId)
		await giveCode(first.requestId)
		await pay(first.requestId)
		await accrue(database.db, PNBP, sen(30_000), inJune)
		expect((await pnbpDues(database.db, today())).oldest).toBe('2026-07-01')
		expect(await undepositedSince(database.db)).toBe('2026-06-03')
		expect(await undepositedUntil(database.db, calendarDate('2026-06-30'))).toBe(0)
		expect(await undepositedUntil(database.db, calendarDate('2026-07-31'))).toBe(30_000)
	})

	it('may be paid the day its code was made, and written down the day after', async () => {
		await owe(50_000)
		const { requestId } = await gather()
		await approve(requestId)
		const made = today()
		clock.advance(DAY_MS)
		const code = { requestId, code: '820260600077777', expiresOn: nextDate(today(), 3) }
		const record = (issuedOn: CalendarDate) =>
			recordBillingCode(deps, { ...code, issuedOn }, treasurer)
		await expect(record(nextDate(made, -1))).rejects.toThrow('treasury.bad_dates')
		await expect(record(nextDate(today()))).rejects.toThrow('treasury.bad_dates')
		await record(made)
		const paid = { requestId, paidOn: made, paidFrom: 'bank', receiptKey: 'photo' } as const
		await settleRequest(deps, { ...paid, reference: '0123456789ABCDEF' }, treasurer)
		expect(await owed()).toBe(0)
	})

	it('refuses another wish under the id of one that was asked for', async () => {
		await owe(50_000)
		const { requestId } = await gather()
		const asked = { requestId, kind: 'pnbp', payee: '', note: '' } as const
		const again = (until = today()) => requestSettlement(deps, { ...asked, until }, treasurer)
		expect(await again()).toEqual({ amountSen: 50_000 })
		await expect(again(nextDate(today()))).rejects.toThrow('treasury.already_requested')
	})

	it('that was approved is given up by another person, the last one first, and is owed again', async () => {
		const giveUp = (requestId: string, who: Actor) =>
			declineRequest(deps, { requestId, reason: 'Salah periode' }, who)
		const code = '2300.P-KSP'
		await owe(90_000, code)
		const first = await gather(today(), 'partner')
		await approve(first.requestId)
		await expect(giveUp(first.requestId, treasurer)).rejects.toThrow('treasury.own_settlement')
		await owe(20_000, code)
		const second = await gather(today(), 'partner')
		await expect(giveUp(first.requestId, head)).rejects.toThrow('treasury.gathered_behind')
		const byHand = (who: string) =>
			database.db
				.updateTable('treasury_requests')
				.set({ state: 'declined', declined_at: clock.now(), declined_reason: 'x' })
				.set({ declined_by: who })
				.where('id', '=', first.requestId)
				.execute()
		await expect(byHand('x')).rejects.toThrow('treasury_requests_gathered_behind')
		await giveUp(second.requestId, head)
		await expect(byHand(treasurer.id)).rejects.toThrow('treasury_requests_kept')
		await giveUp(first.requestId, head)
		const again = await gather(today(), 'partner')
		expect(again.amountSen).toBe(110_000)
		await approve(again.requestId)
		await pay(again.requestId, 'TRF 002')
		expect(await owed(code)).toBe(0)
		expect((await verifyLedger(database.db)).faults).toEqual([])
	})

	it('to the state is not given up while its billing code can be paid', async () => {
		await owe(70_000)
		const { requestId } = await gather()
		await approve(requestId)
		await giveCode(requestId)
		const giveUp = () => declineRequest(deps, { requestId, reason: 'Kode mati' }, head)
		await expect(giveUp()).rejects.toThrow('treasury.code_still_valid')
		clock.advance(40 * DAY_MS)
		await giveUp()
		expect((await gather()).amountSen).toBe(70_000)
	})

	it('carries on what was taken back beyond what came, and declines without losing any', async () => {
		const code = '2300.P-KSP'
		await owe(90_000, code)
		const first = await gather(today(), 'partner')
		await declineRequest(deps, { requestId: first.requestId, reason: 'Salah periode' }, head)
		const again = await gather(today(), 'partner')
		expect(again.amountSen).toBe(90_000)
		await approve(again.requestId)
		await pay(again.requestId, 'TRF 001')
		await owe(-40_000, code)
		await expect(gather(today(), 'partner')).rejects.toThrow('treasury.nothing_to_gather')
		await owe(100_000, code)
		expect((await gather(today(), 'partner')).amountSen).toBe(60_000)
		expect(await partnerDues(database.db, today())).toEqual([])
	})

	it('is kept by the database itself, whoever goes past the code', async () => {
		await owe(70_000)
		const { requestId } = await gather()
		const requests = () => database.db.updateTable('treasury_requests').where('id', '=', requestId)
		const by = (id: string) => ({ approved_by: id, approved_at: clock.now() })
		const approved = { state: 'approved' as const }
		await expect(
			requests()
				.set({ ...approved, ...by('treasurer-of-tests') })
				.execute(),
		).rejects.toThrow(/check/i)
		await expect(requests().set(approved).execute()).rejects.toThrow(/check/i)
		await expect(
			requests()
				.set({ amount_sen: sen(100) })
				.execute(),
		).rejects.toThrow('never changed')
		await expect(
			database.db.deleteFrom('treasury_requests').where('id', '=', requestId).execute(),
		).rejects.toThrow('stays on record')
		await approve(requestId)
		const row = await database.db
			.selectFrom('treasury_requests')
			.selectAll()
			.where('id', '=', requestId)
			.executeTakeFirstOrThrow()
		const gathering = await database.db
			.selectFrom('treasury_gatherings')
			.selectAll()
			.executeTakeFirstOrThrow()
		const id = newId()
		const none = { approved_by: null, approved_at: null }
		const twin = { ...row, ...none, id, state: 'requested' as const }
		await database.db.insertInto('treasury_requests').values(twin).execute()
		const twice = { ...gathering, request_id: id }
		await expect(
			database.db.insertInto('treasury_gatherings').values(twice).execute(),
		).rejects.toThrow('gathered once')
		await owe(5_000)
		const more = { ...twice, after_number: gathering.through_number, through_number: 2 }
		await expect(
			database.db.insertInto('treasury_gatherings').values(more).execute(),
		).rejects.toThrow('what these entries come to')
		await giveCode(requestId, today())
		const code = await database.db
			.selectFrom('treasury_codes')
			.selectAll()
			.executeTakeFirstOrThrow()
		const other = { ...code, id: newId(), code: '820260600099999' }
		await expect(database.db.insertInto('treasury_codes').values(other).execute()).rejects.toThrow(
			'has expired',
		)
		await expect(
			database.db.updateTable('treasury_codes').set({ code: '820260600099998' }).execute(),
		).rejects.toThrow('append-only')
		const late = nextDate(today())
		const paid = { paid_by: 'x', paid_at: clock.now(), paid_on: late, paid_from: 'bank' as const }
		const reference = '0123456789ABCDEF'
		await expect(
			requests()
				.set({ state: 'paid', ...paid, reference })
				.execute(),
		).rejects.toThrow('valid on its day')
		await expect(
			requests()
				.set({ state: 'paid', ...paid, paid_on: today(), reference: 'short' })
				.execute(),
		).rejects.toThrow(/check/i)
	})

	it('is asked for once, rupiah by rupiah, whatever comes in which order', async () => {
		const step = fc.oneof(
			fc.record({ do: fc.constant('owe' as const), sen: fc.integer({ min: -9_000, max: 20_000 }) }),
			fc.record({ do: fc.constantFrom('gather', 'approve', 'decline', 'pay', 'day' as const) }),
		)
		const property = fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
			const code = `2300.P-${newId().slice(-8)}`
			const payee = code.slice(5)
			let accrued = 0
			let paid = 0
			const open: { id: string; amount: number; state: string }[] = []
			for (const one of steps) {
				const last = open.at(-1)
				if (one.do === 'day') clock.advance(DAY_MS)
				if (one.do === 'owe' && 'sen' in one && one.sen !== 0) {
					await owe(one.sen, code)
					accrued += one.sen
				}
				if (one.do === 'gather') {
					const asked = { requestId: newId(), kind: 'partner', payee, note: '' } as const
					const made = await requestSettlement(deps, { ...asked, until: today() }, treasurer).catch(
						() => null,
					)
					const claimed = open.reduce((sum, { amount }) => sum + amount, 0)
					const due = Math.max(0, Math.floor((accrued - claimed) / 100) * 100)
					const mayAsk = last?.state !== 'requested' && due > 0
					expect(made?.amountSen ?? 0).toBe(mayAsk ? due : 0)
					if (made) open.push({ id: asked.requestId, amount: due, state: 'requested' })
				}
				if (one.do === 'approve' && last?.state === 'requested') {
					await approve(last.id)
					last.state = 'approved'
				}
				if (one.do === 'decline' && last && last.state !== 'paid') {
					await declineRequest(deps, { requestId: last.id, reason: 'Ulang' }, head)
					open.pop()
				}
				const due = open.find(({ state }) => state === 'approved')
				if (one.do === 'pay' && due) {
					await pay(due.id, 'TRF')
					due.state = 'paid'
					paid += due.amount
				}
				const unpaid = await unpaidOf(database.db, code)
				const sum = unpaid.reduce((total, { amountSen }) => total + amountSen, 0)
				expect(sum).toBe(Math.max(0, accrued - paid))
				if (accrued !== 0 || paid !== 0) expect(await owed(code)).toBe(accrued - paid)
			}
		})
		await fc.assert(property, propertyParameters({ numRuns: 12 }))
	})
})
