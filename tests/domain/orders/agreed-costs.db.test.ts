import { expect, it } from 'vitest'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { sharesOfOrder } from '#app/domain/orders/unit-shares.server.ts'
import { waterfallsOf } from '#app/domain/shares/rule-versions.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { add, rupiah, ZERO } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer, text } from '#tests/support/making.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { openTestShop, stockedMat, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

const terms = {
	format: 2,
	base: 'net_of_both',
	components: [
		{ party: 'pnbp', shareBps: 1_000, perUnitSen: 50_000, floorSen: null, capSen: 200_000 },
		{ party: 'makers', shareBps: 5_000, perUnitSen: 0, floorSen: 1_200_000, capSen: null },
	],
	remainder: 'capital',
	inner: 'equal',
	usableBps: 10_000,
	fee: { bearer: 'all', shareBps: 290, perUnitSen: 200_000 },
	shipping: { bearer: 'all', shareBps: 0, perUnitSen: 50_000 },
}

onBothEngines('a price with agreed costs', (database) => {
	it('is booked as it was shown, whatever the gateway takes, and given back as it was booked', async () => {
		const shop = await openTestShop(database.db, sandbox)
		const { variantId, lotId } = await stockedMat(shop, [3, 2, 1])
		const today = dateInMagetan(shop.clock.now())
		await agreeOnRule(shop, {
			scope: { programmeCode: 'KSP', cohortSlug: 'perca-pagi' },
			name: text('Aturan dengan biaya'),
			effectiveFrom: today,
			terms,
		})
		const balance = async (code: string) =>
			(await balanceOfAccount(database.db, code))?.naturalSen ?? ZERO
		const lot = await database.db.selectFrom('lots').selectAll().executeTakeFirstOrThrow()
		const programme = await database.db
			.selectFrom('programmes')
			.selectAll()
			.executeTakeFirstOrThrow()
		const cohort = await database.db.selectFrom('cohorts').selectAll().executeTakeFirstOrThrow()
		const piece = {
			lotId,
			batchId: lot.batch_id,
			unitCostSen: lot.unit_cost_sen,
			programme,
			cohort,
			productId: null,
			priceSen: rupiah(30_000),
		}
		const shown = (await waterfallsOf(database.db, [piece], today)).get(lotId)?.waterfall
		// Rp30.000 less Rp8.000 of material, 2,9 % with Rp2.000, and Rp500: Rp18.630 are divided. The
		// state's Rp2.363 are capped, the makers' Rp9.315 are lifted to their floor.
		expect(shown).toEqual({
			materialSen: rupiah(8_000),
			costsSen: rupiah(3_370),
			pnbpSen: rupiah(2_000),
			makersSen: rupiah(12_000),
			partnerSen: 0,
			capitalSen: rupiah(4_630),
		})
		const placed = await paidOrder(shop, variantId)
		const [unit] = await sharesOfOrder(database.db, placed.orderId)
		const sumOf = (party: string) =>
			add(...(unit?.shares ?? []).filter((one) => one.party === party).map((one) => one.amountSen))
		expect(['material', 'costs', 'pnbp', 'maker', 'partner', 'capital'].map(sumOf)).toEqual([
			shown?.materialSen,
			shown?.costsSen,
			shown?.pnbpSen,
			shown?.makersSen,
			0,
			shown?.capitalSen,
		])
		expect(unit?.shares.filter(({ party }) => party === 'maker')).toMatchObject(
			[1, 2, 3].map(() => ({ amountSen: rupiah(4_000), weight: 1, weightTotal: 3 })),
		)
		// The fund that pays the real fee has what was agreed for it.
		expect(await balance('3100')).toBe(rupiah(4_630 + 3_370))
		await refundOrder(shop, { number: placed.number, reason: 'Rusak' }, officer)
		const refund = await database.db.selectFrom('refunds').select('id').executeTakeFirstOrThrow()
		await settleRefund(shop, refund.id)
		expect(await Promise.all(['3100', '3110', '2200'].map(balance))).toEqual([0, 0, 0])
	})
})
