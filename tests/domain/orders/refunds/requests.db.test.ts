import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { openComplaint } from '#app/domain/complaints/open-complaint.server.ts'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { receiveOverdue } from '#app/domain/orders/receive-overdue.server.ts'
import type { RefundWish } from '#app/domain/orders/refund.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { declineRefund } from '#app/domain/orders/refunds/decline-refund.server.ts'
import { getRefund } from '#app/domain/orders/refunds/refunds.server.ts'
import { requestRefund } from '#app/domain/orders/refunds/request-refund.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { balanceOf } from '#tests/support/books.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { noEvidence } from '#tests/support/evidence.ts'
import {
	all,
	ask,
	askByTransfer,
	endRefund,
	firstUnit,
	giveBack,
	goodwill,
	keptUnits,
	transferRefund,
} from '#tests/support/refunds.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { orderByHand, receive, treasurer } from '#tests/support/transfers.ts'

const sandbox = testSandbox()

onBothEngines('a refund that is asked for', (database) => {
	let shop: TestShop
	let goods: Goods
	let placed: PlacedOrder
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [12, 12]))
		placed = await paidOrder(shop, goods.variantId, 2)
	})

	const balance = (code: string) => balanceOf(shop, code)
	const askBy = async (actor: Actor, wish: RefundWish) => {
		const request = { number: placed.number, wish, reason: 'Tidak sesuai' }
		return (await requestRefund(shop, request, actor)).refundId
	}
	const page = () => getOrderPage(shop.db, placed.token)
	const stateOf = async () => (await page()).order.state

	it('moves nothing before somebody approves it', async () => {
		const before = await chartOfAccounts(shop.db)
		const refundId = await ask(shop, placed, all)
		expect(await chartOfAccounts(shop.db)).toEqual(before)
		await declineRefund(shop, { refundId, reason: 'Belum jelas.' }, treasurer)
		expect(await chartOfAccounts(shop.db)).toEqual(before)
		expect(await stateOf()).toBe('paid')
		const again = approveRefund(shop, { refundId }, treasurer)
		await expect(again).rejects.toThrow('orders.refund_decided')
	})

	it('takes back exactly what one piece gave, and its share of the shipping', async () => {
		await send(shop, placed)
		const makers = await balance(`2110.${goods.members[0]}`)
		await giveBack(shop, placed, await firstUnit(shop, placed))
		// Two pieces of Rp30.000 and Rp20.000 to send: half of everything goes back.
		expect(await balance(`2110.${goods.members[0]}`)).toBe(makers / 2)
		expect(await balance('2400')).toBe(rupiah(10_000))
		expect((await page()).refunds[0]).toMatchObject({ amountSen: rupiah(40_000), pieces: 1 })
		expect(await stateOf()).toBe('sent')
	})

	it('of one piece after another leaves nothing, as of all of it', async () => {
		for (const unitId of await keptUnits(shop, placed)) {
			await giveBack(shop, placed, { what: 'units', unitIds: [unitId], withShipping: true })
		}
		expect(await stateOf()).toBe('refunded')
		for (const code of ['2200', '2400', '2500', '3100', '3110']) {
			expect(await balance(code), code).toBe(0)
		}
	})

	it('of a sum is borne by the reserve, which gets it back when its pieces go back', async () => {
		await giveBack(shop, placed, goodwill(5_000))
		expect(await balance('2500')).toBe(-rupiah(5_000))
		expect(await stateOf()).toBe('paid')
		await giveBack(shop, placed, all)
		expect(await balance('2500')).toBe(0)
		expect((await page()).refunds[1]?.amountSen).toBe(rupiah(75_000))
		expect(await stateOf()).toBe('refunded')
	})

	it('never comes to more than was paid', async () => {
		await giveBack(shop, placed, goodwill(70_000))
		const more = ask(shop, placed, goodwill(11_000))
		await expect(more).rejects.toThrow('orders.refund_too_much')
		await giveBack(shop, placed, goodwill(10_000))
		await expect(ask(shop, placed, all)).rejects.toThrow('orders.nothing_to_refund')
	})

	it('waits alone: a second one is refused until it is decided', async () => {
		const refundId = await ask(shop, placed, goodwill(1_000))
		await expect(ask(shop, placed, all)).rejects.toThrow('orders.refund_asked')
		await declineRefund(shop, { refundId, reason: 'Terlalu kecil.' }, treasurer)
		await ask(shop, placed, all)
	})

	describe('above the limit', () => {
		beforeEach(async () => {
			placed = await paidOrder(shop, goods.variantId, 18)
		})

		it('is approved by another person alone', async () => {
			const refundId = await askBy(treasurer, all)
			const own = approveRefund(shop, { refundId }, treasurer)
			await expect(own).rejects.toThrow('orders.refund_needs_another')
			const step = refundOrder(shop, { number: placed.number, reason: 'Rusak' }, treasurer)
			await expect(step).rejects.toThrow('orders.refund_asked')
			await approveRefund(shop, { refundId }, { kind: 'staff', id: 'head-of-tests' })
			expect(await stateOf()).toBe('refunded')
		})

		it('is not reached in pieces: what one person gave back of the order counts', async () => {
			const part = (amount: number) => askBy(treasurer, goodwill(amount))
			const first = await part(400_000)
			await approveRefund(shop, { refundId: first }, treasurer)
			// What another agreed to does not count, nor what was declined.
			await giveBack(shop, placed, goodwill(10_000))
			const declined = await part(100_000)
			await declineRefund(shop, { refundId: declined, reason: 'Terlalu banyak.' }, treasurer)
			const kept = shop.db.selectFrom('order_refunds').selectAll().where('id', '=', first)
			const row = await kept.executeTakeFirstOrThrow()
			const amount = sen(rupiah(100_000) + 1)
			const second = { ...row, id: newId(), amount_sen: amount, borne_sen: amount }
			const inserting = shop.db.insertInto('order_refunds').values(second).execute()
			await expect(inserting).rejects.toThrow('order_refunds_made_alone')
			const refundId = await part(100_001)
			const own = approveRefund(shop, { refundId }, treasurer)
			await expect(own).rejects.toThrow('orders.refund_needs_another')
			const past = { state: 'approved' as const, decided_at: shop.clock.now() }
			const approving = shop.db
				.updateTable('order_refunds')
				.set({ ...past, decided_by: treasurer.id })
				.where('id', '=', refundId)
				.execute()
			await expect(approving).rejects.toThrow('order_refunds_approved_alone')
			await approveRefund(shop, { refundId }, { kind: 'staff', id: 'head-of-tests' })
		})

		it('is kept so by the database too', async () => {
			const refundId = await ask(shop, placed, all)
			const own = {
				state: 'approved' as const,
				decided_by: 'officer-of-tests',
				decided_at: shop.clock.now(),
			}
			const approving = shop.db
				.updateTable('order_refunds')
				.set(own)
				.where('id', '=', refundId)
				.execute()
			await expect(approving).rejects.toThrow()
		})
	})

	describe('while all of it is under way', () => {
		beforeEach(async () => {
			await send(shop, placed)
			await ask(shop, placed, all)
		})

		it('keeps a complaint from being opened, and the buyer from being told to', async () => {
			const complaint = openComplaint(
				{ ...shop, evidence: noEvidence },
				{ token: placed.token, kind: 'damaged', wish: 'refund', text: 'Rusak parah.', photos: [] },
			)
			await expect(complaint).rejects.toThrow('orders.refund_under_way')
			await expect(receiveOrder(shop, placed)).rejects.toThrow('orders.refund_under_way')
			await shop.passDays(9)
			expect(await receiveOverdue(shop)).toEqual([])
			expect(await stateOf()).toBe('sent')
			expect((await finaliseSavings(shop)).orders).toBe(0)
		})

		it('gives the whole time to complain when it is declined', async () => {
			await shop.passDays(9)
			const [refund] = (await page()).refunds
			await declineRefund(shop, { refundId: refund?.id ?? '', reason: 'Sudah sampai.' }, treasurer)
			await receiveOverdue(shop)
			const { order } = await page()
			expect(order.state).toBe('received')
			expect((order.complaint_until ?? '') > shop.clock.now()).toBe(true)
		})
	})

	it('that fails late at the gateway leaves the whole time to complain', async () => {
		placed = await paidOrder(shop, goods.variantId, 2, 'refund-pending')
		await send(shop, placed)
		const refundId = await giveBack(shop, placed, all)
		await shop.passDays(15)
		await endRefund(shop, refundId, 'failed')
		await receiveOverdue(shop)
		const { order } = await page()
		expect(order.state).toBe('received')
		expect((order.complaint_until ?? '') > shop.clock.now()).toBe(true)
	})

	it('is transferred where the gateway is not to give it back', async () => {
		const before = await balance('1110')
		const refundId = await askByTransfer(shop, placed, all)
		await approveRefund(shop, { refundId }, treasurer)
		expect((await getRefund(shop.db, refundId)).state).toBe('approved')
		await transferRefund(shop, refundId)
		expect(await balance('1110')).toBe(before - rupiah(80_000))
		expect(await balance('2420')).toBe(0)
		expect(await stateOf()).toBe('refunded')
	})

	it('of a transfer goes back piece by piece, and its code with the last', async () => {
		const byHand = await orderByHand(shop, goods.variantId, 2)
		await receive(shop, byHand, byHand.dueSen)
		await transferRefund(shop, await giveBack(shop, byHand, await firstUnit(shop, byHand)))
		expect(await balance('2430')).toBe(byHand.dueSen - byHand.totalSen)
		await transferRefund(shop, await giveBack(shop, byHand, all))
		expect(await balance('2430')).toBe(0)
		expect(await balance('2420')).toBe(0)
		expect(await balance('1110')).toBe(0)
	})

	it('of all that is left waits until a part on its way has arrived', async () => {
		const byHand = await orderByHand(shop, goods.variantId, 2)
		await receive(shop, byHand, byHand.dueSen)
		const refundId = await giveBack(shop, byHand, await firstUnit(shop, byHand))
		await expect(ask(shop, byHand, all)).rejects.toMatchObject({ code: 'orders.refund_under_way' })
		await transferRefund(shop, refundId)
		await transferRefund(shop, await giveBack(shop, byHand, all))
		expect(await balance('2420')).toBe(0)
	})

	it('that the buyer’s bank sends back is owed, then transferred', async () => {
		const bouncing = await paidOrder(shop, goods.variantId, 2, 'refund-fails')
		const refundId = await giveBack(shop, bouncing, await firstUnit(shop, bouncing))
		await endRefund(shop, refundId, 'failed')
		expect((await getRefund(shop.db, refundId)).state).toBe('owed')
		expect(await balance('2410')).toBe(rupiah(40_000))
		await transferRefund(shop, refundId)
		expect(await balance('2410')).toBe(0)
		expect(await balance('2420')).toBe(0)
		expect((await getRefund(shop.db, refundId)).state).toBe('settled')
	})

	it('is carried out once, however many approve it at once', async () => {
		const refundId = await ask(shop, placed, all)
		const head = { kind: 'staff', id: 'head-of-tests' } as const
		const outcomes = await Promise.allSettled(
			[treasurer, head, treasurer, head].map((actor) => approveRefund(shop, { refundId }, actor)),
		)
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
		expect(await stateOf()).toBe('refunded')
		expect(await balance('2400')).toBe(0)
	})

	it('is asked for once, however many ask at once', async () => {
		const outcomes = await Promise.allSettled(
			Array.from({ length: 5 }, () => giveBack(shop, placed, goodwill(50_000))),
		)
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
		expect(await balance('2500')).toBe(-rupiah(50_000))
	})
})
