import { beforeEach, expect, it } from 'vitest'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { exchangeUnits } from '#app/domain/orders/refunds/exchange-units.server.ts'
import { sendReplacement } from '#app/domain/orders/refunds/send-replacement.server.ts'
import { publicFigures } from '#app/domain/savings/savings.server.ts'
import { rupiah, ZERO } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, officer } from '#tests/support/making.ts'
import { keptUnits } from '#tests/support/refunds.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { openTestShop, stockedMat, type TestShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('what the front page tells of the books', (database) => {
	let shop: TestShop
	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox)
	})

	it('is nothing before anything has happened', async () => {
		expect(await publicFigures(shop.db)).toEqual({
			creditedSen: ZERO,
			unitsSold: 0,
			makers: 0,
			trained: null,
		})
	})

	it('counts credits and pieces from the first sale, and people who were trained', async () => {
		const { variantId } = await stockedMat(shop, [3, 2, 1])
		await paidOrder(shop, variantId, 2)
		expect(await publicFigures(shop.db)).toEqual({
			creditedSen: rupiah(22_000),
			unitsSold: 2,
			makers: 3,
			trained: 5,
		})
	})

	it('leaves out what was given back, whether or not the parcel had left the house', async () => {
		const { variantId } = await stockedMat(shop, [3, 2, 1])
		const [kept, here, sent] = [
			await paidOrder(shop, variantId),
			await paidOrder(shop, variantId),
			await paidOrder(shop, variantId),
		]
		await send(shop, sent)
		for (const { number } of [here, sent]) {
			await refundOrder(shop, { number, reason: 'Rusak' }, officer)
		}
		expect(kept.number).not.toBe(here.number)
		expect(await publicFigures(shop.db)).toMatchObject({
			creditedSen: rupiah(11_000),
			unitsSold: 1,
		})
	})

	it('counts a piece that is replaced once, from when its replacement is set aside', async () => {
		const { variantId } = await stockedMat(shop, [3, 2, 1])
		const placed = await paidOrder(shop, variantId)
		await send(shop, placed)
		const before = await publicFigures(shop.db)
		const unitIds = await keptUnits(shop, placed)
		const { number } = placed
		await exchangeUnits(shop, { number, unitIds, reason: 'Salah warna' }, officer)
		expect(await publicFigures(shop.db)).toEqual(before)
		await sendReplacement(shop, { number, courier: 'JNE', trackingNumber: 'JNE12345' }, officer)
		expect(await publicFigures(shop.db)).toEqual(before)
	})

	it('does not tell how many were trained while they are fewer than five', async () => {
		await aCohort(shop, { members: 4 })
		expect(await publicFigures(shop.db)).toMatchObject({ trained: null })
	})
})
