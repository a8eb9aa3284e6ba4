import { beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { getOrderForStaff, getOrderPage } from '#app/domain/orders/orders.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { exchangeUnits } from '#app/domain/orders/refunds/exchange-units.server.ts'
import { piecesExpected } from '#app/domain/orders/refunds/pieces-expected.server.ts'
import { receiveReturn } from '#app/domain/orders/refunds/receive-return.server.ts'
import { sendReplacement } from '#app/domain/orders/refunds/send-replacement.server.ts'
import { countUnitsSold, unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aLot, officer } from '#tests/support/making.ts'
import { ask, firstUnit, giveBack, keptUnits } from '#tests/support/refunds.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('pieces that come back', (database) => {
	let shop: TestShop
	let goods: Goods
	let placed: PlacedOrder
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [2]))
		placed = await paidOrder(shop, goods.variantId, 2)
	})

	const lots = async () =>
		(await shop.db.selectFrom('lots').selectAll().orderBy('id').execute()).map(
			({ available, reserved, sold, written_off }) => [available, reserved, sold, written_off],
		)
	const proven = async () => {
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
		expect((await verifyLedger(shop.db)).faults).toEqual([])
	}
	const expected = async () => (await piecesExpected(shop.db, placed.number)).map(({ id }) => id)
	const pendingOf = async (makerCode: string) =>
		(await makerSavings(shop.db, makerCode, null)).pendingSen
	const exchangeOne = async () => {
		const [unitId = ''] = await keptUnits(shop, placed)
		const { number } = placed
		await exchangeUnits(shop, { number, unitIds: [unitId], reason: 'Jahitan lepas.' }, officer)
	}
	/** Another lot of the same ware, by another maker. */
	const moreStock = async () => {
		const { slug } = await shop.db.selectFrom('cohorts').select('slug').executeTakeFirstOrThrow()
		const makerCode = goods.members[1] ?? ''
		const contributions = [{ makerCode, pieces: 3 }]
		await aLot(shop, { cohortSlug: slug, sku: goods.sku, contributions })
	}

	it('are on sale again at once when they never left the house', async () => {
		await giveBack(shop, placed, await firstUnit(shop, placed))
		expect(await lots()).toEqual([[1, 0, 1, 0]])
		expect(await expected()).toEqual([])
		const { picks } = await getOrderForStaff(shop.db, placed.number)
		expect(picks.map(({ quantity }) => quantity)).toEqual([1])
		await send(shop, placed)
		await proven()
	})

	it('are on sale again only when somebody has taken them in', async () => {
		await send(shop, placed)
		await giveBack(shop, placed, await firstUnit(shop, placed))
		expect(await lots()).toEqual([[0, 0, 2, 0]])
		expect(await countUnitsSold(shop.db)).toBe(1)
		await proven()
		const unitIds = await expected()
		expect(unitIds).toHaveLength(1)
		await receiveReturn(shop, { number: placed.number, unitIds, writtenOffAs: null }, officer)
		expect(await lots()).toEqual([[1, 0, 1, 0]])
		expect(await countUnitsSold(shop.db)).toBe(1)
		await proven()
	})

	it.each(['damaged', 'hygiene', 'lost'] as const)('are written off as %s', async (reason) => {
		await send(shop, placed)
		await giveBack(shop, placed, { what: 'order' })
		const [unitId = ''] = await expected()
		const back = { number: placed.number, unitIds: [unitId], writtenOffAs: reason }
		await receiveReturn(shop, back, officer)
		expect(await lots()).toEqual([[0, 0, 1, 1]])
		const movement = await shop.db
			.selectFrom('stock_movements')
			.selectAll()
			.where('kind', '=', 'written-off')
			.executeTakeFirstOrThrow()
		expect(movement.reason).toBe(reason)
		await expect(receiveReturn(shop, back, officer)).rejects.toThrow('orders.piece_not_out')
		await proven()
	})

	it('are none that the buyer keeps', async () => {
		await send(shop, placed)
		const [unitId = ''] = await keptUnits(shop, placed)
		const kept = { number: placed.number, unitIds: [unitId], writtenOffAs: null }
		await expect(receiveReturn(shop, kept, officer)).rejects.toThrow('orders.piece_not_out')
	})

	it('are exchanged for others, whose makers earn instead', async () => {
		await moreStock()
		await send(shop, placed)
		await receiveOrder(shop, placed)
		const [first = '', second = ''] = goods.members
		expect([await pendingOf(first), await pendingOf(second)]).toEqual([rupiah(22_000), 0])
		await exchangeOne()
		expect([await pendingOf(first), await pendingOf(second)]).toEqual([
			rupiah(11_000),
			rupiah(11_000),
		])
		expect(await lots()).toEqual([
			[0, 0, 2, 0],
			[2, 1, 0, 0],
		])
		await proven()
		// Until the replacement is sent and its own time is over, nothing becomes final.
		await shop.passDays(20)
		expect((await finaliseSavings(shop)).orders).toBe(0)
		const parcel = { courier: 'JNE', trackingNumber: 'JNE54321' }
		await sendReplacement(shop, { number: placed.number, ...parcel }, officer)
		expect((await finaliseSavings(shop)).orders).toBe(0)
		const unitIds = await expected()
		const back = { number: placed.number, unitIds, writtenOffAs: 'damaged' } as const
		await receiveReturn(shop, back, officer)
		expect(await lots()).toEqual([
			[0, 0, 1, 1],
			[2, 0, 1, 0],
		])
		await shop.passDays(20)
		expect((await finaliseSavings(shop)).orders).toBe(1)
		const { finalSen, credits } = await makerSavings(shop.db, first, null)
		expect(finalSen).toBe(rupiah(11_000))
		expect(credits.map(({ state }) => state).sort()).toEqual(['final', 'taken-back'])
		await proven()
	})

	it('are exchanged one after the other out of the same lot, and leave together', async () => {
		await moreStock()
		await send(shop, placed)
		await exchangeOne()
		await exchangeOne()
		const parcel = { courier: 'JNE', trackingNumber: 'JNE54321' }
		await sendReplacement(shop, { number: placed.number, ...parcel }, officer)
		expect(await lots()).toEqual([
			[0, 0, 2, 0],
			[1, 0, 2, 0],
		])
		await proven()
	})

	it('have their time to complain although the first parcel is received at once', async () => {
		await moreStock()
		await send(shop, placed)
		await exchangeOne()
		await shop.passDays(2)
		const parcel = { courier: 'JNE', trackingNumber: 'JNE54321' }
		await sendReplacement(shop, { number: placed.number, ...parcel }, officer)
		const until = async () => (await getOrderPage(shop.db, placed.token)).order.complaint_until
		const promised = await until()
		await receiveOrder(shop, placed)
		expect(await until()).toBe(promised)
		await proven()
	})

	it('are exchanged only when there is another piece', async () => {
		await send(shop, placed)
		await expect(exchangeOne()).rejects.toThrow('stock.sold_out')
		await proven()
	})

	it('can be given back after the exchange, and nothing is left with anybody', async () => {
		await moreStock()
		await send(shop, placed)
		await exchangeOne()
		await expect(ask(shop, placed, { what: 'order' })).rejects.toThrow('orders.replacement_waiting')
		const parcel = { courier: 'JNE', trackingNumber: 'JNE54321' }
		await sendReplacement(shop, { number: placed.number, ...parcel }, officer)
		await giveBack(shop, placed, { what: 'order' })
		for (const { code, naturalSen } of await chartOfAccounts(shop.db)) {
			if (!['1200', '5100'].includes(code)) expect(naturalSen, code).toBe(0)
		}
		expect(await expected()).toHaveLength(3)
		await proven()
	})
})
