import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { quickChecks } from '#app/domain/periods/checks.server.ts'
import { requestAdjustment } from '#app/domain/savings/adjustments/request-adjustment.server.ts'
import { requestWithdrawal } from '#app/domain/savings/withdrawals/request-withdrawal.server.ts'
import { draftRule } from '#app/domain/shares/drafts/draft-rule.server.ts'
import { treasuryAlarms } from '#app/domain/treasury/alarms.server.ts'
import { requestPayment } from '#app/domain/treasury/request-payment.server.ts'
import { newId } from '#app/shared/ids.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { month } from '#app/shared/month.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { all, ask } from '#tests/support/refunds.ts'
import { treasurer } from '#tests/support/rules.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { scansInMemory } from '#tests/support/scans.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { openStockedShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** What can begin in one month and wait in the next. */
const WAITING = [
	'rule-drafts',
	'opnames',
	'hand-work',
	'refunds',
	'disputes',
	'dead-events',
	'withdrawals',
	'adjustments',
	'treasury',
]

const free = { bearer: 'capital', shareBps: 0, perUnitSen: 0 } as const
const terms = {
	format: 2,
	base: 'net_of_material',
	components: [{ party: 'makers', shareBps: 5_000, perUnitSen: 0, floorSen: null, capSen: null }],
	remainder: 'capital',
	inner: 'pieces',
	usableBps: 2_500,
	fee: free,
	shipping: free,
}

onBothEngines('the checks of a month', (database) => {
	it('look at what had begun by its end and still waits, not at what came later', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		const makerCode = goods.members[0] ?? ''
		const deps = { ...shop, consentScans: scansInMemory() }
		await finalOrder(shop, goods.variantId)
		const placed = await paidOrder(shop, goods.variantId)
		// Midnight in Magetan at the end of June, to the millisecond.
		shop.clock.set('2026-06-30T17:00:00.000Z')
		const at = shop.clock.now()
		const money = { amountSen: rupiah(1_000), note: 'Benang' }
		const wish = { ...money, makerCode, purpose: 'needs' } as const
		await requestWithdrawal(shop, wish, officer)
		const evidence = new TextEncoder().encode('bukti')
		const right = { makerCode, kind: 'interest', reason: 'Bunga', evidence } as const
		await requestAdjustment(deps, { ...right, amountSen: rupiah(10) }, officer)
		const fund = { kind: 'cash', fund: 'capital', payee: '' } as const
		await requestPayment(shop, { ...money, ...fund, requestId: newId() }, treasurer)
		const name = { id: 'Aturan', en: 'Rule' }
		const begins = { effectiveFrom: calendarDate('2026-08-01'), effectiveUntil: null }
		const rule = { scope: { programmeCode: 'KSP' }, name, terms, ...begins }
		await draftRule(shop, { ...rule, legalBasis: 'Contoh', isExample: true }, treasurer)
		await ask(shop, placed, all)
		const payment = sql`(select id from payments limit 1)`
		for (const statement of [
			sql`insert into opnames (id, number, state, scope, opened_by, opened_at, decision)
				values ('o', 'O-1', 'counting', 'semua', 'x', ${at}, '')`,
			sql`insert into payment_proofs (id, payment_id, picture_key, state, uploaded_at)
				values ('p', ${payment}, 'k', 'waiting', ${at})`,
			sql`insert into disputes (id, payment_id, state, reason, amount_sen, opened_at,
				written_off_sen, recorded_at)
				values ('d', ${payment}, 'needs-response', 'general', 100, ${at}, 0, ${at})`,
			sql`insert into gateway_events (id, type, subject_kind, payload, received_at, state, attempts,
				next_attempt_at) values ('e', 'x', 'other', '{}', ${at}, 'dead', 9, ${at})`,
		]) {
			await statement.execute(shop.db)
		}
		const left = async (of: string) => {
			const checks = await quickChecks(shop.db, shop.clock, month(of))
			const waiting = checks.filter(({ code }) => WAITING.includes(code))
			expect(waiting.map(({ code }) => code).toSorted()).toEqual(WAITING.toSorted())
			return waiting.flatMap(({ code, count }) => (count > 0 ? [[code, count]] : []))
		}
		// Savings were paid before a payout of the gateway: in the books the bank is below zero.
		const below = async (of: string) => {
			const checks = await quickChecks(shop.db, shop.clock, month(of))
			return checks.find(({ code }) => code === 'bank-below')
		}
		expect(await below('2026-07')).toMatchObject({ outcome: 'good' })
		const family = { ...wish, amountSen: rupiah(2_000), purpose: 'family' } as const
		await payOutSavings(shop, family)
		expect(await below('2026-06')).toMatchObject({ outcome: 'good', amountSen: 0 })
		expect(await below('2026-07')).toMatchObject({
			outcome: 'explain',
			amountSen: -rupiah(2_000),
		})
		const { bankBelow } = await treasuryAlarms(shop.db, calendarDate('2026-07-01'))
		expect(bankBelow).toBe(-rupiah(2_000))
		expect(await left('2026-06')).toEqual([])
		expect((await left('2026-07')).toSorted()).toEqual(WAITING.map((code) => [code, 1]).toSorted())
	})
})
