import fc from 'fast-check'
import type Stripe from 'stripe'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE_TERMS, feeOn } from '#app/adapters/stripe-sandbox/account.server.ts'
import { toInstant } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { type Bench, checkoutRequest, startBench, TOTAL } from './support.ts'

const DAY = 86_400

let bench: Bench
beforeAll(async () => {
	bench = await startBench()
})
afterEach(() => bench.control.reset())
afterAll(async () => {
	await bench.close()
	expect(bench.bugs).toEqual([])
})

async function pay(card: 'visa' | 'refund-fails' = 'visa') {
	const { now } = await bench.control.readClock()
	const expiresAt = toInstant(new Date((now + 3_600) * 1000))
	const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest({ expiresAt }))
	await bench.control.pay(checkoutId, { card })
	const state = await bench.gateway.readCheckout(checkoutId)
	if (state.status !== 'paid') throw new Error('not paid')
	return state
}

async function transactionsOf(payout: Stripe.Payout) {
	return await bench.stripe.balanceTransactions
		.list({ payout: payout.id, limit: 1 })
		.autoPagingToArray({ limit: 1_000 })
}

describe('the fee', () => {
	it('is 2.9 % and Rp2.000 by the example, to the sen', () => {
		expect(feeOn(rupiah(25_000), EXAMPLE_TERMS)).toBe(272_500)
		expect(feeOn(1_000_017, EXAMPLE_TERMS)).toBe(229_000)
		expect(feeOn(1_000_018, EXAMPLE_TERMS)).toBe(229_001)
	})

	it('is a safe integer and never more than the charge', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (amount) => {
				const fee = feeOn(amount, EXAMPLE_TERMS)
				return Number.isSafeInteger(fee) && fee >= 0 && fee <= amount
			}),
		)
		expect(feeOn(999_999_999_999, EXAMPLE_TERMS)).toBe(29_000_200_000)
	})

	it('stays with the gateway when money is given back', async () => {
		const { intentId, fee } = await pay()
		await bench.gateway.refund({ refundKey: 'all', intentId, amountSen: TOTAL })
		const { data } = await bench.stripe.balanceTransactions.list()
		const net = data.reduce((total, one) => total + one.net, 0)
		expect(net).toBe(-(fee?.feeSen ?? 0))
		for (const one of data) expect(one.net).toBe(one.amount - one.fee)
	})
})

describe('a balance transaction', () => {
	it('is pending until it is available', async () => {
		const { fee } = await pay()
		const id = fee?.balanceTransactionId ?? ''
		expect((await bench.stripe.balanceTransactions.retrieve(id)).status).toBe('pending')
		await bench.control.advanceClock(2 * DAY)
		const available = await bench.stripe.balanceTransactions.retrieve(id, {
			expand: ['source'],
		})
		expect(available.status).toBe('available')
		expect(available.source).toMatchObject({ object: 'charge', amount: TOTAL })
	})
})

describe('an automatic payout', () => {
	it('takes nothing that is not available yet', async () => {
		await pay()
		expect(await bench.control.createDuePayout()).toBeNull()
	})

	it('is the sum of the transactions it lists, each in one payout alone', async () => {
		const first = await pay()
		await pay()
		await bench.control.advanceClock(2 * DAY)
		await bench.gateway.refund({
			refundKey: 'part',
			intentId: first.intentId,
			amountSen: rupiah(25_000),
		})
		const payout = await bench.control.createDuePayout()
		if (payout === null) throw new Error('nothing was due')
		expect(payout).toMatchObject({ automatic: true, status: 'paid', currency: 'idr' })
		const listed = await transactionsOf(payout)
		const types = listed.map(({ type }) => type)
		expect(types).toEqual(['payout', 'refund', 'charge', 'charge'])
		const [own, ...others] = listed
		expect(own?.id).toBe(payout.balance_transaction)
		expect(own?.net).toBe(-payout.amount)
		expect(others.reduce((total, one) => total + one.net, 0)).toBe(payout.amount)
		expect(payout.amount).toBe(2 * (TOTAL - 475_500) - rupiah(25_000))

		expect(await bench.control.createDuePayout()).toBeNull()
		await pay()
		await bench.control.advanceClock(2 * DAY)
		const next = await bench.control.createDuePayout()
		expect(next?.amount).toBe(TOTAL - 475_500)
	})

	it('is not made while refunds outweigh what came in', async () => {
		const { intentId } = await pay()
		await bench.control.advanceClock(2 * DAY)
		await bench.control.createDuePayout()
		await bench.gateway.refund({ refundKey: 'all', intentId, amountSen: TOTAL })
		expect(await bench.control.createDuePayout()).toBeNull()
	})

	it('that fails comes back into the next one', async () => {
		await pay()
		await bench.control.advanceClock(2 * DAY)
		const payout = await bench.control.createDuePayout()
		await bench.control.failPayout(payout?.id ?? '')
		const next = await bench.control.createDuePayout()
		expect(next?.amount).toBe(payout?.amount)
	})

	it('is made by the calendar when asked, each on its own day', async () => {
		await bench.control.setClock(Date.UTC(2026, 0, 1) / 1000)
		await bench.control.changeSettings({ payoutEveryDays: 7 })
		for (let week = 0; week < 4; week++) {
			await pay()
			await bench.control.advanceClock(7 * DAY)
		}
		await bench.control.advanceClock(DAY)
		const payouts = await bench.stripe.payouts.list()
		const days = payouts.data.map(({ created }) => new Date(created * 1000).toISOString())
		expect(days.map((day) => day.slice(0, 10)).toReversed()).toEqual([
			'2026-01-08',
			'2026-01-15',
			'2026-01-22',
			'2026-01-29',
		])
		expect(payouts.data.every(({ status }) => status === 'paid')).toBe(true)
		await bench.control.changeSettings({ payoutEveryDays: null })
		await bench.control.advanceClock(30 * DAY)
		expect((await bench.stripe.payouts.list()).data).toHaveLength(4)
	})
})

describe('a refund that fails', () => {
	it('comes back to the balance and can be given again', async () => {
		const { intentId, chargeId } = await pay('refund-fails')
		await bench.gateway.refund({ refundKey: 'one', intentId, amountSen: TOTAL })
		expect((await bench.stripe.charges.retrieve(chargeId)).refunded).toBe(true)
		await bench.control.advanceClock(3_600)
		const charge = await bench.stripe.charges.retrieve(chargeId)
		expect(charge).toMatchObject({ refunded: false, amount_refunded: 0 })
		const { data } = await bench.stripe.balanceTransactions.list()
		expect(data.map(({ type }) => type)).toEqual(['refund_failure', 'refund', 'charge'])
		const second = await bench.gateway.refund({ refundKey: 'two', intentId, amountSen: TOTAL })
		expect(second.refundKey).toBe('two')
	})
})

describe('the clock', () => {
	it('dates everything that is made, so that a past year can be played', async () => {
		const then = Date.UTC(2025, 10, 10, 3) / 1000
		await bench.control.setClock(then)
		const { checkoutId, paidAt } = await pay()
		expect(paidAt).toBe('2025-11-10T03:00:00.000Z')
		const session = await bench.stripe.checkout.sessions.retrieve(checkoutId)
		expect(session.created).toBe(then)
		const { data } = await bench.stripe.events.list()
		expect(data.every(({ created }) => created === then)).toBe(true)
	})
})
