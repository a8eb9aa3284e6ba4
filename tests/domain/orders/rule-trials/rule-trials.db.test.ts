import { beforeEach, expect, it } from 'vitest'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { type TriedRule, trialOfRule } from '#app/domain/orders/rule-trials/rule-trials.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { parseDocument } from '#app/domain/shares/rule-document.ts'
import { getScope } from '#app/domain/shares/scopes.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer, text } from '#tests/support/making.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import { paidOrder } from '#tests/support/selling.ts'
import {
	openTestShop,
	type PlacedOrder,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()
const termsOf = (makers: number, more: object = {}) =>
	parseDocument(
		JSON.stringify({ base: 'gross', components: [{ party: 'makers', shareBps: makers }], ...more }),
	)

/** Its clock stands on 3 June 2026. */
onBothEngines('a rule tried on past sales', (database) => {
	let shop: TestShop
	let variantId: string

	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox)
		variantId = (await stockedMat(shop, [3, 2, 1])).variantId
	})

	const trial = async (change: Partial<TriedRule> = {}, cohortSlug: string | null = null) =>
		trialOfRule(database.db, {
			terms: termsOf(6_000),
			scope: await getScope(database.db, { programmeCode: 'KSP', cohortSlug }),
			from: calendarDate('2026-06-03'),
			until: calendarDate('2026-06-03'),
			...change,
		})

	async function giveBack({ number, paymentId }: PlacedOrder): Promise<void> {
		await refundOrder(shop, { number, reason: 'Rusak' }, officer)
		const refunds = database.db.selectFrom('refunds').select('id')
		const own = refunds.where('payment_id', '=', paymentId)
		await settleRefund(shop, (await own.executeTakeFirstOrThrow()).id)
	}

	it('says what each party would have got, and both sum to what was paid', async () => {
		expect(await trial()).toMatchObject({ units: 0, cohorts: [] })
		await paidOrder(shop, variantId, 2)
		expect(await trial()).toEqual({
			units: 2,
			actual: {
				materialSen: rupiah(16_000),
				costsSen: 0,
				makersSen: rupiah(22_000),
				pnbpSen: rupiah(6_600),
				partnerSen: 0,
				capitalSen: rupiah(15_400),
			},
			tried: {
				materialSen: 0,
				costsSen: 0,
				makersSen: rupiah(36_000),
				pnbpSen: 0,
				partnerSen: 0,
				capitalSen: rupiah(24_000),
			},
			cohorts: [expect.objectContaining({ slug: 'perca-pagi', units: 2 })],
			makersWithMore: 3,
			makersWithLess: 0,
		})
		const equal = { ...termsOf(5_000), base: 'net_of_material', inner: 'equal' } as const
		const shared = await trial({ terms: equal })
		expect(shared.tried.makersSen).toBe(shared.actual.makersSen)
		// 3, 2 and 1 of six pieces become a third each: who made two keeps what she had, to the rupiah.
		expect([shared.makersWithMore, shared.makersWithLess]).toEqual([1, 1])
	})

	it('leaves out what was given back, other days, and pieces that a closer rule was for', async () => {
		const back = await paidOrder(shop, variantId)
		await giveBack(back)
		expect((await trial()).units).toBe(0)
		await paidOrder(shop, variantId)
		await shop.passDays(1)
		await paidOrder(shop, variantId)
		expect((await trial()).units).toBe(1)
		const both = { until: calendarDate('2026-06-04') }
		expect((await trial(both)).units).toBe(2)
		expect((await trial({ from: calendarDate('2026-06-05'), until: both.until })).units).toBe(0)
		await agreeOnRule(shop, {
			scope: { programmeCode: 'KSP', cohortSlug: 'perca-pagi' },
			name: text('Aturan angkatan'),
			effectiveFrom: calendarDate('2026-06-04'),
			terms: { base: 'gross', components: [{ party: 'makers', shareBps: 4_000 }] },
		})
		await paidOrder(shop, variantId)
		expect((await trial(both)).units).toBe(2)
		const cohorts = await trial(both, 'perca-pagi')
		expect(cohorts.units).toBe(3)
		expect(cohorts.actual.makersSen).toBe(rupiah(11_000 + 11_000 + 12_000))
	})
})
