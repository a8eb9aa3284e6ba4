import { beforeEach, expect, it } from 'vitest'
import { deliverAtCounter } from '#app/domain/orders/at-counter/deliver-at-counter.server.ts'
import { openJob } from '#app/domain/orders/bulk/open-job.server.ts'
import { runJobs } from '#app/domain/orders/bulk/run-jobs.server.ts'
import { parcelsOfOrder } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { newId } from '#app/shared/ids.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { ask, firstUnit, giveBack } from '#tests/support/refunds.ts'
import { fetchedOrder, paidOrder } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** Ten in the morning of Wednesday 10 June in Magetan. */
const FETCHED_AT = '2026-06-10T03:00:00.000Z'

onBothEngines('an order that its buyer fetches', (database) => {
	let shop: TestShop
	let goods: Goods
	let placed: PlacedOrder
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [5, 5], FETCHED_AT))
		placed = await fetchedOrder(shop, goods.variantId, 2)
	})
	const rowOf = ({ orderId }: PlacedOrder) =>
		shop.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
	const handOver = (order = placed) => deliverAtCounter(shop, order, officer)

	it('is received as it is handed over, and the time to complain runs from there', async () => {
		await handOver()
		const { state, received_at, complaint_until } = await rowOf(placed)
		// Thursday and Friday to complain.
		expect([state, received_at, complaint_until]).toEqual([
			'received',
			FETCHED_AT,
			'2026-06-12T17:00:00.000Z',
		])
		await shop.passDays(3)
		await finaliseSavings(shop)
		expect((await rowOf(placed)).state).toBe('completed')
	})

	it('moves neither money nor a piece as it is handed over', async () => {
		const sold = async () => [
			await shop.db.selectFrom('ledger_balances').selectAll().execute(),
			await shop.db.selectFrom('stock_movements').selectAll().execute(),
		]
		const before = await sold()
		await handOver()
		expect(await sold()).toEqual(before)
	})

	it('leaves in one parcel without a courier, and is told of once', async () => {
		await handOver()
		await expect(handOver()).rejects.toThrow('orders.not_handed_over')
		const parcels = await parcelsOfOrder(shop.db, placed.orderId)
		expect(parcels).toMatchObject([{ position: 1, courier: null, trackingNumber: null }])
		expect(parcels[0]?.unitIds.length).toBe(2)
		const kind = 'order-handed-over' as const
		const told = shop.db.selectFrom('outbox').select('id').where('kind', '=', kind)
		expect((await told.execute()).length).toBe(1)
	})

	it('does not go by courier, and what goes by courier is not handed over', async () => {
		const parcel = { number: placed.number, courier: 'JNE', trackingNumber: 'JNE12345' }
		await expect(sendOrder(shop, parcel, officer)).rejects.toThrow('orders.not_sendable')
		const other = await paidOrder(shop, goods.variantId)
		await expect(handOver(other)).rejects.toThrow('orders.not_handed_over')
	})

	it('stays in the house while its money goes back, and leaves without what was given back', async () => {
		const refundId = await ask(shop, placed, await firstUnit(shop, placed))
		await expect(handOver()).rejects.toThrow('orders.refund_under_way')
		expect(refundId).not.toBe('')
		const other = await fetchedOrder(shop, goods.variantId, 2)
		await giveBack(shop, other, await firstUnit(shop, other))
		await handOver(other)
		const [parcel] = await parcelsOfOrder(shop.db, other.orderId)
		expect(parcel?.unitIds.length).toBe(1)
	})

	it('is handed over by a job too, and once', async () => {
		const outcome = async () => {
			const rows = [{ number: placed.number, parcel: null }]
			const jobId = await openJob(shop, { kind: 'sent', attemptKey: newId(), rows }, officer)
			await runJobs(shop)
			const row = shop.db.selectFrom('order_job_rows').select('outcome')
			return (await row.where('job_id', '=', jobId).executeTakeFirstOrThrow()).outcome
		}
		expect([await outcome(), await outcome()]).toEqual(['done', 'same'])
		expect((await rowOf(placed)).state).toBe('received')
	})
})
