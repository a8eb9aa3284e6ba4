import { expect, it } from 'vitest'
import { duesOf } from '#app/domain/savings/dues.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aMaker } from '#tests/support/making.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { openStockedShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('what binds a maker to the books', (database) => {
	it('is savings, pieces that may be sold, and nothing for whoever made none', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [2, 1])
		const code = goods.members[0] ?? ''
		const nothing = { savingsSen: 0, pieces: 0, waiting: 0 }
		expect(await duesOf(shop.db, code)).toEqual({ ...nothing, pieces: 3 })
		await paidOrder(shop, goods.variantId)
		const { savingsSen, pieces, waiting } = await duesOf(shop.db, code)
		expect([pieces, waiting]).toEqual([2, 0])
		expect(savingsSen).toBeGreaterThan(rupiah(1_000))
		expect(await duesOf(shop.db, await aMaker(shop))).toEqual(nothing)
	})
})
