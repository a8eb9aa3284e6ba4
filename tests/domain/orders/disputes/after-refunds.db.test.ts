import { beforeEach, describe, expect, it } from 'vitest'
import { getReceipt } from '#app/domain/documents/buyer-papers.server.ts'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { settleDispute } from '#app/domain/orders/disputes/settle-dispute.server.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { declineRefund } from '#app/domain/orders/refunds/decline-refund.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { getRefund } from '#app/domain/orders/refunds/refunds.server.ts'
import { gatewayUnavailable } from '#app/domain/payments/errors.ts'
import type { GatewayDispute } from '#app/domain/payments/gateway.ts'
import { newId } from '#app/shared/ids.ts'
import { add, rupiah, sen } from '#app/shared/money.ts'
import { balanceOf } from '#tests/support/books.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { decideDispute, loseDispute, raiseDispute } from '#tests/support/disputes.ts'
import { countingQueries } from '#tests/support/query-count.ts'
import {
	all,
	ask,
	askByTransfer,
	endRefund,
	firstUnit,
	giveBack,
	goodwill,
	transferRefund,
} from '#tests/support/refunds.ts'
import { finalOrder, orderRow, paidOrder, send, sendSome } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { paymentRow, treasurer } from '#tests/support/transfers.ts'

const sandbox = testSandbox()

onBothEngines('a dispute beside refunds', (database) => {
	let shop: TestShop
	let goods: Goods
	/** Two mats of Rp30.000, sent for Rp20.000. */
	let placed: PlacedOrder
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [5, 5]))
		placed = await paidOrder(shop, goods.variantId, 2)
	})

	const balance = (code: string) => balanceOf(shop, code)
	const shares = async () => {
		const chart = await chartOfAccounts(shop.db)
		const isShare = ({ code }: { code: string }) => /^(21|22|24|31)/.test(code)
		return Object.fromEntries(chart.filter(isShare).map((one) => [one.code, one.naturalSen]))
	}
	const rowOf = () => orderRow(shop, placed)
	const lot = async () => {
		const { available, sold } = await shop.db
			.selectFrom('lots')
			.selectAll()
			.executeTakeFirstOrThrow()
		return [available, sold]
	}
	const left = async () => (await refundChoices(shop.db, placed.number)).leftSen
	const lose = (amount: number) => loseDispute(shop, placed, rupiah(amount))

	describe('lost before sending', () => {
		it('of all that a refunded piece has left undoes the rest of the order', async () => {
			await giveBack(shop, placed, await firstUnit(shop, placed))
			await lose(40_000)
			expect(await rowOf()).toMatchObject({ state: 'refunded', dispute: 'lost' })
			expect(await lot()).toEqual([10, 0])
			expect(Object.values(await shares()).every((amount) => amount === 0)).toBe(true)
			expect([await balance('2500'), await balance('1210')]).toEqual([0, 0])
		})

		it('gives the reserve back what it bore of a sum', async () => {
			await giveBack(shop, placed, goodwill(10_000))
			await lose(70_000)
			expect(await rowOf()).toMatchObject({ state: 'refunded' })
			expect(await balance('2500')).toBe(0)
			expect(await lot()).toEqual([10, 0])
		})

		it('of more than was left takes the excess from the reserve', async () => {
			await giveBack(shop, placed, await firstUnit(shop, placed))
			await lose(80_000)
			expect(await rowOf()).toMatchObject({ state: 'refunded' })
			expect(await balance('2500')).toBe(-rupiah(40_000))
			expect(Object.values(await shares()).every((amount) => amount === 0)).toBe(true)
		})

		it('of a part lets the order go on, and the rest alone can be given back', async () => {
			await lose(30_000)
			expect(await rowOf()).toMatchObject({ state: 'paid', dispute: 'lost' })
			expect([await balance('2500'), await left()]).toEqual([-rupiah(30_000), rupiah(50_000)])
			await expect(ask(shop, placed, goodwill(50_001))).rejects.toThrow('orders.refund_too_much')
			const refundId = await giveBack(shop, placed, all)
			expect((await getRefund(shop.db, refundId)).amountSen).toBe(rupiah(50_000))
			await transferRefund(shop, refundId)
			expect(await rowOf()).toMatchObject({ state: 'refunded' })
			expect([await balance('2500'), await balance('2420')]).toEqual([0, 0])
			expect(Object.values(await shares()).every((amount) => amount === 0)).toBe(true)
		})

		it('ends a refund whose answer the network swallowed first', async () => {
			const silent = { ...shop.gateway, refund: () => Promise.reject(gatewayUnavailable()) }
			const refundId = await ask(shop, placed, goodwill(5_000))
			await approveRefund({ ...shop, gateway: silent }, { refundId }, treasurer)
			await lose(80_000)
			expect((await getRefund(shop.db, refundId)).state).toBe('failed')
			expect(await rowOf()).toMatchObject({ state: 'refunded' })
			expect(await balance('2500')).toBe(0)
		})
	})

	describe('lost of all the rest while a part is under way', () => {
		const nothingWithAnybody = async (others = 0) => {
			const sums = Object.values(await shares())
			expect(sums.reduce((all, amount) => all + amount, 0)).toBe(others)
			for (const code of ['1210', '2410', '2420', '2500']) expect(await balance(code), code).toBe(0)
		}

		it('undoes the order once that part has gone back by transfer', async () => {
			const refundId = await askByTransfer(shop, placed, await firstUnit(shop, placed))
			await approveRefund(shop, { refundId }, treasurer)
			await lose(40_000)
			expect(await rowOf()).toMatchObject({ state: 'paid', dispute: 'lost' })
			expect([await balance('2500'), await lot()]).toEqual([-rupiah(40_000), [8, 2]])
			await transferRefund(shop, refundId)
			expect(await rowOf()).toMatchObject({ state: 'refunded', dispute: 'lost' })
			expect(await lot()).toEqual([10, 0])
			await nothingWithAnybody()
		})

		it('undoes the order once the gateway has given that part back', async () => {
			const other = rupiah(80_000)
			placed = await paidOrder(shop, goods.variantId, 2, 'refund-pending')
			const refundId = await giveBack(shop, placed, goodwill(10_000))
			await lose(70_000)
			expect(await rowOf()).toMatchObject({ state: 'paid', dispute: 'lost' })
			await endRefund(shop, refundId, 'succeeded')
			expect(await rowOf()).toMatchObject({ state: 'refunded' })
			await nothingWithAnybody(other)
		})

		it('lets the order go on when that part is declined after all', async () => {
			const refundId = await ask(shop, placed, await firstUnit(shop, placed))
			await lose(40_000)
			await declineRefund(shop, { refundId, reason: 'Tidak jadi.' }, treasurer)
			expect([await rowOf(), await left()]).toMatchObject([{ state: 'paid' }, rupiah(40_000)])
			const rest = await giveBack(shop, placed, all)
			await transferRefund(shop, rest)
			expect(await rowOf()).toMatchObject({ state: 'refunded' })
			expect(await lot()).toEqual([10, 0])
			await nothingWithAnybody()
		})

		it('lets the order go on when the gateway refuses that part', async () => {
			const refundId = await ask(shop, placed, await firstUnit(shop, placed))
			await lose(40_000)
			const approving = approveRefund(shop, { refundId }, treasurer)
			await expect(approving).rejects.toThrow('payments.charge_disputed')
			expect(await getRefund(shop.db, refundId)).toMatchObject({ state: 'failed' })
			expect([await rowOf(), await left()]).toMatchObject([{ state: 'paid' }, rupiah(40_000)])
		})

		it('undoes what never left once a part of it has gone back by transfer', async () => {
			placed = await paidOrder(shop, goods.variantId, 3)
			await sendSome(shop, placed, 1)
			const refundId = await askByTransfer(shop, placed, await firstUnit(shop, placed))
			await approveRefund(shop, { refundId }, treasurer)
			const [available = 0, sold = 0] = await lot()
			await loseDispute(shop, placed, await left())
			expect(await rowOf()).toMatchObject({ state: 'part-sent', dispute: 'lost' })
			expect(await lot()).toEqual([available, sold])
			await transferRefund(shop, refundId)
			expect(await rowOf()).toMatchObject({ state: 'sent', dispute: 'lost' })
			expect(await lot()).toEqual([available + 2, sold - 2])
			expect([await balance('1210'), await balance('2420')]).toEqual([0, 0])
		})
	})

	it('undoes what never left with the lots locked before the balances', async () => {
		const refundId = await askByTransfer(shop, placed, goodwill(5_000))
		await approveRefund(shop, { refundId }, treasurer)
		await lose(75_000)
		expect(await rowOf()).toMatchObject({ state: 'paid', dispute: 'lost' })
		const watched = countingQueries(shop.db)
		await transferRefund({ ...shop, db: watched.db }, refundId)
		expect(await rowOf()).toMatchObject({ state: 'refunded' })
		const order = watched.locked().filter((table) => /^(lots|shelf|ledger_balances)$/.test(table))
		expect(order).toEqual(['lots', 'shelf', 'ledger_balances'])
	})

	it('lost after sending leaves what is left to be given back, and no more', async () => {
		await send(shop, placed)
		await giveBack(shop, placed, await firstUnit(shop, placed))
		const before = await shares()
		await lose(25_000)
		expect(await shares()).toEqual(before)
		expect([await balance('2500'), await left()]).toEqual([-rupiah(25_000), rupiah(15_000)])
		const rest = await giveBack(shop, placed, all)
		expect((await getRefund(shop.db, rest)).amountSen).toBe(rupiah(15_000))
		await transferRefund(shop, rest)
		expect(await balance('2500')).toBe(0)
	})

	it('lost after the savings were final touches no maker', async () => {
		placed = await finalOrder(shop, goods.variantId, 2)
		await giveBack(shop, placed, await firstUnit(shop, placed))
		const before = await shares()
		await lose(40_000)
		expect(await shares()).toEqual(before)
		// The reserve has borne the makers' Rp11.000 of the piece, and the loss.
		expect(await balance('2500')).toBe(-rupiah(51_000))
		await expect(ask(shop, placed, goodwill(1))).rejects.toThrow('orders.charged_back')
	})

	it('keeps a refund that waits for its transfer waiting, and ends it when it is lost', async () => {
		await send(shop, placed)
		const refundId = await askByTransfer(shop, placed, all)
		await approveRefund(shop, { refundId }, treasurer)
		const id = await raiseDispute(shop, placed)
		await expect(transferRefund(shop, refundId)).rejects.toThrow('orders.disputed')
		await decideDispute(shop, id, 'lost')
		expect((await getRefund(shop.db, refundId)).state).toBe('failed')
		await expect(transferRefund(shop, refundId)).rejects.toThrow('payments.return_done')
		expect([await balance('2500'), await balance('2420')]).toEqual([-rupiah(80_000), 0])
	})

	it('of a part ends the requests that fit no more beside it', async () => {
		await send(shop, placed)
		const refundId = await ask(shop, placed, goodwill(60_000))
		await lose(30_000)
		expect(await getRefund(shop.db, refundId)).toMatchObject({ state: 'failed' })
		expect(await left()).toBe(rupiah(50_000))
		await ask(shop, placed, goodwill(50_000))
	})

	it('is lost instead of what is owed to the buyer', async () => {
		placed = await paidOrder(shop, goods.variantId, 2, 'refund-fails')
		await send(shop, placed)
		const refundId = await giveBack(shop, placed, await firstUnit(shop, placed))
		await endRefund(shop, refundId, 'failed')
		expect(await balance('2410')).toBe(rupiah(40_000))
		await lose(80_000)
		expect([await balance('2410'), await balance('2500')]).toEqual([0, -rupiah(40_000)])
		expect((await getRefund(shop.db, refundId)).state).toBe('settled')
		const { back } = (await getReceipt(shop.db, placed.token)).given
		expect(back.map(({ amountSen }) => amountSen)).toEqual([rupiah(80_000)])
		await expect(transferRefund(shop, refundId)).rejects.toThrow('payments.return_done')
	})

	it('is lost instead of a part of what is owed, and the rest alone is transferred', async () => {
		placed = await paidOrder(shop, goods.variantId, 2, 'refund-fails')
		await send(shop, placed)
		const refundId = await giveBack(shop, placed, await firstUnit(shop, placed))
		await endRefund(shop, refundId, 'failed')
		await lose(60_000)
		const owed = await getRefund(shop.db, refundId)
		expect(owed).toMatchObject({ state: 'owed', hadElsewhereSen: rupiah(20_000) })
		expect([await balance('2410'), await balance('2500')]).toEqual([
			rupiah(20_000),
			-rupiah(40_000),
		])
		const before = await balance('1110')
		await transferRefund(shop, refundId)
		expect((await balance('1110')) - before).toBe(-rupiah(20_000))
		expect([await balance('2410'), await balance('2420'), await left()]).toEqual([0, 0, 0])
		const { back } = (await getReceipt(shop.db, placed.token)).given
		expect(add(...back.map(({ amountSen }) => amountSen))).toBe(rupiah(80_000))
	})

	it('that pays a debt gives back to who bore a sum before', async () => {
		placed = await paidOrder(shop, goods.variantId, 2, 'refund-fails')
		const capital = { ...goodwill(5_000), bearer: 'capital' as const }
		await endRefund(shop, await giveBack(shop, placed, capital), 'succeeded')
		const refundId = await giveBack(shop, placed, await firstUnit(shop, placed))
		await endRefund(shop, refundId, 'failed')
		await lose(75_000)
		expect(await rowOf()).toMatchObject({ state: 'refunded' })
		for (const code of ['1210', '2410', '2500']) expect(await balance(code), code).toBe(0)
		// What the two mats of the first order have given it, and no more.
		expect((await shares())['3100']).toBe(rupiah(15_400))
	})

	it('lost with more than was left pays what comes back of a refund afterwards', async () => {
		placed = await paidOrder(shop, goods.variantId, 2, 'refund-fails')
		await send(shop, placed)
		const refundId = await giveBack(shop, placed, await firstUnit(shop, placed))
		await endRefund(shop, refundId, 'succeeded')
		await lose(60_000)
		expect(await balance('2500')).toBe(-rupiah(60_000))
		await endRefund(shop, refundId, 'failed')
		// The buyer has Rp60.000 of Rp80.000: no more than the rest is owed.
		expect([await balance('2410'), await balance('2500')]).toEqual([
			rupiah(20_000),
			-rupiah(40_000),
		])
		await transferRefund(shop, refundId)
		expect([await balance('2410'), await left()]).toEqual([0, 0])
	})

	describe('of several', () => {
		const news = async (
			disputeId: string,
			state: GatewayDispute['state'],
			...sums: number[]
		): Promise<void> => {
			const { intent_id } = await paymentRow(shop.db, placed)
			const at = shop.clock.now()
			await settleDispute(shop, {
				disputeId,
				intentId: intent_id ?? '',
				paymentId: null,
				state,
				reason: 'general',
				amountSen: rupiah(30_000),
				openedAt: at,
				evidenceDueAt: null,
				answerKey: null,
				movements: sums.map((amountSen, index) => ({
					balanceTransactionId: `${disputeId}-${index}`,
					amountSen: sen(amountSen),
					feeSen: sen(0),
					movedAt: at,
				})),
			})
		}

		it('holds the parcel back while one of them is open', async () => {
			const [first, second] = [newId(), newId()]
			await news(first, 'needs-response', -rupiah(30_000))
			await news(second, 'needs-response', -rupiah(20_000))
			await news(first, 'won', -rupiah(30_000), rupiah(30_000))
			expect((await rowOf()).dispute).toBe('open')
			await expect(send(shop, placed)).rejects.toThrow('orders.disputed')
			await news(second, 'lost', -rupiah(20_000))
			expect((await rowOf()).dispute).toBe('lost')
			expect([await balance('2500'), await balance('1210')]).toEqual([-rupiah(20_000), 0])
		})

		it('undoes the order when the last takes what the first has left', async () => {
			await news(newId(), 'lost', -rupiah(30_000))
			await news(newId(), 'lost', -rupiah(50_000))
			expect(await rowOf()).toMatchObject({ state: 'refunded', dispute: 'lost' })
			expect([await balance('2500'), await balance('1210')]).toEqual([0, 0])
		})

		it('gives the reserve back what a bank returns after all', async () => {
			await send(shop, placed)
			const id = newId()
			await news(id, 'lost', -rupiah(30_000))
			await news(id, 'lost', -rupiah(30_000), rupiah(30_000))
			expect([await balance('2500'), await balance('1210')]).toEqual([0, 0])
			expect(await left()).toBe(rupiah(80_000))
		})
	})
})
