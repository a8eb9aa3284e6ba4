import { describe, expect, it } from 'vitest'
import { bankExceptions } from '#app/domain/reconciliation/exceptions/bank-exceptions.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'

const day = calendarDate('2026-03-02')
const line = { id: 'a', day, amountSen: rupiah(25_017), text: 'TRSF' }
const none = { bank: [], books: [], matched: [], awaited: [], failedPayouts: [], toldUntil: day }
const entry = { id: '7', day, amountSen: rupiah(900), kind: 'money.received', references: [] }

describe('a line that nothing matches', () => {
	it('is the transfer that is waited for with its code, and names its order', () => {
		const awaited = [{ dueSen: rupiah(25_017), number: 'BKL-7H2K9' }]
		expect(bankExceptions({ ...none, bank: [line], awaited })).toMatchObject([
			{ kind: 'transfer-not-recorded', label: 'BKL-7H2K9' },
		])
		expect(bankExceptions({ ...none, bank: [line] })).toMatchObject([{ kind: 'unknown-credit' }])
		// Too little or too much, but the text names the order.
		const named = { ...line, amountSen: rupiah(30_000), text: 'TRSF BK 7H2K9' }
		const other = [{ dueSen: rupiah(25_017), number: 'BK-7H2K9' }]
		expect(bankExceptions({ ...none, bank: [named], awaited: other })).toMatchObject([
			{ kind: 'transfer-not-recorded', label: 'BK-7H2K9', amountSen: rupiah(30_000) },
		])
	})

	it('of the books is missed only once the bank has told of three days after it', () => {
		const until = (toldUntil: string) =>
			bankExceptions({ ...none, books: [entry], toldUntil: calendarDate(toldUntil) })
		expect(until('2026-03-04')).toEqual([])
		expect(until('2026-03-05')).toMatchObject([
			{ kind: 'missing-bank-line', subject: { kind: 'entry', id: '7' }, amountSen: rupiah(-900) },
		])
	})
})
