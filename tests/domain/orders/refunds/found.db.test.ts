import Stripe from 'stripe'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import { processEvent } from '#app/domain/orders/process-inbox.server.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { getRefund } from '#app/domain/orders/refunds/refunds.server.ts'
import { requestRefund } from '#app/domain/orders/refunds/request-refund.server.ts'
import {
	type FoundFor,
	settleFoundRefund,
} from '#app/domain/orders/refunds/settle-found-refund.server.ts'
import { settleRefunds } from '#app/domain/orders/refunds/settle-refunds.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { returnOfRefund } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { listDeadEvents } from '#app/domain/payments/events.server.ts'
import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { ask, firstUnit, giveBack, keptUnits } from '#tests/support/refunds.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	type Goods,
	openTestShop,
	type PlacedOrder,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { everythingIn } from '#tests/support/snapshot.ts'
import { giveBack as transfer, treasurer } from '#tests/support/transfers.ts'

const sandbox = testSandbox()
let stripe: Stripe
beforeAll(async () => {
	const { hostname, port } = new URL(sandbox.origin)
	stripe = new Stripe(sandbox.secretKey, { host: hostname, port, protocol: 'http' })
})
const noPiece: FoundFor = { unitIds: [], withShipping: false, bearer: 'reserve' }

onBothEngines('a refund made at Stripe itself', (database) => {
	let shop: TestShop
	let goods: Goods
	/** Two mats of Rp30.000, sent for Rp20.000. */
	let placed: PlacedOrder
	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox)
		goods = await stockedMat(shop, [5, 5])
		placed = await paidOrder(shop, goods.variantId, 2)
	})

	const balance = async (code: string) => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
		const account = (await chartOfAccounts(shop.db)).find((one) => one.code === code)
		return account?.naturalSen ?? 0
	}
	const intentOf = async ({ paymentId }: PlacedOrder) => {
		const payment = shop.db.selectFrom('payments').select('intent_id').where('id', '=', paymentId)
		return (await payment.executeTakeFirstOrThrow()).intent_id ?? ''
	}
	const makeAtStripe = async (amount: number, of = placed) =>
		stripe.refunds.create({ payment_intent: await intentOf(of), amount: rupiah(amount) })
	const found = async () =>
		await shop.db
			.selectFrom('order_refunds')
			.selectAll()
			.where('order_id', '=', placed.orderId)
			.orderBy('id', 'desc')
			.executeTakeFirstOrThrow()
	/** Made there, and found by asking. */
	const make = async (amount: number) => {
		const { id } = await makeAtStripe(amount)
		await settleRefunds(shop)
		return { refundId: (await found()).id, atStripe: id }
	}
	const assign = (refundId: string, foundFor: FoundFor) =>
		settleFoundRefund(shop, { refundId, foundFor }, treasurer)
	const stateOf = async () =>
		await shop.db
			.selectFrom('orders')
			.select('state')
			.where('id', '=', placed.orderId)
			.executeTakeFirstOrThrow()

	it('stands on an account of its own, and no share is touched', async () => {
		const owed = await balance('1200')
		const capital = await balance('3100')
		await make(12_000)
		expect(await balance('1220')).toBe(rupiah(12_000))
		expect(await balance('1200')).toBe(owed - rupiah(12_000))
		expect(await balance('3100')).toBe(capital)
		expect((await refundChoices(shop.db, placed.number)).leftSen).toBe(rupiah(68_000))
		expect(await stateOf()).toEqual({ state: 'paid' })
	})

	it('is taken over once, by webhook and by asking, in any order and at once', async () => {
		await makeAtStripe(12_000)
		const { data } = await stripe.events.list({ limit: 100 })
		const told = data.filter(({ type }) => /^(refund|charge\.refund)/.test(type))
		expect(told.length).toBeGreaterThan(1)
		const hear = async (event: Stripe.Event) => {
			const payload = JSON.stringify(event)
			const timestamp = Math.floor(Date.now() / 1000)
			const { webhookSecret: secret } = sandbox
			const header = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
			await processEvent(shop, (await receiveEvent(shop, payload, header)).eventId)
		}
		await Promise.all([...told, ...told].map(hear).concat(settleRefunds(shop)))
		await settleRefunds(shop)
		expect(await balance('1220')).toBe(rupiah(12_000))
		expect(await shop.db.selectFrom('order_refunds').selectAll().execute()).toHaveLength(1)
		expect(await listDeadEvents(shop.db)).toEqual([])
	})

	it('changes nothing when it is asked about again', async () => {
		await make(12_000)
		const before = await everythingIn(shop.db)
		await settleRefunds(shop)
		expect(await everythingIn(shop.db)).toEqual(before)
	})

	it('for pieces takes back exactly what they gave', async () => {
		await send(shop, placed)
		const { refundId } = await make(40_000)
		const [unit = ''] = await keptUnits(shop, placed)
		await assign(refundId, { unitIds: [unit], withShipping: true, bearer: 'reserve' })
		expect([await balance('1220'), await balance('2500')]).toEqual([0, 0])
		expect(await balance('2400')).toBe(rupiah(10_000))
		expect(await getRefund(shop.db, refundId)).toMatchObject({ state: 'settled', what: 'units' })
		expect(await keptUnits(shop, placed)).toHaveLength(1)
		await expect(assign(refundId, noPiece)).rejects.toThrow('orders.refund_decided')
	})

	it('for a piece and more has the rest borne by whom finance names', async () => {
		const { refundId } = await make(45_000)
		const [unit = ''] = await keptUnits(shop, placed)
		const capital = await balance('3100')
		await assign(refundId, { unitIds: [unit], withShipping: true, bearer: 'capital' })
		// Half of the order's share, and Rp5.000 on top.
		expect(await balance('3100')).toBe(capital / 2 - rupiah(5_000))
		const lot = await shop.db.selectFrom('lots').selectAll().executeTakeFirstOrThrow()
		expect([lot.available, lot.sold]).toEqual([9, 1])
		await giveBack(shop, placed, { what: 'order' })
		expect([await balance('3100'), await balance('2400')]).toEqual([0, 0])
	})

	it('is not for pieces that come to more', async () => {
		const { refundId } = await make(20_000)
		const [unit = ''] = await keptUnits(shop, placed)
		const wish = { unitIds: [unit], withShipping: false, bearer: 'reserve' } as const
		await expect(assign(refundId, wish)).rejects.toThrow('orders.pieces_cost_more')
		await assign(refundId, noPiece)
		expect([await balance('1220'), await balance('2500')]).toEqual([0, -rupiah(20_000)])
	})

	it('keeps parcel, savings and other requests waiting until it is assigned', async () => {
		const { refundId } = await make(5_000)
		await expect(send(shop, placed)).rejects.toThrow('orders.refund_under_way')
		await expect(ask(shop, placed, { what: 'order' })).rejects.toThrow('orders.refund_unassigned')
		await assign(refundId, noPiece)
		await send(shop, placed)
		const { refundId: later } = await make(6_000)
		await shop.passDays(20)
		expect((await finaliseSavings(shop)).orders).toBe(0)
		await assign(later, noPiece)
		expect((await finaliseSavings(shop)).orders).toBe(1)
	})

	it('that comes back before it is assigned leaves nothing behind', async () => {
		const owed = await balance('1200')
		const { refundId, atStripe } = await make(12_000)
		await sandbox.control.settleRefund(atStripe, 'failed')
		await settleRefunds(shop)
		expect([await balance('1220'), await balance('1200')]).toEqual([0, owed])
		expect((await getRefund(shop.db, refundId)).state).toBe('failed')
		await send(shop, placed)
	})

	it('that comes back afterwards is owed to the buyer', async () => {
		const { refundId, atStripe } = await make(12_000)
		await assign(refundId, noPiece)
		await sandbox.control.settleRefund(atStripe, 'failed')
		await settleRefunds(shop)
		expect(await balance('2410')).toBe(rupiah(12_000))
		await transfer(shop, (await returnOfRefund(shop.db, refundId))?.id ?? '')
		expect([await balance('2410'), await balance('2420')]).toEqual([0, 0])
	})

	it('of the rest of the money ends the order, with what was found before', async () => {
		await make(12_000)
		await make(68_000)
		expect(await stateOf()).toEqual({ state: 'refunded' })
		for (const code of ['1220', '2400', '2500', '3100', '3110']) {
			expect(await balance(code), code).toBe(0)
		}
	})

	it('ends a request that fits no more beside it', async () => {
		const refundId = await ask(shop, placed, { what: 'order' })
		await make(12_000)
		expect((await getRefund(shop.db, refundId)).state).toBe('failed')
		const late = approveRefund(shop, { refundId }, treasurer)
		await expect(late).rejects.toThrow('orders.refund_decided')
	})

	it('on top of a transfer is borne as a whole', async () => {
		await send(shop, placed)
		const { number } = placed
		const wish = { what: 'order' } as const
		const request = { number, wish, reason: 'Kartu ditutup', byTransfer: true }
		const { refundId: ours } = await requestRefund(shop, request, officer)
		await approveRefund(shop, { refundId: ours }, treasurer)
		await transfer(shop, (await returnOfRefund(shop.db, ours))?.id ?? '')
		const { refundId } = await make(80_000)
		await assign(refundId, noPiece)
		expect([await balance('1220'), await balance('2500')]).toEqual([0, -rupiah(80_000)])
		expect(await stateOf()).toEqual({ state: 'refunded' })
	})

	it('that repeats what the buyer’s bank refused pays that debt', async () => {
		placed = await paidOrder(shop, goods.variantId, 1, 'refund-fails')
		await send(shop, placed)
		const refundId = await giveBack(shop, placed, await firstUnit(shop, placed))
		const { gateway_refund_id } = await shop.db
			.selectFrom('refunds')
			.selectAll()
			.where('id', '=', refundId)
			.executeTakeFirstOrThrow()
		await sandbox.control.settleRefund(gateway_refund_id ?? '', 'failed')
		await settleRefund(shop, refundId)
		expect(await balance('2410')).toBe(rupiah(50_000))
		await makeAtStripe(50_000)
		await settleRefunds(shop)
		expect([await balance('2410'), await balance('1220')]).toEqual([0, 0])
		const due = await returnOfRefund(shop.db, refundId)
		await expect(transfer(shop, due?.id ?? '')).rejects.toThrow('payments.return_done')
	})

	it('is no piece’s when a bank takes the rest of an order that never left', async () => {
		await make(12_000)
		const payment = shop.db.selectFrom('payments').select('charge_id')
		const { charge_id } = await payment.where('id', '=', placed.paymentId).executeTakeFirstOrThrow()
		const amount = rupiah(68_000)
		const { id } = await sandbox.control.raiseDispute(charge_id ?? '', { amount })
		await settleDisputes(shop)
		await sandbox.control.closeDispute(id, 'lost')
		await settleDisputes(shop)
		expect(await stateOf()).toEqual({ state: 'refunded' })
		for (const code of ['1210', '1220', '2400', '2500', '3100', '3110']) {
			expect(await balance(code), code).toBe(0)
		}
	})
})
