import { describe, expect, it } from 'vitest'
import {
	bankExceptions,
	type Leftover,
} from '#app/domain/reconciliation/exceptions/bank-exceptions.ts'
import {
	type Exception,
	type ExceptionKind,
	exceptionKinds,
} from '#app/domain/reconciliation/exceptions/exception.ts'
import {
	type StatementSpan,
	statementGaps,
} from '#app/domain/reconciliation/exceptions/statement-gaps.ts'
import type {
	GatewayFacts,
	GatewayMovement,
} from '#app/domain/reconciliation/gateway/gateway-facts.ts'
import { matchMovements } from '#app/domain/reconciliation/gateway/match-movements.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'
import { rupiah, ZERO } from '#app/shared/money.ts'

const FIRST = calendarDate('2026-03-02')
const LAST = nextDate(FIRST, 20)
const on = (days: number) => nextDate(FIRST, days)

const line = (id: string, amount: number, text = 'TRSF', days = 0) => ({
	id,
	day: on(days),
	amountSen: rupiah(amount),
	text,
})
const entry = (amount: number, kind = 'money.received', references = ['BKL-7H2K9']) => ({
	id: '7',
	day: FIRST,
	amountSen: rupiah(amount),
	kind,
	references,
})
const atBank = (left: Partial<Leftover>) =>
	bankExceptions({
		bank: [],
		books: [],
		matched: [],
		awaited: [],
		failedPayouts: [],
		toldUntil: LAST,
		...left,
	})

const movement = (change: Partial<GatewayMovement> = {}): GatewayMovement => ({
	id: 'txn_1',
	kind: 'charge',
	sourceId: 'ch_1',
	amountSen: rupiah(90_000),
	feeSen: rupiah(3_330),
	vatSen: rupiah(330),
	day: FIRST,
	payoutId: 'po_1',
	...change,
})
const charge = {
	paymentId: 'pay_1',
	chargeId: 'ch_1',
	orderNumber: 'BKL-1',
	amountSen: rupiah(90_000),
	feeSen: rupiah(3_330),
	day: FIRST,
}
const refund = {
	refundId: 'ref_1',
	gatewayRefundId: 're_1',
	orderNumber: 'BKL-1',
	amountSen: rupiah(40_000),
	day: FIRST,
}
const rate = { fromDate: FIRST, shareBps: 0, fixedSen: rupiah(3_000), vatBps: 1_100 }
const back = { id: 'txn_2', sourceId: 're_1', feeSen: ZERO, vatSen: ZERO }
const payout = { payoutId: 'po_1', amountSen: rupiah(86_670), day: FIRST }

const atGateway = (facts: Partial<GatewayFacts>) =>
	matchMovements({
		movements: [],
		charges: [],
		refunds: [],
		disputeMovements: [],
		payouts: [],
		rates: [],
		toldUntil: on(1),
		...facts,
	}).exceptions
const charged = (change: Partial<GatewayMovement>, facts: Partial<GatewayFacts> = {}) =>
	atGateway({ movements: [movement(change)], charges: [charge], ...facts })

const span = (
	id: string,
	days: [number, number],
	opening: number,
	closing: number,
): StatementSpan => ({
	id,
	accountNumber: '0123',
	firstDay: on(days[0]),
	lastDay: on(days[1]),
	openingSen: rupiah(opening),
	closingSen: rupiah(closing),
})

/** The least that raises each kind; the compiler asks for every one. */
const raised: Readonly<Record<ExceptionKind, () => readonly Exception[]>> = {
	'missing-bank-line': () => atBank({ books: [entry(900)] }),
	'payout-missing': () => atBank({ books: [entry(900, 'payout.arrived')] }),
	'cash-not-deposited': () => atBank({ books: [entry(900, 'cash.deposit')] }),
	'amount-differs': () => atBank({ bank: [line('a', 800, 'TRSF BKL-7H2K9')], books: [entry(900)] }),
	'payout-short': () =>
		atBank({ bank: [line('a', 800, 'STRIPE')], books: [entry(900, 'payout.arrived')] }),
	'cash-deposit-short': () =>
		atBank({ bank: [line('a', 800, 'SETOR TUNAI')], books: [entry(900, 'cash.deposit')] }),
	'wrong-date': () => atBank({ bank: [line('a', 900, 'TRSF', 9)], books: [entry(900)] }),
	'doubled-bank-line': () => atBank({ bank: [line('a', 900)], matched: [line('b', 900)] }),
	'reversed-bank-line': () =>
		atBank({ bank: [line('a', -900, 'TRSF'), line('b', 900, 'REV TRSF', 1)] }),
	'failed-payout-banked': () =>
		atBank({
			bank: [line('a', 900, 'STRIPE')],
			failedPayouts: [{ id: 'po_1', amountSen: rupiah(900) }],
		}),
	'payout-returned': () =>
		atBank({ bank: [line('a', -900, 'RETUR', 2)], matched: [line('b', 900, 'STRIPE PAYOUT')] }),
	'transfer-not-recorded': () =>
		atBank({
			bank: [line('a', 25_017)],
			awaited: [{ dueSen: rupiah(25_017), number: 'BKL-7H2K9' }],
		}),
	'unknown-credit': () => atBank({ bank: [line('a', 900)] }),
	'unknown-debit': () => atBank({ bank: [line('a', -900)] }),
	'statement-gap': () => statementGaps([span('a', [0, 2], 10, 20), span('b', [5, 9], 30, 40)]),
	'charge-without-order': () => atGateway({ movements: [movement()] }),
	'order-without-charge': () => atGateway({ charges: [charge] }),
	'charge-differs': () => charged({ amountSen: rupiah(80_000) }),
	'fee-without-vat': () => charged({ vatSen: ZERO }, { rates: [rate] }),
	'fee-differs': () => charged({ feeSen: rupiah(9_999) }),
	'refund-unmatched': () =>
		atGateway({ movements: [movement({ ...back, kind: 'refund', amountSen: rupiah(-40_000) })] }),
	'refund-missing': () => atGateway({ refunds: [refund] }),
	'refund-differs': () =>
		atGateway({
			movements: [movement({ ...back, kind: 'refund', amountSen: rupiah(-50_000) })],
			refunds: [refund],
		}),
	'dispute-unmatched': () => atGateway({ movements: [movement({ kind: 'adjustment' })] }),
	'payout-unknown': () =>
		atGateway({ movements: [movement({ kind: 'payout', sourceId: 'po_9' })] }),
	'payout-sum-differs': () => charged({}, { payouts: [{ ...payout, amountSen: rupiah(86_669) }] }),
	'movement-unknown': () => atGateway({ movements: [movement({ kind: 'stripe_fee' })] }),
	'never-paid-out': () => charged({ payoutId: null }, { toldUntil: on(11) }),
}

describe('every kind of exception', () => {
	it.each(exceptionKinds)('%s is raised by a rule, alone', (kind) => {
		expect(raised[kind]().map((one) => one.kind)).toEqual([kind])
	})

	it('is not raised where both sides agree', () => {
		expect(charged({}, { payouts: [payout], rates: [rate] })).toEqual([])
	})
})

describe('statements of one account', () => {
	it('follow on from each other by their balances, whatever days lie between them', () => {
		const gaps = (...spans: StatementSpan[]) =>
			statementGaps(spans).map(({ subject }) => subject.id)
		expect(gaps(span('b', [5, 9], 20, 40), span('a', [0, 2], 10, 20))).toEqual([])
		expect(
			gaps(span('a', [0, 2], 10, 20), { ...span('b', [5, 9], 99, 40), accountNumber: '9' }),
		).toEqual([])
		// The second lies within the first, and the third follows on from the first.
		const inner = span('b', [1, 2], 12, 14)
		expect(gaps(span('a', [0, 4], 10, 20), inner, span('c', [5, 9], 20, 40))).toEqual([])
		expect(gaps(span('a', [0, 4], 10, 20), inner, span('c', [5, 9], 14, 40))).toEqual(['c'])
	})

	it('that do not are told with what must have moved between them', () => {
		const [gap] = statementGaps([span('a', [0, 2], 10, 20), span('b', [5, 9], 30, 40)])
		expect(gap).toMatchObject({ amountSen: rupiah(10), day: on(5), label: '0123' })
	})
})
