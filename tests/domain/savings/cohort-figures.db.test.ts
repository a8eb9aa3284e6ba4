import { expect, it } from 'vitest'
import { lastSaleOf } from '#app/domain/orders/lot-sales/lot-sales.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { cohortFigures } from '#app/domain/savings/cohort-figures.server.ts'
import { publicFigures } from '#app/domain/savings/savings.server.ts'
import { getCohort } from '#app/domain/workshop/cohorts.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aLot, officer } from '#tests/support/making.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import {
	openTestShop,
	type PlacedOrder,
	sheetOf,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** Half of Rp30.000 less Rp8.000 of material. */
const CREDIT = 11_000

onBothEngines('what has come of a cohort’s work', (database) => {
	const open = () => openTestShop(database.db, sandbox)

	async function giveBack(shop: TestShop, { number, paymentId }: PlacedOrder): Promise<void> {
		await refundOrder(shop, { number, reason: 'Rusak' }, officer)
		const { id } = await shop.db
			.selectFrom('refunds')
			.select('id')
			.where('payment_id', '=', paymentId)
			.executeTakeFirstOrThrow()
		await settleRefund(shop, id)
	}

	it('is pieces sold and premi credited, as the books have them', async () => {
		const shop = await open()
		const { variantId } = await stockedMat(shop, [2, 1, 1, 1, 1])
		const { id } = await getCohort(shop.db, 'perca-pagi')
		expect(await cohortFigures(shop.db, id)).toBeNull()
		await paidOrder(shop, variantId, 2)
		const taken = await paidOrder(shop, variantId, 1)
		const kept = await finalOrder(shop, variantId, 1)
		await giveBack(shop, taken)
		await giveBack(shop, kept)
		const figures = { unitsSold: 2, creditedSen: rupiah(3 * CREDIT) }
		expect(await cohortFigures(shop.db, id)).toEqual(figures)
		expect(await publicFigures(shop.db)).toMatchObject(figures)
	})

	it('is not told before five people were credited', async () => {
		const shop = await open()
		const { variantId, sku, members } = await stockedMat(shop, [1, 1, 1, 1])
		const { id } = await getCohort(shop.db, 'perca-pagi')
		await paidOrder(shop, variantId, 4)
		expect(await cohortFigures(shop.db, id)).toBeNull()
		const contributions = sheetOf(members, [0, 0, 0, 0, 1])
		await aLot(shop, { cohortSlug: 'perca-pagi', sku, contributions })
		await paidOrder(shop, variantId, 1)
		expect(await cohortFigures(shop.db, id)).toEqual({
			unitsSold: 5,
			creditedSen: rupiah(5 * CREDIT),
		})
	})

	it('is shared as it was when the last piece of a lot was sold', async () => {
		const shop = await open()
		const { variantId, lotId } = await stockedMat(shop, [2, 1])
		expect(await lastSaleOf(shop.db, lotId)).toBeNull()
		const taken = await paidOrder(shop, variantId, 1)
		expect(await lastSaleOf(shop.db, lotId)).toMatchObject({
			priceSen: rupiah(30_000),
			waterfall: { makersSen: rupiah(CREDIT), materialSen: rupiah(8_000) },
			rule: { version: 1 },
		})
		await giveBack(shop, taken)
		expect(await lastSaleOf(shop.db, lotId)).toBeNull()
	})
})
