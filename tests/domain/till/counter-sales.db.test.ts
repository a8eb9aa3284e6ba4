import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { complaintDeadline } from '#app/domain/orders/complaint-window.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { closeDrawer } from '#app/domain/till/close-drawer.server.ts'
import { depositCash } from '#app/domain/till/deposit-cash.server.ts'
import { findPieces, findTagged } from '#app/domain/till/pieces.server.ts'
import { receiveCash } from '#app/domain/till/receive-cash.server.ts'
import { addToSlip, changeSlipLine } from '#app/domain/till/slips/change-slip-line.server.ts'
import { readSlip } from '#app/domain/till/slips/slips.server.ts'
import { returnToSlip, startSale } from '#app/domain/till/slips/start-sale.server.ts'
import { voidSale } from '#app/domain/till/void-sale.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah, ZERO } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { anOpenDrawer, begunSale, counterSale } from '#tests/support/counter.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aLot, officer } from '#tests/support/making.ts'
import {
	type Goods,
	openStockedShop,
	orderInput,
	sheetOf,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import {
	giveBack,
	orderAtCounter,
	paymentRow,
	receive,
	returnsOf,
	treasurer,
} from '#tests/support/transfers.ts'

const sandbox = testSandbox()
const OFFICER = 'officer-of-tests'
const other: Actor = { kind: 'staff', id: 'another-officer' }
const nobody = { name: '', phone: '' }
const byCash = { method: 'cash', buyer: nobody, language: 'id' } as const
const counter = { method: 'cash', delivery: { method: 'counter' } } as const
const enough = rupiah(100_000)

onBothEngines('the counter', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [2, 1]))
	})

	const anyLot = () => ({ variantId: goods.variantId, lotId: null })
	const orderRow = (number: string) =>
		shop.db.selectFrom('orders').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
	const balances = async () =>
		new Map((await chartOfAccounts(shop.db)).map((one) => [one.code, one.naturalSen]))
	const proved = async () => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
	}

	describe('a slip', () => {
		it('is kept for each officer and disturbs no other', async () => {
			await addToSlip(shop, anyLot(), officer)
			await addToSlip(shop, anyLot(), officer)
			await addToSlip(shop, anyLot(), other)
			const mine = await readSlip(shop.db, OFFICER)
			expect(mine).toMatchObject({ count: 2, totalSen: rupiah(60_000), payingNumber: null })
			const [line] = mine.lines
			await changeSlipLine(shop, { lineId: line?.id ?? '', quantity: 0 }, other)
			await changeSlipLine(shop, { lineId: line?.id ?? '', quantity: 1 }, officer)
			expect((await readSlip(shop.db, OFFICER)).count).toBe(1)
			expect((await readSlip(shop.db, 'another-officer')).count).toBe(1)
		})

		it('refuses more than can be had, and sets nothing aside by itself', async () => {
			for (let piece = 0; piece < 3; piece++) await addToSlip(shop, anyLot(), officer)
			await expect(addToSlip(shop, anyLot(), officer)).rejects.toThrow('stock.sold_out')
			await counterSale(shop, { actor: other })
			expect((await readSlip(shop.db, OFFICER)).lines[0]).toMatchObject({ problem: 'short' })
			await anOpenDrawer(shop)
			await expect(startSale(shop, byCash, officer)).rejects.toThrow('stock.sold_out')
		})

		it('becomes one order however often it is begun, and is as it was when given up', async () => {
			await anOpenDrawer(shop)
			const number = await begunSale(shop, { variantId: goods.variantId })
			expect(await startSale(shop, byCash, officer)).toBe(number)
			await expect(addToSlip(shop, anyLot(), officer)).rejects.toThrow('till.slip_being_paid')
			await returnToSlip(shop, { number }, officer)
			expect((await orderRow(number)).state).toBe('cancelled')
			expect(await readSlip(shop.db, OFFICER)).toMatchObject({ count: 1, payingNumber: null })
			expect(await startSale(shop, byCash, officer)).not.toBe(number)
		})

		it('is open again when nobody has paid within a quarter of an hour', async () => {
			await anOpenDrawer(shop)
			const number = await begunSale(shop, { variantId: goods.variantId, quantity: 3 })
			await shop.passDays(16 / 24 / 60)
			expect(await settleOverdue(shop)).toEqual([])
			expect((await orderRow(number)).state).toBe('expired')
			expect(await readSlip(shop.db, OFFICER)).toMatchObject({ count: 3, payingNumber: null })
			const late = receiveCash(shop, { number, handedSen: enough }, officer)
			await expect(late).rejects.toThrow('orders.not_payable')
		})

		it('takes a piece from the lot of its tag, not from the one first in line', async () => {
			const { slug } = await shop.db.selectFrom('cohorts').select('slug').executeTakeFirstOrThrow()
			const contributions = sheetOf(goods.members, [0, 0, 1])
			const later = await aLot(shop, { cohortSlug: slug, sku: goods.sku, contributions })
			const typed = `https://bekal.example/jejak/${later.lotCode.toLowerCase()}`
			const piece = await findTagged(shop.db, typed)
			expect(piece).toEqual({ variantId: goods.variantId, lotId: later.lotId })
			await anOpenDrawer(shop)
			if (piece) await addToSlip(shop, piece, officer)
			await addToSlip(shop, anyLot(), officer)
			const number = await startSale(shop, byCash, officer)
			await receiveCash(shop, { number, handedSen: enough }, officer)
			const sold = await shop.db.selectFrom('lots').select(['id', 'sold']).execute()
			const soldOf = new Map(sold.map((lot) => [lot.id, lot.sold]))
			expect([soldOf.get(later.lotId), soldOf.get(goods.lotId)]).toEqual([1, 1])
			expect(await findPieces(shop.db, 'keset', 'id')).toMatchObject([{ available: 2 }])
			await proved()
		})
	})

	describe('cash', () => {
		it('needs a drawer that was opened today', async () => {
			const cash = begunSale(shop, { variantId: goods.variantId })
			await expect(cash).rejects.toThrow('till.no_drawer')
			await anOpenDrawer(shop)
			await shop.passDays(1)
			await expect(startSale(shop, byCash, officer)).rejects.toThrow('till.drawer_of_earlier_day')
		})

		it('hands over at once: the time to complain runs from here, and nobody has to be named', async () => {
			const placed = await counterSale(shop)
			const order = await orderRow(placed.number)
			const now = shop.clock.now()
			expect(order).toMatchObject({ channel: 'till', state: 'received', received_at: now })
			expect(order).toMatchObject({ buyer_name: '', buyer_email: '', buyer_phone: '' })
			expect(order.complaint_until).toBe(complaintDeadline(now, new Set()))
			expect((await balances()).get('1120')).toBe(order.total_sen)
			expect(await shop.db.selectFrom('outbox').selectAll().execute()).toEqual([])
			await proved()
		})

		it('says how much is missing', async () => {
			await anOpenDrawer(shop)
			const number = await begunSale(shop, { variantId: goods.variantId })
			const refused = await receiveCash(shop, { number, handedSen: rupiah(20_000) }, officer).catch(
				(error: unknown) => error,
			)
			expect(isRefusal(refused) && refused.details).toEqual({ missingSen: rupiah(10_000) })
		})

		it('goes back by transfer once the drawer is closed', async () => {
			const placed = await counterSale(shop)
			const { number } = placed
			await closeDrawer(shop, { countedSen: rupiah(30_000), reason: '' }, officer)
			const voiding = voidSale(shop, { number, reason: 'Terlambat' }, officer)
			await expect(voiding).rejects.toThrow('till.sale_closed')
			await refundOrder(shop, { number, reason: 'Rusak' }, treasurer)
			const [due] = await returnsOf(shop.db, placed)
			await giveBack(shop, due?.id ?? '')
			const chart = await balances()
			expect((await orderRow(number)).state).toBe('refunded')
			expect(['1120', '1110', '2420'].map((code) => chart.get(code))).toEqual([
				rupiah(30_000),
				rupiah(-30_000),
				ZERO,
			])
			await proved()
		})
	})

	describe('an order to be fetched and paid in cash', () => {
		it('is refused for what is sent', async () => {
			const { token } = await addToCart(shop, null, { variantId: goods.variantId, quantity: 1 })
			const sent = placeOrder(shop, orderInput(token, { method: 'cash' }))
			await expect(sent).rejects.toThrow('payments.cash_at_counter_only')
		})

		it('frees its pieces as the counter closes on the second open day', async () => {
			const placed = await orderAtCounter(shop, goods.variantId, 3)
			// Wednesday morning: the counter closes on Friday at half past ten.
			const payment = await paymentRow(shop.db, placed)
			expect(payment.expires_at).toBe('2026-06-05T03:30:00.000Z')
			shop.clock.set('2026-06-05T03:29:00.000Z')
			await settleOverdue(shop)
			expect((await orderRow(placed.number)).state).toBe('awaiting-payment')
			shop.clock.set('2026-06-05T03:31:00.000Z')
			await settleOverdue(shop)
			expect((await orderRow(placed.number)).state).toBe('expired')
			await counterSale(shop, { quantity: 3 })
			const late = receiveCash(shop, { number: placed.number, handedSen: enough }, officer)
			await expect(late).rejects.toThrow('stock.sold_out')
			await proved()
		})

		it('is paid and taken along in one, and its buyer is written', async () => {
			const placed = await orderAtCounter(shop, goods.variantId)
			await anOpenDrawer(shop)
			await receiveCash(shop, { number: placed.number, handedSen: enough }, officer)
			expect((await orderRow(placed.number)).state).toBe('received')
			const letters = await shop.db.selectFrom('outbox').select('kind').orderBy('id').execute()
			expect(letters.map(({ kind }) => kind)).toEqual(['cash-awaited', 'order-handed-over'])
			await proved()
		})

		it('takes no cash for an order that is paid another way', async () => {
			const { token } = await addToCart(shop, null, { variantId: goods.variantId, quantity: 1 })
			const input = orderInput(token, { ...counter, method: 'transfer' })
			await placeOrder(shop, input)
			const { number } = await shop.db
				.selectFrom('orders')
				.select('number')
				.executeTakeFirstOrThrow()
			await anOpenDrawer(shop)
			const taking = receiveCash(shop, { number, handedSen: enough }, officer)
			await expect(taking).rejects.toThrow('orders.not_paid_at_counter')
		})
	})

	describe('a QRIS that an officer has seen succeed', () => {
		it('stands as not yet found until the treasurer finds it, short or over', async () => {
			const placed = await counterSale(shop, { method: 'qris' })
			expect((await balances()).get('1130')).toBe(rupiah(30_000))
			expect(await receive(shop, placed, rupiah(10_000))).toBe('short')
			expect(await receive(shop, placed, rupiah(25_000))).toBe('over')
			const chart = await balances()
			expect(['1110', '1130', '2420'].map((code) => chart.get(code))).toEqual([
				rupiah(35_000),
				ZERO,
				rupiah(5_000),
			])
			expect(await returnsOf(shop.db, placed)).toMatchObject([{ reason: 'over' }])
			const voiding = voidSale(shop, { number: placed.number, reason: 'Salah' }, officer)
			await expect(voiding).rejects.toThrow('orders.money_found')
			await proved()
		})

		it('is to be returned when it arrives after the sale was voided', async () => {
			const placed = await counterSale(shop, { method: 'qris' })
			await voidSale(shop, { number: placed.number, reason: 'Salah' }, officer)
			expect((await balances()).get('1130')).toBe(ZERO)
			expect(await receive(shop, placed, rupiah(30_000))).toBe('late-returned')
			await proved()
		})
	})

	it('deposits once what is sent twice, and refuses another sum under the same form', async () => {
		await counterSale(shop, { quantity: 2 })
		const deposit = { movementId: newId(), amountSen: rupiah(20_000), reference: 'STR-1' }
		for (const _ of [1, 2]) await depositCash(shop, deposit, officer)
		expect((await balances()).get('1120')).toBe(rupiah(40_000))
		const other = { ...deposit, amountSen: rupiah(10_000) }
		const refusal = await depositCash(shop, other, officer).catch((error: unknown) => error)
		expect(isRefusal(refusal) && refusal.code).toBe('till.deposit_of_another')
		await depositCash(shop, { ...other, movementId: newId() }, officer)
		expect((await balances()).get('1120')).toBe(rupiah(30_000))
		await proved()
	})

	it('lets nobody but the seller void a sale', async () => {
		const { number } = await counterSale(shop)
		await anOpenDrawer(shop, other)
		const voiding = voidSale(shop, { number, reason: 'Bukan saya' }, other)
		await expect(voiding).rejects.toThrow('till.not_your_sale')
	})

	it('sells the last piece once, to the counter or to a buyer online', async () => {
		await counterSale(shop, { quantity: 2 })
		for (let round = 0; round < 4; round++) {
			const { token } = await addToCart(shop, null, { variantId: goods.variantId, quantity: 1 })
			const slip = await readSlip(shop.db, OFFICER)
			if (slip.count === 0) await addToSlip(shop, anyLot(), officer)
			const online = placeOrder(shop, orderInput(token))
			const races = [startSale(shop, byCash, officer), online]
			const ended = await Promise.allSettled(round % 2 ? races : races.reverse())
			const won = ended.filter(({ status }) => status === 'fulfilled')
			expect(won).toHaveLength(1)
			const [lost] = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
			expect(isRefusal(lost) && lost.code).toBe('stock.sold_out')
			const [lot] = await shop.db.selectFrom('lots').selectAll().execute()
			expect(lot).toMatchObject({ available: 0, reserved: 1 })
			// Whoever got it does not pay after all.
			await shop.passDays(2 / 24)
			await settleOverdue(shop)
		}
		await proved()
	})
})
