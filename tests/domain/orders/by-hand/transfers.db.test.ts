import { beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { rejectProof } from '#app/domain/orders/by-hand/reject-proof.server.ts'
import { returnShortPayment } from '#app/domain/orders/by-hand/return-short-payment.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aLot } from '#tests/support/making.ts'
import { paidOrder } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	orderInput,
	type PlacedOrder,
	sheetOf,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import {
	giveBack,
	type HandOrder,
	orderByHand,
	paymentRow,
	receive,
	returnsOf,
	showProof,
	treasurer,
} from '#tests/support/transfers.ts'

const sandbox = testSandbox()
const TOTAL = rupiah(50_000)

onBothEngines('money by hand', (database) => {
	let shop: TestShop
	let goods: Goods
	let placed: HandOrder
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1]))
		// Rp30.000 a mat and Rp20.000 for sending it; six mats in the lot.
		placed = await orderByHand(shop, goods.variantId)
	})

	const stateOf = async ({ token }: PlacedOrder) => (await getOrderPage(shop.db, token)).order.state
	const lot = () =>
		shop.db.selectFrom('lots').selectAll().where('id', '=', goods.lotId).executeTakeFirstOrThrow()
	const balance = async (code: string) => {
		const account = (await chartOfAccounts(shop.db)).find((candidate) => candidate.code === code)
		return account?.naturalSen ?? 0
	}
	const passTheDeadline = async () => {
		await shop.passDays(2)
		expect(await settleOverdue(shop)).toEqual([])
	}
	const dueBack = async (order: PlacedOrder = placed) =>
		(await returnsOf(shop.db, order)).map(({ reason, amount_sen }) => [reason, amount_sen])
	const giveAllBack = async () => {
		for (const { id, state } of await returnsOf(shop.db, placed)) {
			if (state === 'due') await giveBack(shop, id)
		}
	}
	const expectSound = async () => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
	}

	it('asks for the total and a code of 1 to 999 rupiah', async () => {
		const { unique_code, due_sen } = await paymentRow(shop.db, placed)
		expect(unique_code).toBeGreaterThanOrEqual(1)
		expect(unique_code).toBeLessThanOrEqual(999)
		expect(due_sen).toBe(TOTAL + (unique_code ?? 0) * 100)
	})

	it('never waits for the same amount twice, also of buyers at the same moment', async () => {
		const others = await Promise.all(
			Array.from({ length: 4 }, () => orderByHand(shop, goods.variantId)),
		)
		expect(new Set([placed, ...others].map(({ dueSen }) => dueSen)).size).toBe(5)
		await expect(
			shop.db
				.updateTable('payments')
				.set({ unique_code: 500, due_sen: rupiah(50_500) })
				.where('state', '=', 'open')
				.execute(),
		).rejects.toThrow()
	})

	it('refuses a transfer when every code is waited for, and gives a code again once free', async () => {
		const row = await paymentRow(shop.db, placed)
		const { unique_code: own } = row
		const codes = Array.from({ length: 999 }, (_, index) => index + 1)
		await shop.db
			.insertInto('payments')
			.values(
				codes
					.filter((code) => code !== own)
					.map((code) => ({
						...row,
						id: `filler-${code}`,
						unique_code: code,
						due_sen: rupiah(50_000 + code),
					})),
			)
			.execute()
		await expect(orderByHand(shop, goods.variantId)).rejects.toThrow('payments.all_codes_taken')
		expect(await lot()).toMatchObject({ available: 5, reserved: 1 })
		await cancelOrder(shop, { token: placed.token })
		const next = await orderByHand(shop, goods.variantId)
		expect((await paymentRow(shop.db, next)).unique_code).toBe(own)
	})

	it('refuses a way to pay that is not configured', async () => {
		const poor = { ...shop, payees: { transfer: null, qris: null } }
		const order = placeOrder(poor, orderInput(null, { method: 'transfer' }))
		await expect(order).rejects.toThrow('payments.method_not_offered')
	})

	it('pays the order with the exact sum: the code stands apart, and no share knows of it', async () => {
		expect(await receive(shop, placed, placed.dueSen)).toBe('paid')
		expect(await stateOf(placed)).toBe('paid')
		expect(await lot()).toMatchObject({ available: 5, reserved: 0, sold: 1 })
		expect(await balance('1110')).toBe(placed.dueSen)
		expect(await balance('2420')).toBe(0)
		expect(await balance('2430')).toBe(placed.dueSen - TOTAL)
		const { pendingSen } = await makerSavings(shop.db, goods.members[0] ?? '', null)
		expect(pendingSen).toBe(rupiah(5_500))
		await expectSound()
	})

	it('pays the order without its code, too', async () => {
		expect(await receive(shop, placed, TOTAL)).toBe('paid')
		expect(await balance('2430')).toBe(0)
		await expectSound()
	})

	it('pays a QRIS order with exactly its total', async () => {
		const byQris = await orderByHand(shop, goods.variantId, 2, 'qris')
		expect(byQris.dueSen).toBe(byQris.totalSen)
		expect(await receive(shop, byQris, byQris.dueSen)).toBe('paid')
		await expectSound()
	})

	it('records money once however often its form is sent, and refuses another with the same', async () => {
		const send = () => receive(shop, placed, placed.dueSen, 'receipt-of-the-form')
		expect(await Promise.all([send(), send()])).toEqual(['paid', 'paid'])
		expect(await send()).toBe('paid')
		expect(await balance('1110')).toBe(placed.dueSen)
		const other = await orderByHand(shop, goods.variantId)
		await expect(receive(shop, other, other.dueSen, 'receipt-of-the-form')).rejects.toThrow(
			'payments.receipt_of_another',
		)
	})

	it('holds a short sum for another day, and takes it when the rest arrives', async () => {
		await shop.passDays(0.9)
		expect(await receive(shop, placed, rupiah(20_000))).toBe('short')
		expect(await balance('2420')).toBe(rupiah(20_000))
		await shop.passDays(0.9)
		await settleOverdue(shop)
		expect(await stateOf(placed)).toBe('awaiting-payment')
		expect(await receive(shop, placed, placed.dueSen - rupiah(20_000))).toBe('paid')
		expect(await balance('2420')).toBe(0)
		await expectSound()
	})

	it('returns a short sum when the rest does not arrive', async () => {
		await receive(shop, placed, rupiah(20_000))
		await passTheDeadline()
		expect(await stateOf(placed)).toBe('expired')
		expect(await dueBack()).toEqual([['short', rupiah(20_000)]])
		expect(await balance('2420')).toBe(rupiah(20_000))
		await giveAllBack()
		expect(await balance('2420')).toBe(0)
		expect(await balance('1110')).toBe(0)
		await expectSound()
	})

	it('returns a short sum before its time when the treasurer says so', async () => {
		await receive(shop, placed, rupiah(20_000))
		await returnShortPayment(shop, { number: placed.number }, treasurer)
		expect(await stateOf(placed)).toBe('expired')
		expect(await lot()).toMatchObject({ available: 6, reserved: 0 })
		expect(await dueBack()).toEqual([['short', rupiah(20_000)]])
		const again = returnShortPayment(shop, { number: placed.number }, treasurer)
		await expect(again).rejects.toThrow('payments.nothing_held')
	})

	it('pays the order and owes the buyer what is too much', async () => {
		expect(await receive(shop, placed, placed.dueSen + rupiah(7_000))).toBe('over')
		expect(await stateOf(placed)).toBe('paid')
		expect(await dueBack()).toEqual([['over', rupiah(7_000)]])
		expect(await balance('2420')).toBe(rupiah(7_000))
		await giveAllBack()
		expect(await balance('1110')).toBe(placed.dueSen)
		await expectSound()
	})

	it('owes the buyer the whole of a second transfer', async () => {
		await receive(shop, placed, placed.dueSen)
		expect(await receive(shop, placed, placed.dueSen)).toBe('double')
		expect(await dueBack()).toEqual([['double', placed.dueSen]])
		expect(await lot()).toMatchObject({ available: 5, sold: 1 })
		await expectSound()
	})

	it('fills an order whose money comes late while pieces remain', async () => {
		await passTheDeadline()
		expect(await stateOf(placed)).toBe('expired')
		expect(await lot()).toMatchObject({ available: 6, reserved: 0 })
		expect(await receive(shop, placed, placed.dueSen)).toBe('late-filled')
		expect(await stateOf(placed)).toBe('paid')
		expect(await lot()).toMatchObject({ available: 5, reserved: 0, sold: 1 })
		await expectSound()
	})

	it('fills it from another lot when its own is sold out', async () => {
		await passTheDeadline()
		await paidOrder(shop, goods.variantId, 6)
		const { slug } = await shop.db.selectFrom('cohorts').select('slug').executeTakeFirstOrThrow()
		const later = await aLot(shop, {
			cohortSlug: slug,
			sku: goods.sku,
			contributions: sheetOf(goods.members, [0, 0, 0, 2]),
		})
		expect(await receive(shop, placed, placed.dueSen)).toBe('late-filled')
		const sold = await unitsSoldByLot(shop.db)
		expect([sold.get(goods.lotId), sold.get(later.lotId)]).toEqual([6, 1])
		const { pendingSen } = await makerSavings(shop.db, goods.members[3] ?? '', null)
		expect(pendingSen).toBeGreaterThan(0)
		await expectSound()
	})

	it('returns money that comes late when the pieces are gone', async () => {
		await passTheDeadline()
		await paidOrder(shop, goods.variantId, 6)
		expect(await receive(shop, placed, placed.dueSen)).toBe('late-returned')
		expect(await stateOf(placed)).toBe('expired')
		expect(await dueBack()).toEqual([['late', placed.dueSen]])
		await giveAllBack()
		expect(await balance('1110')).toBe(0)
		await expectSound()
	})

	it('returns money for an order that its buyer had called off', async () => {
		await cancelOrder(shop, { token: placed.token })
		expect(await stateOf(placed)).toBe('cancelled')
		expect(await receive(shop, placed, placed.dueSen)).toBe('late-returned')
		expect(await stateOf(placed)).toBe('cancelled')
		expect(await lot()).toMatchObject({ available: 6, sold: 0 })
		await expectSound()
	})

	it('keeps the pieces while a proof waits, and refuses to cancel meanwhile', async () => {
		await showProof(shop, placed)
		await passTheDeadline()
		expect(await stateOf(placed)).toBe('awaiting-payment')
		await expect(cancelOrder(shop, { token: placed.token })).rejects.toThrow(
			'payments.proof_waiting',
		)
		await expect(showProof(shop, placed)).rejects.toThrow('payments.proof_waiting')
		expect(await receive(shop, placed, placed.dueSen)).toBe('paid')
		await expectSound()
	})

	it('gives another day after a proof was rejected, and no fourth proof', async () => {
		const reject = () =>
			rejectProof(shop, { number: placed.number, reason: 'Bukan rekening kami' }, treasurer)
		await expect(reject()).rejects.toThrow('payments.proof_decided')
		for (let shown = 0; shown < 3; shown++) {
			await showProof(shop, placed)
			await shop.passDays(2)
			await reject()
			expect(await settleOverdue(shop)).toEqual([])
			expect(await stateOf(placed)).toBe('awaiting-payment')
		}
		await expect(showProof(shop, placed)).rejects.toThrow('payments.too_many_proofs')
		await passTheDeadline()
		expect(await stateOf(placed)).toBe('expired')
	})

	it('refuses a day before the order or after today', async () => {
		const before = receive(
			{ ...shop, clock: { ...shop.clock, now: () => '2026-06-02T03:00:00.000Z' } } as TestShop,
			placed,
			placed.dueSen,
		)
		await expect(before).rejects.toThrow('payments.day_not_possible')
	})

	it('gives a paid order back by hand: code, shares and pieces', async () => {
		await receive(shop, placed, placed.dueSen)
		await refundOrder(shop, { number: placed.number, reason: 'Salah pesan' }, treasurer)
		expect(await stateOf(placed)).toBe('paid')
		expect(await settleOverdue(shop)).toEqual([])
		await giveAllBack()
		expect(await stateOf(placed)).toBe('refunded')
		expect(await lot()).toMatchObject({ available: 6, sold: 0 })
		for (const { code, naturalSen } of await chartOfAccounts(shop.db)) {
			expect([code, naturalSen]).toEqual([code, 0])
		}
		const [done] = await returnsOf(shop.db, placed)
		await expect(giveBack(shop, done?.id ?? '')).rejects.toThrow('payments.return_done')
		await expectSound()
	})
})
