import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plusMilliseconds } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import {
	type Bench,
	checkoutRequest,
	clientsFor,
	startBench,
	TOTAL,
} from '#tests/adapters/stripe-sandbox/support.ts'

const DAY = 86_400
/** 2.9 % of the total and Rp2.000 */
const FEE = sen(475_500)

let bench: Bench
beforeAll(async () => {
	bench = await startBench()
})
afterAll(async () => {
	await bench.close()
	expect(bench.bugs).toEqual([])
})

describe('what moved the balance', () => {
	it('is listed with its fee and source, ever, since a moment and by payout', async () => {
		const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest())
		await bench.control.pay(checkoutId)
		const state = await bench.gateway.readCheckout(checkoutId)
		if (state.status !== 'paid') throw new Error(`not paid but ${state.status}`)
		await bench.control.advanceClock(3 * DAY)
		const refund = await bench.gateway.refund({
			refundKey: 'part',
			intentId: state.intentId,
			amountSen: rupiah(25_000),
		})
		const payout = await bench.control.createDuePayout()
		const payoutId = payout?.id ?? ''
		const all = await bench.gateway.listMovements(null)
		expect(all).toMatchObject([
			{ kind: 'payout', sourceId: payoutId, amountSen: -(payout?.amount ?? 0), feeSen: 0 },
			{ kind: 'refund', sourceId: refund.refundId, amountSen: rupiah(-25_000), feeSen: 0 },
			{ kind: 'charge', sourceId: state.chargeId, amountSen: TOTAL, feeSen: FEE, vatSen: 0 },
		])
		expect(all[2]?.movementId).toBe(state.fee?.balanceTransactionId)
		expect(await bench.gateway.listMovementsOfPayout(payoutId)).toEqual(all)
		const later = plusMilliseconds(state.paidAt, DAY * 1_000)
		expect(await bench.gateway.listMovements(later)).toEqual(all.slice(0, 2))
		await bench.control.releaseClock()
	})

	it('tells what of a fee is tax, and asks for rupiah page by page', async () => {
		const asked: URLSearchParams[] = []
		const details = [
			{ type: 'stripe_fee', amount: 428_378 },
			{ type: 'tax', amount: 47_122 },
		]
		const row = (id: string) => ({
			id,
			object: 'balance_transaction',
			type: 'charge',
			amount: 9_500_000,
			fee: 475_500,
			fee_details: details,
			source: { id: 'ch_1' },
			created: 1_780_000_000,
		})
		const server = createServer((request, response) => {
			const { searchParams } = new URL(request.url ?? '', 'http://stripe')
			asked.push(searchParams)
			const isFirst = !searchParams.has('starting_after')
			const data = [row(isFirst ? 'txn_2' : 'txn_1')]
			response.setHeader('content-type', 'application/json')
			response.end(JSON.stringify({ object: 'list', data, has_more: isFirst, url: '/' }))
		})
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
		try {
			const { port } = server.address() as AddressInfo
			const { gateway } = clientsFor(`http://127.0.0.1:${port}`)
			const charge = { kind: 'charge', sourceId: 'ch_1', feeSen: FEE, vatSen: sen(47_122) }
			expect(await gateway.listMovementsOfPayout('po_9')).toMatchObject([
				{ movementId: 'txn_2', ...charge },
				{ movementId: 'txn_1', ...charge },
			])
			expect(asked.map((query) => [query.get('currency'), query.get('payout')])).toEqual([
				['idr', 'po_9'],
				['idr', 'po_9'],
			])
		} finally {
			await new Promise((resolve) => server.close(resolve))
		}
	})
})
