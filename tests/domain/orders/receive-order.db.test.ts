import { beforeEach, expect, it } from 'vitest'
import { forgetHoliday } from '#app/domain/calendar/forget-holiday.server.ts'
import { setHoliday } from '#app/domain/calendar/set-holiday.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { receiveOverdue } from '#app/domain/orders/receive-overdue.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { calendarDate, plusMilliseconds } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** Ten in the morning of Wednesday 10 June in Magetan; the Islamic New Year is on the 16th. */
const SENT_AT = '2026-06-10T03:00:00.000Z'

onBothEngines('a parcel that was sent', (database) => {
	let shop: TestShop
	let placed: PlacedOrder
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [5, 5], SENT_AT)
		const { goods } = stocked
		shop = stocked.shop
		placed = await paidOrder(shop, goods.variantId)
		await send(shop, placed)
	})

	const orderNow = async () => (await getOrderPage(shop.db, placed.token)).order
	const eventsOf = async (kind: string) =>
		await shop.db
			.selectFrom('order_events')
			.select('actor_kind')
			.where('order_id', '=', placed.orderId)
			.where('kind', '=', kind)
			.execute()

	it('is received when its buyer says so, and the time to complain runs from there', async () => {
		await shop.passDays(1)
		await receiveOrder(shop, placed)
		const { state, received_at, complaint_until } = await orderNow()
		// Received on Thursday 11 June: Friday and Monday to complain.
		expect({ state, received_at, complaint_until }).toEqual({
			state: 'received',
			received_at: '2026-06-11T03:00:00.000Z',
			complaint_until: '2026-06-15T17:00:00.000Z',
		})
		expect(await eventsOf('received')).toEqual([{ actor_kind: 'buyer' }])
	})

	it('counts as received after five days without a word, not earlier', async () => {
		await shop.passDays(4.99)
		expect(await receiveOverdue(shop)).toEqual([])
		expect((await orderNow()).state).toBe('sent')
		await shop.passDays(2)
		expect(await receiveOverdue(shop)).toEqual([])
		const { state, received_at, complaint_until } = await orderNow()
		// Received on Monday 15 June, whenever it was looked at: Wednesday and Thursday to complain.
		expect({ state, received_at, complaint_until }).toEqual({
			state: 'received',
			received_at: '2026-06-15T03:00:00.000Z',
			complaint_until: '2026-06-18T17:00:00.000Z',
		})
		expect(await eventsOf('received')).toEqual([{ actor_kind: 'system' }])
	})

	it('is received once, by whomever of buyer and workers was first', async () => {
		await shop.passDays(6)
		const tries = [receiveOverdue(shop), receiveOrder(shop, placed), receiveOverdue(shop)]
		await Promise.allSettled(tries)
		expect(await eventsOf('received')).toHaveLength(1)
		await expect(receiveOrder(shop, placed)).rejects.toThrow('orders.not_receivable')
	})

	it('has a longer time to complain by a holiday that was added, and a shorter without', async () => {
		const friday = { date: calendarDate('2026-06-12'), kind: 'national' as const }
		const words = { nameId: 'Libur', nameEn: 'Holiday', basis: 'Keputusan', isConfirmed: true }
		await setHoliday(shop, { ...friday, ...words }, officer)
		await forgetHoliday(shop, { date: calendarDate('2026-06-16') }, officer)
		await shop.passDays(1)
		await receiveOrder(shop, placed)
		// Friday is none any more, so it is Monday and Tuesday.
		expect((await orderNow()).complaint_until).toBe('2026-06-16T17:00:00.000Z')
	})

	it('is complete at the end of the time to complain, and its savings are final', async () => {
		await receiveOrder(shop, placed)
		const until = (await orderNow()).complaint_until
		if (!until) throw new Error('the time to complain has an end')
		shop.clock.set(plusMilliseconds(until, -1))
		expect(await finaliseSavings(shop)).toEqual({ orders: 0, failures: [] })
		shop.clock.set(until)
		expect(await finaliseSavings(shop)).toEqual({ orders: 1, failures: [] })
		expect(await orderNow()).toMatchObject({ state: 'completed', savings_final_at: until })
		expect(await finaliseSavings(shop)).toEqual({ orders: 0, failures: [] })
	})

	it('is not received any more when its money was given back', async () => {
		await refundOrder(shop, { number: placed.number, reason: 'Rusak' }, officer)
		await shop.passDays(30)
		expect(await finaliseSavings(shop)).toEqual({ orders: 0, failures: [] })
		expect((await orderNow()).state).toBe('refunded')
	})

	it('tells the buyer of the receipt and of the end', async () => {
		await shop.passDays(20)
		await finaliseSavings(shop)
		const rows = await shop.db.selectFrom('outbox').select('kind').orderBy('id').execute()
		expect(rows.map(({ kind }) => kind)).toEqual([
			'order-placed',
			'order-paid',
			'order-sent',
			'order-received',
			'order-completed',
		])
	})
})
