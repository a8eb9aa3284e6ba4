import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { openJob } from '#app/domain/orders/bulk/open-job.server.ts'
import { runJobs } from '#app/domain/orders/bulk/run-jobs.server.ts'
import { packOrder } from '#app/domain/orders/pack-order.server.ts'
import { parcelsOfOrder } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { receiveOverdue } from '#app/domain/orders/receive-overdue.server.ts'
import { previewRefund } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { unitsExpected } from '#app/domain/orders/refunds/units-gone.server.ts'
import { findOrders } from '#app/domain/orders/search/orders-found.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { newId } from '#app/shared/ids.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { giveBack, keptUnits } from '#tests/support/refunds.ts'
import { paidOrder, resiOf, send, sendSome } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** Ten in the morning of Wednesday 10 June in Magetan; the Islamic New Year is on the 16th. */
const PAID_AT = '2026-06-10T03:00:00.000Z'
const RUNS = 8
const anyQuery = { states: null, packed: null, delivery: null, courier: null, method: null }

onBothEngines('an order that leaves in several parcels', (database) => {
	let shop: TestShop
	let goods: Goods
	let placed: PlacedOrder
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [60, 60], PAID_AT))
		placed = await paidOrder(shop, goods.variantId, 3)
	})

	const rowOf = ({ orderId }: PlacedOrder) =>
		shop.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
	const idsToSend = async ({ orderId }: PlacedOrder) =>
		(await unitsToSend(shop.db, orderId)).map(({ id }) => id)
	const sendThese = (unitIds: readonly string[], trackingNumber = 'JNE-77777') =>
		sendOrder(shop, { number: placed.number, courier: 'JNE', trackingNumber, unitIds }, officer)
	const mails = async () => {
		const rows = await shop.db
			.selectFrom('outbox')
			.select(['kind', 'facts'])
			.orderBy('id')
			.execute()
		return rows.map(({ kind, facts }) => ({ kind, facts: JSON.parse(facts) }))
	}
	const lot = () => shop.db.selectFrom('lots').selectAll().executeTakeFirstOrThrow()
	const expectSound = async () => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
	}

	it('is sent when the last of its pieces has left, each parcel told of once', async () => {
		await sendSome(shop, placed, 1, 'JNE-00001')
		expect(await rowOf(placed)).toMatchObject({
			state: 'part-sent',
			sent_at: null,
			complaint_until: null,
		})
		await shop.passDays(1)
		await sendSome(shop, placed, 1, 'JNE-00002')
		await shop.passDays(1)
		await send(shop, placed)
		const row = await rowOf(placed)
		expect([row.state, row.sent_at]).toEqual(['sent', shop.clock.now()])
		const parcels = await parcelsOfOrder(shop.db, placed.orderId)
		expect(parcels.map(({ position, trackingNumber }) => [position, trackingNumber])).toEqual([
			[1, 'JNE-00001'],
			[2, 'JNE-00002'],
			[3, resiOf(placed)],
		])
		expect(new Set(parcels.flatMap(({ unitIds }) => unitIds)).size).toBe(3)
		const told = (await mails()).filter(({ kind }) => kind.endsWith('-sent'))
		expect(told.map(({ kind, facts }) => [kind, facts.trackingNumber, facts.left])).toEqual([
			['parcel-sent', 'JNE-00001', 2],
			['parcel-sent', 'JNE-00002', 1],
			['order-sent', resiOf(placed), undefined],
		])
		expect(told.map(({ facts }) => facts.pieces[0].quantity)).toEqual([1, 1, 1])
	})

	it('is received only as a whole, and the time to complain runs from the last parcel', async () => {
		await sendSome(shop, placed, 1)
		await expect(receiveOrder(shop, placed)).rejects.toThrow('orders.not_receivable')
		await shop.passDays(9)
		expect(await receiveOverdue(shop)).toEqual([])
		expect((await rowOf(placed)).state).toBe('part-sent')
		await send(shop, placed)
		await shop.passDays(4.9)
		await receiveOverdue(shop)
		expect((await rowOf(placed)).state).toBe('sent')
		await shop.passDays(0.2)
		await receiveOverdue(shop)
		// Sent on Friday 19 June, received on Wednesday the 24th: until the end of Friday.
		expect(await rowOf(placed)).toMatchObject({
			state: 'received',
			received_at: '2026-06-24T03:00:00.000Z',
			complaint_until: '2026-06-26T17:00:00.000Z',
		})
	})

	it('holds no piece twice, none that is not chosen, and none of another order', async () => {
		const other = await paidOrder(shop, goods.variantId, 1)
		const [first = '', second = ''] = await idsToSend(placed)
		const [foreign = ''] = await idsToSend(other)
		await expect(sendThese([])).rejects.toThrow('orders.piece_not_to_send')
		await expect(sendThese([first, foreign])).rejects.toThrow('orders.piece_not_to_send')
		await sendThese([first])
		await expect(sendThese([first, second])).rejects.toThrow('orders.piece_not_to_send')
		expect((await parcelsOfOrder(shop.db, placed.orderId)).length).toBe(1)
		const [parcel] = await parcelsOfOrder(shop.db, placed.orderId)
		const lay = (unit_id: string) =>
			shop.db
				.insertInto('order_parcel_units')
				.values({ unit_id, parcel_id: parcel?.id ?? '' })
				.execute()
		await expect(lay(first)).rejects.toThrow()
		await expect(lay(foreign)).rejects.toThrow('order_parcel_units_of_their_order')
		const move = shop.db.updateTable('order_parcel_units').set({ unit_id: second }).execute()
		await expect(move).rejects.toThrow('append-only')
	})

	it('has what is left to be packed anew', async () => {
		await packOrder(shop, placed, officer)
		await sendSome(shop, placed, 2)
		expect((await rowOf(placed)).packed_at).toBeNull()
		await packOrder(shop, placed, officer)
		await expect(packOrder(shop, placed, officer)).rejects.toThrow('orders.already_packed')
	})

	it('gives back what has not left at once, and waits for what has', async () => {
		const [home = ''] = await idsToSend(placed)
		await sendSome(shop, placed, 1)
		const [out = ''] = (await parcelsOfOrder(shop.db, placed.orderId)).flatMap((one) => one.unitIds)
		const wish = { what: 'units', unitIds: [home, out], withShipping: false } as const
		expect(await previewRefund(shop.db, placed.number, wish)).toMatchObject({
			pieces: 2,
			piecesInHouse: 1,
		})
		const before = await lot()
		await giveBack(shop, placed, wish)
		expect((await lot()).available).toBe(before.available + 1)
		expect((await unitsExpected(shop.db, placed.orderId)).map(({ id }) => id)).toEqual([out])
		expect((await rowOf(placed)).state).toBe('part-sent')
		await expect(sendThese([home])).rejects.toThrow('orders.piece_not_to_send')
		await send(shop, placed)
		expect((await rowOf(placed)).state).toBe('sent')
		await expectSound()
	})

	it('gives all of it back: what never left is on sale, what did is waited for', async () => {
		await sendSome(shop, placed, 1)
		await giveBack(shop, placed, { what: 'order' })
		expect((await rowOf(placed)).state).toBe('refunded')
		expect((await lot()).available).toBe(119)
		expect((await unitsExpected(shop.db, placed.orderId)).length).toBe(1)
		await expectSound()
	})

	it('is sent when what was left to send has gone back', async () => {
		await sendSome(shop, placed, 1)
		await shop.passDays(8)
		const wish = { what: 'units', unitIds: await idsToSend(placed), withShipping: false } as const
		await giveBack(shop, placed, wish)
		const row = await rowOf(placed)
		// Nobody could complain before: the parcel counts as received five days from today.
		expect([row.state, row.sent_at]).toEqual(['sent', shop.clock.now()])
		expect(await receiveOverdue(shop)).toEqual([])
		expect((await rowOf(placed)).state).toBe('sent')
		const events = shop.db.selectFrom('order_events').select('kind').orderBy('id')
		const kinds = (await events.where('order_id', '=', placed.orderId).execute()).slice(-2)
		expect(kinds.map(({ kind }) => kind)).toEqual(['part-refunded', 'rest-given-back'])
		await expectSound()
	})

	it('is found by the resi of any of its parcels', async () => {
		await sendSome(shop, placed, 1, 'SCP-111-A')
		await send(shop, placed)
		for (const text of ['scp111', resiOf(placed)]) {
			const query = { ...anyQuery, text, from: null, to: null }
			const { orders } = await findOrders(shop.db, query, { cursor: null, oldestFirst: false })
			expect(orders.map(({ number, resi }) => [number, resi])).toEqual([
				[placed.number, ['SCP-111-A', resiOf(placed)]],
			])
		}
	})

	it('has a resi of its own, unless somebody confirms that two travel under one', async () => {
		const other = await paidOrder(shop, goods.variantId, 1)
		await sendSome(shop, placed, 1, 'JNE-00001')
		const way = { courier: 'JNE', trackingNumber: 'JNE-00001' }
		const refused = await sendOrder(shop, { number: other.number, ...way }, officer).catch((e) => e)
		expect(isRefusal(refused) && [refused.code, refused.details]).toEqual([
			'orders.resi_taken',
			{ order: placed.number },
		])
		await expect(sendSome(shop, placed, 1, 'JNE-00001')).rejects.toThrow('orders.resi_taken')
		expect((await rowOf(other)).state).toBe('paid')
		await sendOrder(shop, { number: other.number, ...way, isShared: true }, officer)
		const [parcel] = await parcelsOfOrder(shop.db, other.orderId)
		expect(parcel?.trackingNumber).toBe('JNE-00001')
	})

	it('keeps its resi when another order is sent under it at the same moment', async () => {
		const others = [
			await paidOrder(shop, goods.variantId, 1),
			await paidOrder(shop, goods.variantId, 1),
		]
		const way = { courier: 'JNE', trackingNumber: 'JNE-00002' }
		const tried = await Promise.allSettled(
			others.map(({ number }) => sendOrder(shop, { number, ...way }, officer)),
		)
		const reasons = tried.map((one) => (one.status === 'rejected' ? one.reason.code : 'done'))
		expect(reasons.sort()).toEqual(['done', 'orders.resi_taken'])
		const parcels = shop.db.selectFrom('order_parcels').select('id')
		expect(await parcels.where('tracking_number', '=', 'JNE-00002').execute()).toHaveLength(1)
	})

	it('has all that is left sent by a job, and the same resi once', async () => {
		await sendSome(shop, placed, 1, 'JNE-00001')
		const job = async (trackingNumber: string) => {
			const rows = [{ number: placed.number, parcel: { courier: 'JNE', trackingNumber } }]
			const jobId = await openJob(shop, { kind: 'sent', attemptKey: newId(), rows }, officer)
			await runJobs(shop)
			const row = shop.db.selectFrom('order_job_rows').select(['outcome', 'refusal'])
			return await row.where('job_id', '=', jobId).executeTakeFirstOrThrow()
		}
		expect((await job('JNE-00001')).outcome).toBe('same')
		expect((await job('JNE-00002')).outcome).toBe('done')
		expect((await rowOf(placed)).state).toBe('sent')
		expect((await job('JNE-00002')).outcome).toBe('same')
		expect((await job('JNE-00003')).refusal).toBe('orders.not_sendable')
	})

	it('sends a piece once, however many send it at the same moment', async () => {
		const [piece = ''] = await idsToSend(placed)
		const outcomes = await race(sendThese([piece], 'JNE-AAAAA'), sendThese([piece], 'JNE-BBBBB'))
		expect(outcomes.sort()).toEqual(['done', 'orders.piece_not_to_send'])
		expect((await parcelsOfOrder(shop.db, placed.orderId)).length).toBe(1)
		const told = (await mails()).filter(({ kind }) => kind === 'parcel-sent')
		expect(told.length).toBe(1)
	})

	it('sends a piece or gives it back, and what was sent has to come back', async () => {
		const [piece = ''] = await idsToSend(placed)
		const wish = { what: 'units', unitIds: [piece], withShipping: false } as const
		const before = await lot()
		const [sent] = await race(sendThese([piece]), giveBack(shop, placed, wish))
		expect(['done', 'orders.refund_under_way', 'orders.piece_not_to_send']).toContain(sent)
		const isHome = (await lot()).available === before.available + 1
		expect(isHome).toBe(sent !== 'done')
		const out = await unitsExpected(shop.db, placed.orderId)
		expect(out.length).toBe(isHome ? 0 : 1)
		await expectSound()
	})

	it('is sent just when nothing is left, and no piece lies in two parcels', async () => {
		const deed = fc.record({ isRefund: fc.boolean(), many: fc.integer({ min: 1, max: 3 }) })
		const life = fc.array(deed, { minLength: 1, maxLength: 6 })
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 5 }), life, async (quantity, deeds) => {
				const order = await paidOrder(shop, goods.variantId, quantity)
				for (const { isRefund, many } of deeds) {
					const [left, kept] = [await idsToSend(order), await keptUnits(shop, order)]
					if ((await rowOf(order)).state === 'refunded') break
					const unitIds = kept.slice(0, many)
					if (isRefund && unitIds.length > 0) {
						await giveBack(shop, order, { what: 'units', unitIds, withShipping: false })
					} else if (!isRefund && left.length > 0) await sendSome(shop, order, many)
					await expectWhole(order)
				}
				await shop.passDays(0.01)
			}),
			propertyParameters({ numRuns: RUNS }),
		)
		await expectSound()
	}, 120_000)

	async function expectWhole(order: PlacedOrder): Promise<void> {
		const { state } = await rowOf(order)
		const inside = (await parcelsOfOrder(shop.db, order.orderId)).flatMap((one) => one.unitIds)
		expect(new Set(inside).size).toBe(inside.length)
		const left = await idsToSend(order)
		expect(left.some((id) => inside.includes(id))).toBe(false)
		if (state === 'refunded') expect(left).toEqual([])
		else if (left.length === 0) expect(state).toBe('sent')
		else expect(state).toBe(inside.length > 0 ? 'part-sent' : 'paid')
	}
})

/** Both at once: `done`, or the code of the refusal of each. */
async function race(...verbs: Promise<unknown>[]): Promise<string[]> {
	return (await Promise.allSettled(verbs)).map((one) => {
		if (one.status === 'fulfilled') return 'done'
		if (!isRefusal(one.reason)) throw one.reason
		return one.reason.code
	})
}
