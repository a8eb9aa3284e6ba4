import { describe, expect, it } from 'vitest'
import {
	needsAnother,
	type RefundEvent,
	type RefundState,
	refundAfter,
	refundLife,
	TWO_PERSONS_ABOVE_SEN,
} from '#app/domain/orders/refund.ts'
import { rupiah, sen, ZERO } from '#app/shared/money.ts'

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
		const asked = { aloneSen: ZERO, requestedBy: 'ani', approver: 'ani' }
		const above = { ...asked, amountSen: sen(limit + 1) }
		expect(needsAnother({ ...asked, amountSen: limit })).toBe(false)
		expect(needsAnother(above)).toBe(true)
		expect(needsAnother({ ...above, approver: 'budi' })).toBe(false)
	})

	it('counts what of its order went back without another person before', () => {
		const asked = { aloneSen: rupiah(499_000), requestedBy: 'ani', approver: 'ani' }
		expect(needsAnother({ ...asked, amountSen: rupiah(1_000) })).toBe(false)
		expect(needsAnother({ ...asked, amountSen: sen(rupiah(1_000) + 1) })).toBe(true)
		expect(needsAnother({ ...asked, amountSen: rupiah(2_000), approver: 'budi' })).toBe(false)
	})
})
