import type { BalanceMovement } from '#app/domain/payments/gateway.ts'
import { type FeeRate, feeOn } from '#app/domain/reconciliation/gateway/fee.ts'
import { type CalendarDate, calendarDate, nextDate, weekday } from '#app/shared/instant.ts'
import { add, negate, rupiah, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Random } from '#tests/support/random.ts'

/** The account at each bank. */
export const BANKS = { BCA: '0123456781', BRI: '0123456782', BNI: '0123456783' } as const
export type DraftBank = keyof typeof BANKS
export const bankNames = Object.keys(BANKS) as DraftBank[]

/** An order that was paid by card. */
export interface DraftCharge {
	readonly paymentId: string
	readonly orderNumber: string
	readonly chargeId: string
	readonly amountSen: Sen
	feeSen: Sen
	readonly day: CalendarDate
}

/** What the gateway tells of its balance; `payoutId` is what it is part of. */
export interface DraftMovement extends Omit<BalanceMovement, 'movedAt'> {
	readonly day: CalendarDate
	amountSen: Sen
	feeSen: Sen
	vatSen: Sen
	payoutId: string | null
}

export interface DraftRefund {
	readonly refundId: string
	readonly gatewayRefundId: string
	readonly charge: DraftCharge
	readonly day: CalendarDate
}

/** What the books have moved at the bank; its name is what the list of exceptions calls it by. */
export interface DraftEntry {
	readonly kind: 'payout.arrived' | 'money.received' | 'material.bought' | 'cash.deposit'
	readonly name: string
	readonly day: CalendarDate
	amountSen: Sen
}

/** A line of the bank before it is written into a file. */
export interface DraftLine {
	/** the name of the entry it belongs to */
	readonly of: string | null
	readonly account: DraftBank
	day: CalendarDate
	amountSen: Sen
	text: string
}

/** A month on which books, gateway and bank agree, until faults are planted. */
export interface DraftMonth {
	/** an integer from 1 to a limit, from the month's own seed */
	draw(limit: number): number
	/** rupiah that nothing else of the month comes to: drawn, and at least so much */
	fresh(leastRupiah: number): Sen
	readonly charges: DraftCharge[]
	readonly refunds: DraftRefund[]
	readonly movements: DraftMovement[]
	/** ids of movements that are never paid out */
	readonly kept: Set<string>
	readonly entries: DraftEntry[]
	readonly lines: DraftLine[]
	readonly failedPayouts: { readonly name: string; readonly amountSen: Sen }[]
	/** orders whose transfer nobody has written down */
	readonly awaited: { readonly name: string; readonly amountSen: Sen }[]
	/** before this day an account's file ends, and the next begins with another balance */
	readonly gaps: { readonly account: DraftBank; readonly day: CalendarDate; readonly bySen: Sen }[]
	/** names of entries and ids of movements that a fault was planted on */
	readonly touched: Set<string>
}

export interface MonthSize {
	/** of the gateway's balance, payouts among them */
	readonly movements: number
	readonly payouts: number
	readonly transfers: number
}

export const FIRST = calendarDate('2026-04-01')
export const MIDDLE = nextDate(FIRST, 14)
const BUSY_DAYS = 30
/** The last payout comes a day after the month, and what belongs to it may be three days late. */
const LAST = nextDate(FIRST, 32)
/** So long the bank tells: three days more, so that what is missing on the last day is missed. */
export const TOLD_UNTIL = nextDate(LAST, 4)

/** What the synthetic gateway asks: 2,9 % and Rp2.000, and 11 % tax on both. */
export const SYNTHETIC_RATE: FeeRate = {
	fromDate: FIRST,
	shareBps: 290,
	fixedSen: rupiah(2_000),
	vatBps: 1_100,
}

/**
 * The gateway's side of a month: charges with their orders and refunds, as many movements as asked
 * for with the payouts. Nothing is paid out yet (`payOut`), so that faults move the payouts, too.
 */
export function draftMonth(random: Random, { movements, payouts }: MonthSize): DraftMonth {
	const taken = new Set<Sen>()
	const draw = (limit: number) => 1 + random.below(limit)
	const fresh = (least: number): Sen => {
		const inRupiah = least + draw(900_000)
		const amountSen = rupiah(inRupiah)
		// What is sold and brought to the bank comes to hundreds.
		if (taken.has(amountSen) || inRupiah % 100 === 0) return fresh(least)
		taken.add(amountSen)
		return amountSen
	}
	const month: DraftMonth = {
		draw,
		fresh,
		charges: [],
		refunds: [],
		movements: [],
		kept: new Set(),
		entries: [],
		lines: [],
		failedPayouts: [],
		awaited: [],
		gaps: [],
		touched: new Set(),
	}
	const refunds = Math.floor(movements / 12)
	for (let index = 0; index < movements - payouts - refunds; index += 1) addCharge(month, index)
	for (let index = 0; index < refunds; index += 1) addRefund(month, index)
	return month
}

function addCharge(month: DraftMonth, index: number): void {
	const day = nextDate(FIRST, month.draw(BUSY_DAYS) - 1)
	const amountSen = rupiah(15_000 + 500 * month.draw(400))
	const fee = feeOn(amountSen, SYNTHETIC_RATE)
	const chargeId = `ch_${index}`
	const paid = { paymentId: `pay-${index}`, orderNumber: `BKL-${10_000 + index}` }
	month.charges.push({ ...paid, chargeId, amountSen, feeSen: fee.feeSen, day })
	const movement = { movementId: `txn_${chargeId}`, kind: 'charge', sourceId: chargeId }
	month.movements.push({ ...movement, payoutId: null, amountSen, ...fee, day })
}

function addRefund(month: DraftMonth, index: number): void {
	const charge = month.charges[index * 3]
	if (!charge) return
	const gatewayRefundId = `re_${index}`
	const day = nextDate(charge.day)
	month.refunds.push({ refundId: `refund-${index}`, gatewayRefundId, charge, day })
	addMovement(month, 'refund', gatewayRefundId, { amountSen: negate(charge.amountSen), day })
}

/** The gateway's balance moves without a fee; the id of the movement. */
export function addMovement(
	month: DraftMonth,
	kind: string,
	sourceId: string,
	moved: { amountSen: Sen; day: CalendarDate; payoutId?: string },
): string {
	const movementId = `txn_${sourceId}`
	const bare = { feeSen: ZERO, vatSen: ZERO, payoutId: null }
	month.movements.push({ movementId, kind, sourceId, ...bare, ...moved })
	return movementId
}

/** The days on which payouts arrive. */
export function payoutDays(count: number): CalendarDate[] {
	const days = Array.from({ length: BUSY_DAYS }, (_, index) => nextDate(FIRST, index + 1))
	return days.filter((day) => weekday(day) <= 5).slice(-count)
}

/**
 * Pays out what has gathered until each day: the gateway's, the books' and the bank's side of it.
 */
export function payOut(month: DraftMonth, days: readonly CalendarDate[]): void {
	for (const [index, day] of days.entries()) {
		const isLast = index === days.length - 1
		const due = month.movements.filter(
			(one) =>
				one.payoutId === null &&
				one.kind !== 'payout' &&
				!month.kept.has(one.movementId) &&
				(isLast || one.day < day),
		)
		const payoutId = `po_${1_000 + index}`
		const amountSen = add(...due.map((one) => subtract(one.amountSen, one.feeSen)))
		if (amountSen <= 0) continue
		for (const one of due) one.payoutId = payoutId
		addMovement(month, 'payout', payoutId, { amountSen: negate(amountSen), day, payoutId })
		const text = 'STRIPE PAYMENTS'
		month.entries.push({ kind: 'payout.arrived', name: payoutId, day, amountSen })
		month.lines.push({ of: payoutId, account: 'BCA', day, amountSen, text })
	}
}

/**
 * What else moves the bank account: transfers with their codes, material bought, cash brought. On
 * the day before the month and some after it each bank tells of a purchase.
 */
export function addBankWork(month: DraftMonth, { transfers }: MonthSize): void {
	const book = (entry: DraftEntry, line: Pick<DraftLine, 'account' | 'text'>, late: number) => {
		const day = nextDate(entry.day, late)
		month.entries.push(entry)
		month.lines.push({ of: entry.name, day, amountSen: entry.amountSen, ...line })
	}
	const late = () => month.draw(3) - 1
	const someDay = () => nextDate(FIRST, month.draw(BUSY_DAYS) - 1)
	for (let index = 0; index < transfers; index += 1) {
		const name = `BKL-T${1_000 + index}`
		const amountSen = rupiah(15_000 + 1_000 * month.draw(300) + month.draw(999))
		const text = index % 2 === 0 ? `TRSF ${name.replace('-', ' ')}` : `TRSF E-BANKING ${index}`
		const entry = { kind: 'money.received', name, day: someDay(), amountSen } as const
		book(entry, { account: 'BRI', text }, late())
	}
	for (let index = 0; index < Math.min(22, transfers / 6); index += 1) {
		const name = `STR${4_000 + index}`
		const amountSen = rupiah(100_000 + 1_000 * month.draw(900))
		const entry = { kind: 'cash.deposit', name, day: nextDate(FIRST, index), amountSen } as const
		book(entry, { account: 'BNI', text: `SETORAN TUNAI ${name}` }, late())
	}
	const buy = (account: DraftBank, name: string, day: CalendarDate, after: number) => {
		const amountSen = negate(month.fresh(1_000_000))
		const entry = { kind: 'material.bought', name, day, amountSen } as const
		book(entry, { account, text: 'TRANSFER KE REKENING' }, after)
	}
	for (let index = 0; index < transfers / 8; index += 1) {
		buy('BRI', `belanja-${index}`, someDay(), late())
	}
	for (const account of bankNames) {
		for (const day of [nextDate(FIRST, -1), TOLD_UNTIL]) {
			const name = `belanja-${account}-${day}`
			buy(account, name, day, 0)
			month.touched.add(name)
		}
	}
}
