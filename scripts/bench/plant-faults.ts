import type { ExceptionKind } from '#app/domain/reconciliation/exceptions/exception.ts'
import { nextDate } from '#app/shared/instant.ts'
import { negate, rupiah, type Sen, sen } from '#app/shared/money.ts'
import type { DraftLine, DraftMonth } from './draft-month.ts'

/** A fault that was put in, and how it is to be named when it is found. */
export interface Planted {
	readonly kind: ExceptionKind
	/** the id of the movement, payment or entry, or the mark in the text of the line */
	readonly about: string
}

type Plant = (month: DraftMonth, mark: string) => string

const ofKind = (month: DraftMonth, kind: string) => {
	const at = month.books.findIndex((book) => book.kind === kind && !month.touched.has(book.id))
	const book = month.books[at]
	if (!book) throw new Error(`no ${kind} is left to spoil`)
	month.touched.add(book.id)
	return book
}

const lineFor = (month: DraftMonth, bookId: string): DraftLine => {
	const line = month.lines.find(({ of }) => of === bookId)
	if (!line) throw new Error(`${bookId} has no line`)
	return line
}

const drop = (kind: string): Plant => {
	return (month) => {
		const book = ofKind(month, kind)
		month.lines.splice(month.lines.indexOf(lineFor(month, book.id)), 1)
		return book.id
	}
}

const change = (kind: string, by: (line: DraftLine, mark: string) => void): Plant => {
	return (month, mark) => {
		const line = lineFor(month, ofKind(month, kind).id)
		line.text = `${line.text} ${mark}`
		by(line, mark)
		return mark
	}
}

const less = (line: DraftLine) => {
	line.amountSen = sen(line.amountSen - rupiah(5_000))
}

function addLine(month: DraftMonth, mark: string, amountSen: Sen, day = month.middle): string {
	month.lines.push({ of: null, account: 'BRI', day, amountSen, text: `MUTASI ${mark}` })
	return mark
}

/** Spoils the bank's lines: each returns what is wrong then. */
const ON_THE_BANK: Partial<Record<ExceptionKind, Plant>> = {
	'missing-bank-line': drop('savings.withdrawn'),
	'payout-missing': drop('payout.arrived'),
	'cash-not-deposited': drop('cash.deposit'),
	'payout-short': change('payout.arrived', less),
	'cash-deposit-short': change('cash.deposit', less),
	'wrong-date': change('savings.withdrawn', (line) => {
		line.day = line.day < month15(line) ? nextDate(line.day, 9) : nextDate(line.day, -9)
	}),
	'doubled-bank-line': (month, mark) => {
		const line = lineFor(month, ofKind(month, 'money.received').id)
		line.text = `${line.text} ${mark}`
		month.lines.push({ ...line, of: null })
		return mark
	},
	'reversed-bank-line': (month, mark) => {
		addLine(month, mark, rupiah(month.draw(1_000_000)))
		const line = month.lines.at(-1)
		if (!line) throw new Error('a line was added')
		const back = { ...line, amountSen: negate(line.amountSen), text: `KOREKSI ${line.text}` }
		month.lines.push(back)
		return mark
	},
	'failed-payout-banked': (month, mark) => {
		const amountSen = rupiah(month.draw(5_000_000))
		month.failedPayouts.push({ id: mark, amountSen })
		return addLine(month, mark, amountSen)
	},
	'unknown-credit': (month, mark) => addLine(month, mark, rupiah(month.draw(700_000))),
	'unknown-debit': (month, mark) => addLine(month, mark, negate(rupiah(month.draw(700_000)))),
}

/** Spoils what the gateway tells, before it is paid out. */
const AT_THE_GATEWAY: Partial<Record<ExceptionKind, Plant>> = {
	'charge-without-order': (month) => {
		const [charge] = month.charges.splice(-1 - month.draw(20), 1)
		return `txn_${charge?.chargeId}`
	},
	'order-without-charge': (month) => {
		const charge = month.charges.findLast(({ paymentId }) => !month.touched.has(paymentId))
		if (!charge) throw new Error('there are charges')
		month.touched.add(charge.paymentId)
		const at = month.movements.findIndex(({ sourceId }) => sourceId === charge.chargeId)
		month.movements.splice(at, 1)
		return charge.paymentId
	},
	'fee-without-vat': (month) => {
		const movement = month.movements.find(({ kind, vatSen }) => kind === 'charge' && vatSen > 0)
		if (!movement) throw new Error('there are charges')
		movement.feeSen = sen(movement.feeSen - movement.vatSen)
		movement.vatSen = sen(0)
		const charge = month.charges.find(({ chargeId }) => chargeId === movement.sourceId)
		if (charge) charge.feeSen = movement.feeSen
		return movement.id
	},
	'refund-unmatched': (month) => {
		const [refund] = month.refunds.splice(0, 1)
		return `txn_${refund?.gatewayRefundId}`
	},
}

const month15 = ({ day }: DraftLine) => `${day.slice(0, 8)}15`

/** Puts in so many faults of every kind; the bank's are known by a mark in their text. */
export function plantFaults(month: DraftMonth, at: 'gateway' | 'bank', each: number): Planted[] {
	const plants = at === 'bank' ? ON_THE_BANK : AT_THE_GATEWAY
	return (Object.entries(plants) as [ExceptionKind, Plant][]).flatMap(([kind, plant], index) =>
		Array.from({ length: each }, (_, time) => {
			const mark = `TANDA${String(index).padStart(2, '0')}${time}`
			return { kind, about: plant(month, mark) }
		}),
	)
}
