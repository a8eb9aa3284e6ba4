import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { getJob, listJobs } from '#app/domain/orders/bulk/jobs.server.ts'
import { type OpenJob, openJob } from '#app/domain/orders/bulk/open-job.server.ts'
import { runJobs } from '#app/domain/orders/bulk/run-jobs.server.ts'
import { packOrder } from '#app/domain/orders/pack-order.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { newId } from '#app/shared/ids.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { paidOrder } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	order,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('work on many orders', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1]))
	})
	const paid = async () => (await paidOrder(shop, goods.variantId)).number
	const resi = (trackingNumber: string) => ({ courier: 'JNE', trackingNumber })
	const sending = (rows: [number: string, trackingNumber: string][]): OpenJob => ({
		kind: 'sent',
		attemptKey: newId(),
		rows: rows.map(([number, tracking]) => ({ number, parcel: resi(tracking) })),
	})
	const outcomes = async (jobId: string) =>
		(await getJob(shop.db, jobId)).rows.map(({ outcome, refusal }) => refusal ?? outcome)
	const countSteps = async (kind: string) =>
		(await shop.db.selectFrom('order_events').select('id').where('kind', '=', kind).execute())
			.length

	it('is done order by order, each with its outcome, and one refused keeps no other back', async () => {
		const [first, second] = [await paid(), await paid()]
		const unpaid = await order(shop, goods.variantId)
		const job = sending([
			[first, 'JNE-00001'],
			[unpaid.number, 'JNE-00002'],
			['BK-0000-0000', 'JNE-00003'],
			[second, 'JNE-00004'],
		])
		const jobId = await openJob(shop, job, officer)
		expect(await runJobs(shop)).toEqual([])
		expect(await outcomes(jobId)).toEqual([
			'done',
			'orders.not_sendable',
			'orders.no_such_order',
			'done',
		])
		const { finishedAt, ...summary } = await getJob(shop.db, jobId)
		expect(finishedAt).toEqual(shop.clock.now())
		expect(summary).toMatchObject({ total: 4, settled: 4, done: 2, refused: 2 })
	})

	it('goes on where it was left, and knows how far it came', async () => {
		const job = sending([
			[await paid(), 'JNE-00001'],
			[await paid(), 'JNE-00002'],
			[await paid(), 'JNE-00003'],
		])
		const jobId = await openJob(shop, job, officer)
		await runJobs(shop, { jobId, most: 1 })
		expect(await getJob(shop.db, jobId)).toMatchObject({ settled: 1, total: 3, finishedAt: null })
		await runJobs(shop)
		expect(await outcomes(jobId)).toEqual(['done', 'done', 'done'])
		expect((await listJobs(shop.db, null)).jobs.map(({ id }) => id)).toEqual([jobId])
	})

	it('happens once, however often its form is sent and whoever runs it', async () => {
		const numbers = [await paid(), await paid(), await paid(), await paid()]
		const job = sending(numbers.map((number, index) => [number, `JNE-0000${index}`]))
		const ids = await Promise.all([1, 2, 3].map(() => openJob(shop, job, officer)))
		expect(new Set(ids).size).toBe(1)
		await Promise.all([1, 2, 3].map(() => runJobs(shop)))
		expect(await outcomes(ids[0] ?? '')).toEqual(['done', 'done', 'done', 'done'])
		expect(await countSteps('sent')).toBe(4)
		const again = await openJob(shop, { ...job, attemptKey: newId() }, officer)
		await runJobs(shop)
		expect(await outcomes(again)).toEqual(['same', 'same', 'same', 'same'])
		expect(await countSteps('sent')).toBe(4)
	})

	it('sends an order once when another officer sends it at the same moment', async () => {
		const number = await paid()
		const colleague: Actor = { kind: 'staff', id: 'colleague' }
		const jobId = await openJob(shop, sending([[number, 'JNE-00001']]), officer)
		const [single] = await Promise.allSettled([
			sendOrder(shop, { number, ...resi('JNE-99999') }, colleague),
			runJobs(shop),
		])
		const [outcome] = await outcomes(jobId)
		expect([single.status, outcome]).toEqual(
			outcome === 'done' ? ['rejected', 'done'] : ['fulfilled', 'orders.not_sendable'],
		)
		expect(await countSteps('sent')).toBe(1)
		const mails = shop.db.selectFrom('outbox').select('id').where('kind', '=', 'order-sent')
		expect(await mails.execute()).toHaveLength(1)
	})

	it('marks as packed, and says which had been before', async () => {
		const [first, second] = [await paid(), await paid()]
		await packOrder(shop, { number: first }, officer)
		const rows = [first, second].map((number) => ({ number, parcel: null }))
		const jobId = await openJob(shop, { kind: 'packed', attemptKey: newId(), rows }, officer)
		await runJobs(shop)
		expect(await outcomes(jobId)).toEqual(['same', 'done'])
		expect(await countSteps('packed')).toBe(2)
	})

	it('is of at least one order, and of no more than can be looked at', async () => {
		const none = openJob(shop, sending([]), officer)
		await expect(none).rejects.toThrow('orders.too_many')
		const many = Array.from({ length: 501 }, (_, i): [string, string] => [`BK-${i}`, 'JNE-00001'])
		await expect(openJob(shop, sending(many), officer)).rejects.toThrow('orders.too_many')
		await expect(getJob(shop.db, 'none')).rejects.toThrow('orders.no_such_job')
	})

	it('says of a row that broke that it did, does the others, and hands the fault to the log', async () => {
		const [first, second] = [await paid(), await paid()]
		const job = sending([
			[first, 'JNE-00001'],
			[second, 'JNE-00002'],
		])
		const jobId = await openJob(shop, job, officer)
		let broken = 0
		const clock = {
			now() {
				broken += 1
				return broken === 1 ? ('no moment' as never) : shop.clock.now()
			},
		}
		const failures = await runJobs({ ...shop, clock })
		expect(failures).toHaveLength(1)
		expect(await outcomes(jobId)).toEqual(['failed', 'done'])
	})
})
