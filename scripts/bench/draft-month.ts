import { type FeeRate, feeOn } from '#app/domain/reconciliation/gateway/fee.ts'
import type {
	BookedCharge,
	BookedPayout,
	BookedRefund,
	GatewayMovement,
} from '#app/domain/reconciliation/gateway/gateway-facts.ts'
import type { BookItem } from '#app/domain/reconciliation/matching/items.ts'
import { type CalendarDate, calendarDate, nextDate, weekday } from '#app/shared/instant.ts'
import { add, negate, rupiah, type Sen, subtract, ZERO } from '#app/shared/money.ts'

export type Mutable<T> = { -readonly [Name in keyof T]: T[Name] }

/** A line of the bank before it is written into a file. */
export interface DraftLine {
	/** the entry it belongs to */
	of: string | null
	account: 'BCA' | 'BRI' | 'BNI'
	day: CalendarDate
	amountSen: Sen
	text: string
}

/** A month on which books, gateway and bank agree, until faults are planted. */
export interface DraftMonth {
	readonly middle: CalendarDate
	/** an integer from 1 to a limit, from the month's own seed */
	draw(limit: number): number
	readonly charges: Mutable<BookedCharge>[]
	readonly refunds: BookedRefund[]
	readonly movements: Mutable<GatewayMovement>[]
	readonly payouts: BookedPayout[]
	readonly books: BookItem[]
	readonly lines: DraftLine[]
	readonly failedPayouts: { id: string; amountSen: Sen }[]
	/** entries that a fault was planted on */
	readonly touched: Set<string>
}

const FIRST = calendarDate('2026-04-01')
const LAST_BUSY = 30
const DAYS = 30

/** What the synthetic gateway asks: 2,9 % and Rp2.000, and 11 % tax on both. */
export const SYNTHETIC_RATES: readonly FeeRate[] = [
	{ fromDate: FIRST, shareBps: 290, fixedSen: rupiah(2_000), vatBps: 1_100 },
]

/** The days on which payouts arrive. */
export function payoutDays(count: number): CalendarDate[] {
	const days = Array.from({ length: DAYS }, (_, index) => nextDate(FIRST, index + 1))
	return days.filter((day) => weekday(day) <= 5).slice(0, count)
}

/**
 * The gateway's side of a month: charges with their orders and refunds, as many movements as asked
 * for, payouts among them. Nothing is paid out yet (`payOut`), so that faults move the payouts,
 * too.
 */
export function draftMonth(
	below: (limit: number) => number,
	movements: number,
	payouts: number,
): DraftMonth {
	const draw = (limit: number) => 1 + below(limit)
	const month: DraftMonth = {
		middle: nextDate(FIRST, 14),
		draw,
		charges: [],
		refunds: [],
		movements: [],
		payouts: [],
		books: [],
		lines: [],
		failedPayouts: [],
		touched: new Set(),
	}
	const refunds = Math.floor(movements / 30)
	for (let index = 0; index < movements - payouts - refunds; index += 1) addCharge(month, index)
	for (let index = 0; index < refunds; index += 1) addRefund(month, index)
	return month
}

function addCharge(month: DraftMonth, index: number): void {
	const day = nextDate(FIRST, month.draw(LAST_BUSY) - 1)
	const amountSen = rupiah(15_000 + 500 * month.draw(400))
	const fee = feeOn(amountSen, SYNTHETIC_RATES[0] as FeeRate)
	const chargeId = `ch_${index}`
	const paid = { paymentId: `pay_${index}`, orderNumber: `BKL-${10_000 + index}` }
	month.charges.push({ ...paid, chargeId, amountSen, feeSen: fee.feeSen, day })
	const movement = { id: `txn_${chargeId}`, kind: 'charge', sourceId: chargeId, payoutId: null }
	month.movements.push({ ...movement, amountSen, ...fee, day })
}

function addRefund(month: DraftMonth, index: number): void {
	const charge = month.charges[index * 3]
	if (!charge) return
	const gatewayRefundId = `re_${index}`
	const day = nextDate(charge.day)
	const { orderNumber, amountSen } = charge
	month.refunds.push({ refundId: `ref_${index}`, gatewayRefundId, orderNumber, amountSen, day })
	const movement = { id: `txn_${gatewayRefundId}`, kind: 'refund', sourceId: gatewayRefundId }
	const bare = { feeSen: ZERO, vatSen: ZERO, payoutId: null, day }
	month.movements.push({ ...movement, amountSen: negate(amountSen), ...bare })
}

/**
 * Pays out what has gathered until each day: the gateway's, the books' and the bank's side of it.
 */
export function payOut(month: DraftMonth, days: readonly CalendarDate[]): void {
	for (const [index, day] of days.entries()) {
		const isLast = index === days.length - 1
		const due = month.movements.filter((one) => one.payoutId === null && (isLast || one.day < day))
		const payoutId = `po_${1_000 + index}`
		const amountSen = add(...due.map((one) => subtract(one.amountSen, one.feeSen)))
		if (amountSen <= 0) continue
		for (const one of due) one.payoutId = payoutId
		month.payouts.push({ payoutId, amountSen, day })
		const movement = { id: `txn_${payoutId}`, kind: 'payout', sourceId: payoutId, payoutId, day }
		month.movements.push({ ...movement, amountSen: negate(amountSen), feeSen: ZERO, vatSen: ZERO })
		const book = { id: `e${payoutId}`, kind: 'payout.arrived', references: [payoutId] }
		month.books.push({ ...book, day, amountSen })
		const text = 'STRIPE PAYMENTS'
		month.lines.push({ of: book.id, account: 'BCA', day, amountSen, text })
	}
}

/**
 * What else moves the bank account: transfers with their codes, savings paid out, cash brought.
 */
export function addBankWork(month: DraftMonth, transfers: number): void {
	const bookAndLine = (
		book: Omit<BookItem, 'day'> & { day?: CalendarDate },
		line: Pick<DraftLine, 'account' | 'text'>,
	) => {
		const day = book.day ?? nextDate(FIRST, month.draw(LAST_BUSY) - 1)
		month.books.push({ ...book, day })
		const later = nextDate(day, month.draw(3) - 1)
		month.lines.push({ of: book.id, day: later, amountSen: book.amountSen, ...line })
	}
	for (let index = 0; index < transfers; index += 1) {
		const number = `BKL-T${1_000 + index}`
		const amountSen = rupiah(15_000 + 1_000 * month.draw(300) + month.draw(999))
		const book = { id: `et${index}`, kind: 'money.received', references: [number], amountSen }
		const text = index % 2 === 0 ? `TRSF ${number.replace('-', ' ')}` : `TRSF E-BANKING ${index}`
		bookAndLine(book, { account: 'BRI', text })
	}
	for (let index = 0; index < transfers / 8; index += 1) {
		const amountSen = negate(rupiah(2_000_000 + 500 * (index * 7 + month.draw(6))))
		const book = { id: `ew${index}`, kind: 'savings.withdrawn', references: [], amountSen }
		bookAndLine(book, { account: 'BRI', text: 'TRANSFER KE REKENING' })
	}
	for (let index = 0; index < Math.min(22, transfers / 6); index += 1) {
		const slip = `STR${4_000 + index}`
		const amountSen = rupiah(100_000 + 1_000 * month.draw(900))
		const day = nextDate(FIRST, index)
		const book = { id: `ed${index}`, kind: 'cash.deposit', references: [slip], amountSen, day }
		bookAndLine(book, { account: 'BNI', text: `SETORAN TUNAI ${slip}` })
	}
}
