import { describe, expect, it } from 'vitest'
import { fitOf } from '#app/domain/reconciliation/matching/awaited-payment.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { negate, rupiah, sen } from '#app/shared/money.ts'

const payment = {
	number: 'BK-7Q2M-XK4D',
	totalSen: rupiah(50_000),
	dueSen: rupiah(50_123),
	from: calendarDate('2026-06-03'),
	until: calendarDate('2026-06-04'),
}
const line = { day: payment.from, amountSen: payment.dueSen, text: 'TRSF E-BANKING' }

describe('a line of the bank', () => {
	it('fits a payment by its code, its bare sum, or the order that its text names', () => {
		expect(fitOf(line, payment)).toBe('code')
		expect(fitOf({ ...line, amountSen: payment.totalSen }, payment)).toBe('without-code')
		const named = { ...line, amountSen: rupiah(40_000), text: 'KESET BK7Q2M XK4D' }
		expect(fitOf(named, payment)).toBe('named')
		const qris = { ...payment, dueSen: payment.totalSen }
		expect(fitOf({ ...line, amountSen: payment.totalSen }, qris)).toBe('amount')
	})

	it('fits none by a sen more or less, nor by money that left the account', () => {
		for (const amountSen of [
			sen(line.amountSen + 1),
			sen(line.amountSen - 1),
			negate(line.amountSen),
		])
			expect(fitOf({ ...line, amountSen }, payment)).toBeUndefined()
	})

	it('fits none before its order, nor more than three days after it was to be paid', () => {
		const on = (day: string) => fitOf({ ...line, day: calendarDate(day) }, payment)
		expect([on('2026-06-02'), on('2026-06-08')]).toEqual([undefined, undefined])
		expect([on('2026-06-03'), on('2026-06-07')]).toEqual(['code', 'code'])
	})
})
