import { expect, it } from 'vitest'
import { exceptionsIn } from '#app/domain/reconciliation/exceptions/exceptions.server.ts'
import { settleException } from '#app/domain/reconciliation/exceptions/settle-exception.server.ts'
import { rateOn } from '#app/domain/reconciliation/gateway/fee.ts'
import { feeRates } from '#app/domain/reconciliation/gateway/fee-rates.server.ts'
import { setFeeRate } from '#app/domain/reconciliation/gateway/set-fee-rate.server.ts'
import { matchLimits } from '#app/domain/reconciliation/matching/match-limits.server.ts'
import { proposeMatch } from '#app/domain/reconciliation/matching/propose-match.server.ts'
import { setMatchLimit } from '#app/domain/reconciliation/matching/set-match-limit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah, sen, ZERO } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { bookOnBank, importLines } from '#tests/support/bank.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { treasurer } from '#tests/support/transfers.ts'

const head = { kind: 'staff', id: 'head-of-tests' } as const
const day = '2026-05-04'
const reason = 'SK 7/2026'

onBothEngines('what the head lays down of the reconciliation', (database) => {
	const deps = () => ({ db: database.db, clock: testClock() })
	const rate = (fromDate: string, vatBps: number) =>
		setFeeRate(
			deps(),
			{
				fromDate: calendarDate(fromDate),
				shareBps: 290,
				fixedSen: rupiah(2_000),
				vatBps,
				reason,
			},
			head,
		)

	it('is a rate of the gateway by days: the latest that has begun, and of one day the last word', async () => {
		await rate('2026-01-01', 1_100)
		await rate('2026-07-01', 1_200)
		await rate('2026-07-01', 1_150)
		const rates = await feeRates(database.db)
		const vatOn = (date: string) => rateOn(rates, calendarDate(date))?.vatBps
		expect(['2025-12-31', '2026-06-30', '2026-07-01'].map(vatOn)).toEqual([undefined, 1_100, 1_150])
		expect(rates[0]).toMatchObject({ reason, setBy: head.id })
		const audited = await database.db
			.selectFrom('audit_events')
			.select('action')
			.where('action', '=', 'reconciliation.fee-rate-set')
			.execute()
		expect(audited).toHaveLength(3)
		const refused = (change: object) =>
			setFeeRate(
				deps(),
				{ fromDate: calendarDate(day), shareBps: 0, fixedSen: ZERO, vatBps: 0, reason, ...change },
				head,
			)
		await expect(refused({ reason: ' ' })).rejects.toMatchObject({
			code: 'reconciliation.no_reason',
		})
		await expect(refused({ vatBps: 10_001 })).rejects.toMatchObject({
			code: 'reconciliation.bad_rate',
		})
		await expect(refused({ fixedSen: sen(-1) })).rejects.toMatchObject({
			code: 'reconciliation.bad_rate',
		})
		await expect(database.db.deleteFrom('fee_rates').execute()).rejects.toThrow(/append-only/)
	})

	it('is the sum above which a match needs a second person, and the database holds it', async () => {
		const [entry = 0] = await bookOnBank(deps(), [{ day, amount: 500 }])
		const [line = ''] = await importLines(deps(), [{ day: '2026-05-20', amount: 500, text: 'A' }])
		const limit = (limitSen: number, why = reason) =>
			setMatchLimit(deps(), { limitSen: sen(limitSen), reason: why }, head)
		await expect(limit(0, '')).rejects.toMatchObject({ code: 'reconciliation.no_reason' })
		await expect(limit(-1)).rejects.toMatchObject({ code: 'reconciliation.bad_limit' })
		await limit(0)
		expect(await matchLimits(database.db)).toMatchObject([
			{ limitSen: 0, reason, setBy: head.id },
			{ limitSen: rupiah(1_000_000), setBy: 'system' },
		])
		const pastTheCode = transaction(database.db, async (tx) => {
			const id = newId()
			const side = { match_id: id, amount_sen: rupiah(500) }
			await tx
				.insertInto('bank_match_sides')
				.values([
					{ ...side, position: 1, line_id: line, entry_number: null },
					{ ...side, position: 2, line_id: null, entry_number: entry },
				])
				.execute()
			const by = { proposed_by: 'satu', proposed_at: deps().clock.now() }
			await tx
				.insertInto('bank_matches')
				.values({ id, rule: 'manual', reason, needs_second: 0, ...by })
				.execute()
		})
		await expect(pastTheCode).rejects.toThrow(/second person/)
		const wish = { lineIds: [line], entryNumbers: [entry], reason }
		expect((await proposeMatch(deps(), wish, treasurer)).needsSecond).toBe(true)
	})

	it('leaves a gap between statements to be seen, owned and answered', async () => {
		await importLines(deps(), [{ day, amount: 500, text: 'A' }], 1_000)
		await importLines(deps(), [{ day: '2026-05-20', amount: 500, text: 'B' }], 9_000)
		const days = { from: calendarDate('2026-05-15'), to: calendarDate('2026-05-31') }
		const gap = async () =>
			(await exceptionsIn(database.db, days)).find(({ kind }) => kind === 'statement-gap')
		const found = await gap()
		expect(found).toMatchObject({ amountSen: rupiah(7_500), day: '2026-05-20', ownerId: null })
		const say = (act: 'take' | 'explain') =>
			settleException(deps(), { key: found?.key ?? '', days, act, reason }, treasurer)
		await say('take')
		await say('explain')
		expect(await gap()).toMatchObject({ ownerId: treasurer.id, answer: { act: 'explain', reason } })
	})
})
