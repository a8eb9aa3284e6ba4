import { describe, expect, it } from 'vitest'
import {
	needsAnother,
	type RefundEvent,
	type RefundState,
	refundAfter,
	refundLife,
	TWO_PERSONS_ABOVE_SEN,
} from '#app/domain/orders/refund.ts'
import { rupiah, sen } from '#app/shared/money.ts'

const states: Readonly<Record<RefundState, readonly RefundEvent[]>> = {
	requested: ['approved', 'declined', 'failed'],
	unassigned: ['assigned', 'failed', 'sent-back'],
	approved: ['begun', 'settled', 'failed'],
	executing: ['settled', 'failed'],
	settled: ['sent-back'],
	owed: ['settled'],
	declined: [],
	failed: [],
}

describe('the life of a refund', () => {
	it.each(Object.entries(states))('lets only these happen to what is %s', (state, events) => {
		const possible = Object.keys(refundLife) as RefundEvent[]
		expect(possible.filter((event) => refundAfter(event, state as RefundState))).toEqual(events)
	})

	it('never lets what was asked for be settled before it is approved', () => {
		expect(refundAfter('settled', 'requested')).toBeUndefined()
	})

	it('needs another person above the limit, and not at it', () => {
		const limit = TWO_PERSONS_ABOVE_SEN
		expect(limit).toBe(rupiah(500_000))
		expect(needsAnother(limit, 'ani', 'ani')).toBe(false)
		expect(needsAnother(sen(limit + 1), 'ani', 'ani')).toBe(true)
		expect(needsAnother(sen(limit + 1), 'ani', 'budi')).toBe(false)
	})
})
