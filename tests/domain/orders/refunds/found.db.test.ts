import Stripe from 'stripe'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { processEvent } from '#app/domain/orders/process-inbox.server.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { exchangeUnits } from '#app/domain/orders/refunds/exchange-units.server.ts'
import { getRefund } from '#app/domain/orders/refunds/refunds.server.ts'
import { sendReplacement } from '#app/domain/orders/refunds/send-replacement.server.ts'
import {
	type FoundFor,
	settleFoundRefund,
} from '#app/domain/orders/refunds/settle-found-refund.server.ts'
import { settleRefunds } from '#app/domain/orders/refunds/settle-refunds.server.ts'
import { listDeadEvents } from '#app/domain/payments/events.server.ts'
import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { plusDays } from '#app/shared/instant.ts'
import { rupiah, ZERO } from '#app/shared/money.ts'
import { balanceOf } from '#tests/support/books.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { loseDispute } from '#tests/support/disputes.ts'
import { officer } from '#tests/support/making.ts'
import {
	all,
	ask,
	askByTransfer,
	endRefund,
	firstUnit,
	giveBack,
	keptUnits,
	transferRefund,
} from '#tests/support/refunds.ts'
import { orderRow, paidOrder, send } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { everythingIn } from '#tests/support/snapshot.ts'
import { paymentRow, treasurer } from '#tests/support/transfers.ts'

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
		;({ shop, goods } = await openStockedShop(database, sandbox, [5, 5]))
		placed = await paidOrder(shop, goods.variantId, 2)
	})

	const balance = (code: string) => balanceOf(shop, code)
	const makeAtStripe = async (amount: number) => {
		const { intent_id } = await paymentRow(shop.db, placed)
		return stripe.refunds.create({ payment_intent: intent_id ?? '', amount: rupiah(amount) })
	}
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
	const stateOf = async () => (await orderRow(shop, placed)).state

	it('stands on an account of its own, and no share is touched', async () => {
		const owed = await balance('1200')
		const capital = await balance('3100')
		await make(12_000)
		expect(await balance('1220')).toBe(rupiah(12_000))
		expect(await balance('1200')).toBe(owed - rupiah(12_000))
		expect(await balance('3100')).toBe(capital)
		expect((await refundChoices(shop.db, placed.number)).leftSen).toBe(rupiah(68_000))
		expect(await stateOf()).toBe('paid')
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
		await Promise.all([...[...told, ...told].map(hear), settleRefunds(shop)])
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
		await giveBack(shop, placed, all)
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
		await expect(ask(shop, placed, all)).rejects.toThrow('orders.refund_unassigned')
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
		await transferRefund(shop, refundId)
		expect([await balance('2410'), await balance('2420')]).toEqual([0, 0])
	})

	it('of the rest of the money ends the order, with what was found before', async () => {
		await make(12_000)
		await make(68_000)
		expect(await stateOf()).toBe('refunded')
		for (const code of ['1220', '2400', '2500', '3100', '3110']) {
			expect(await balance(code), code).toBe(0)
		}
	})

	it('of the rest of the money waits for finance while a replacement is not sent', async () => {
		await send(shop, placed)
		const [unit = ''] = await keptUnits(shop, placed)
		const { number } = placed
		await exchangeUnits(shop, { number, unitIds: [unit], reason: 'Jahitan lepas.' }, officer)
		const { refundId } = await make(80_000)
		expect([await balance('1220'), await stateOf()]).toEqual([rupiah(80_000), 'sent'])
		const way = { courier: 'JNE', trackingNumber: 'JNE-00009' }
		await sendReplacement(shop, { number, ...way }, officer)
		const unitIds = await keptUnits(shop, placed)
		await assign(refundId, { unitIds, withShipping: true, bearer: 'reserve' })
		expect([await balance('1220'), await balance('2500')]).toEqual([0, 0])
	})

	it('keeps no other waiting when it cannot be taken over', async () => {
		const other = await paidOrder(shop, goods.variantId, 1)
		await makeAtStripe(12_000)
		const { intent_id } = await paymentRow(shop.db, placed)
		await stripe.refunds.create({
			payment_intent: (await paymentRow(shop.db, other)).intent_id ?? '',
			amount: rupiah(5_000),
		})
		const states = await shop.gateway.listRefunds(plusDays(shop.clock.now(), -1))
		const broken = states.map((one) =>
			one.intentId === intent_id ? { ...one, amountSen: ZERO } : one,
		)
		const gateway = { ...shop.gateway, listRefunds: async () => broken }
		expect(await settleRefunds({ ...shop, gateway })).toHaveLength(1)
		expect(await balance('1220')).toBe(rupiah(5_000))
		await settleRefunds(shop)
		expect(await balance('1220')).toBe(rupiah(17_000))
	})

	it('ends a request that fits no more beside it', async () => {
		const refundId = await ask(shop, placed, all)
		await make(12_000)
		expect((await getRefund(shop.db, refundId)).state).toBe('failed')
		const late = approveRefund(shop, { refundId }, treasurer)
		await expect(late).rejects.toThrow('orders.refund_decided')
	})

	it('on top of a transfer is borne as a whole', async () => {
		await send(shop, placed)
		const ours = await askByTransfer(shop, placed, all)
		await approveRefund(shop, { refundId: ours }, treasurer)
		await transferRefund(shop, ours)
		const { refundId } = await make(80_000)
		await assign(refundId, noPiece)
		expect([await balance('1220'), await balance('2500')]).toEqual([0, -rupiah(80_000)])
		expect(await stateOf()).toBe('refunded')
	})

	describe('that had covered what the buyer’s bank refuses afterwards', () => {
		let [refused, capital] = ['', 0]
		/** A mat went back by the gateway, the rest by transfer: what is found is too much. */
		beforeEach(async () => {
			placed = await paidOrder(shop, goods.variantId, 2, 'refund-fails')
			await send(shop, placed)
			refused = await giveBack(shop, placed, await firstUnit(shop, placed))
			await endRefund(shop, refused, 'succeeded')
			const rest = await askByTransfer(shop, placed, all)
			await approveRefund(shop, { refundId: rest }, treasurer)
			await transferRefund(shop, rest)
			capital = await balance('3100')
		})
		const settled = async (reserve: number) => {
			for (const code of ['1220', '2410', '2420']) expect(await balance(code), code).toBe(0)
			expect([await balance('3100'), await balance('2500')]).toEqual([capital, reserve])
		}

		it.each(['before', 'after'])('costs the working capital nothing, assigned %s', async (when) => {
			const { refundId } = await make(40_000)
			const foundFor = { ...noPiece, bearer: 'capital' as const }
			if (when === 'before') await assign(refundId, foundFor)
			await endRefund(shop, refused, 'failed')
			if (when === 'after') await assign(refundId, foundFor)
			await settled(0)
			const lower = shop.db.updateTable('order_refunds').set({ had_of_capital_sen: ZERO })
			await expect(lower.where('id', '=', refused).execute()).rejects.toThrow('never changed')
		})

		it('gives each back what it bore where a bank covered the other part', async () => {
			const { refundId } = await make(25_000)
			await assign(refundId, { ...noPiece, bearer: 'capital' })
			await loseDispute(shop, placed, rupiah(15_000))
			expect(await balance('2500')).toBe(-rupiah(15_000))
			await endRefund(shop, refused, 'failed')
			await settled(0)
		})

		it('that comes back itself gives its own bearer back what it bore', async () => {
			const { refundId, atStripe } = await make(40_000)
			await assign(refundId, { ...noPiece, bearer: 'capital' })
			await sandbox.control.settleRefund(atStripe, 'failed')
			await settleRefunds(shop)
			await settled(0)
		})
	})

	it('that repeats what the buyer’s bank refused pays that debt', async () => {
		placed = await paidOrder(shop, goods.variantId, 1, 'refund-fails')
		await send(shop, placed)
		const refundId = await giveBack(shop, placed, await firstUnit(shop, placed))
		await endRefund(shop, refundId, 'failed')
		expect(await balance('2410')).toBe(rupiah(50_000))
		await makeAtStripe(50_000)
		await settleRefunds(shop)
		expect([await balance('2410'), await balance('1220')]).toEqual([0, 0])
		await expect(transferRefund(shop, refundId)).rejects.toThrow('payments.return_done')
	})

	it('that the buyer’s bank refuses once more is owed once more, then transferred', async () => {
		placed = await paidOrder(shop, goods.variantId, 1, 'refund-fails')
		await send(shop, placed)
		const refundId = await giveBack(shop, placed, await firstUnit(shop, placed))
		for (const _ of ['refused', 'refused again']) {
			await endRefund(shop, refundId, 'failed')
			expect(await balance('2410')).toBe(rupiah(50_000))
			await makeAtStripe(50_000)
			await settleRefunds(shop)
			expect(await balance('2410')).toBe(0)
		}
		await endRefund(shop, refundId, 'failed')
		await transferRefund(shop, refundId)
		for (const code of ['1220', '2410', '2420', '2500']) expect(await balance(code), code).toBe(0)
		expect((await getRefund(shop.db, refundId)).state).toBe('settled')
	})

	it('of a part of what the buyer’s bank refused leaves the rest of that debt', async () => {
		placed = await paidOrder(shop, goods.variantId, 1, 'refund-fails')
		await send(shop, placed)
		const refundId = await giveBack(shop, placed, await firstUnit(shop, placed))
		await endRefund(shop, refundId, 'failed')
		const part = await make(20_000)
		expect([await balance('2410'), await balance('1220')]).toEqual([rupiah(30_000), 0])
		expect(await balance('2500')).toBe(0)
		expect((await getRefund(shop.db, part.refundId)).state).toBe('settled')
		// The rest is tried once more, and refused once more: that alone is owed again.
		await makeAtStripe(30_000)
		await settleRefunds(shop)
		expect(await balance('2410')).toBe(0)
		await endRefund(shop, refundId, 'failed')
		expect(await balance('2410')).toBe(rupiah(30_000))
		await transferRefund(shop, refundId)
		for (const code of ['1220', '2410', '2420', '2500']) expect(await balance(code), code).toBe(0)
	})

	describe('of more than what the buyer’s bank refused and what was left', () => {
		let refused: string
		beforeEach(async () => {
			placed = await paidOrder(shop, goods.variantId, 2, 'refund-fails')
			await send(shop, placed)
			refused = await giveBack(shop, placed, await firstUnit(shop, placed))
			await endRefund(shop, refused, 'failed')
		})

		it('pays that debt as far as it goes, and the rest alone is assigned', async () => {
			const capital = await balance('3100')
			const { refundId } = await make(60_000)
			expect([await balance('2410'), await balance('1220')]).toEqual([
				rupiah(20_000),
				rupiah(40_000),
			])
			expect(await balance('2500')).toBe(0)
			await transferRefund(shop, refused)
			await assign(refundId, { ...noPiece, bearer: 'capital' })
			expect(await balance('3100')).toBe(capital - rupiah(40_000))
			for (const code of ['1220', '2410', '2420', '2500']) expect(await balance(code), code).toBe(0)
		})

		it('pays back a piece with that rest, and nobody bears what paid the debt', async () => {
			const { refundId } = await make(61_000)
			const [unit = ''] = await keptUnits(shop, placed)
			const wish = { unitIds: [unit], withShipping: true, bearer: 'reserve' } as const
			await assign(refundId, wish)
			expect(await getRefund(shop.db, refundId)).toMatchObject({ what: 'order', borneSen: 0 })
			await transferRefund(shop, refused)
			for (const code of ['1220', '2410', '2420', '2500']) expect(await balance(code), code).toBe(0)
		})

		it('that comes back before it is assigned is owed as far as it had paid that debt', async () => {
			const clearing = await balance('1200')
			const { refundId, atStripe } = await make(60_000)
			await sandbox.control.settleRefund(atStripe, 'failed')
			await settleRefunds(shop)
			expect([await balance('1200'), await balance('1220')]).toEqual([clearing, 0])
			expect(await balance('2410')).toBe(rupiah(40_000))
			expect((await getRefund(shop.db, refundId)).state).toBe('owed')
			await transferRefund(shop, refused)
			await transferRefund(shop, refundId)
			expect((await refundChoices(shop.db, placed.number)).leftSen).toBe(rupiah(40_000))
			for (const code of ['1220', '2410', '2420', '2500']) expect(await balance(code), code).toBe(0)
		})
	})

	it('is no piece’s when a bank takes the rest of an order that never left', async () => {
		await make(12_000)
		await loseDispute(shop, placed, rupiah(68_000))
		expect(await stateOf()).toBe('refunded')
		for (const code of ['1210', '1220', '2400', '2500', '3100', '3110']) {
			expect(await balance(code), code).toBe(0)
		}
	})
})
