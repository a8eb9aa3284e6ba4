import {
	type ExceptionKind,
	exceptionKinds,
} from '#app/domain/reconciliation/exceptions/exception.ts'
import { isNamedIn } from '#app/domain/reconciliation/matching/items.ts'
import { nextDate } from '#app/shared/instant.ts'
import { add, negate, type Sen, sen, subtract } from '#app/shared/money.ts'
import type { Random } from '#tests/support/random.ts'
import {
	addMovement,
	BANKS,
	bankNames,
	type DraftCharge,
	type DraftEntry,
	type DraftLine,
	type DraftMonth,
	type DraftMovement,
	type DraftRefund,
	FIRST,
	MIDDLE,
} from './draft-month.ts'

/** A fault that was put in, and how it is to be named when it is found. */
export interface Planted {
	readonly kind: ExceptionKind
	/** the id of its subject, or what its label says */
	readonly about: string
	/** lines of the bank and movements of the gateway that are not to be matched now */
	readonly spoilt: number
}

/** Puts a fault in; what it is known by. */
type Plant = (month: DraftMonth, mark: string, time: number) => string

/** Of sums in whole rupiah none is by so much from another. */
const BY_SEN = sen(500_033)

/** So that what is kept back has lain long enough when the month is over. */
const EARLY = nextDate(FIRST, 18)
/** What is missing from then on may still be told. */
const LATE = nextDate(FIRST, 28)

function firstOf<T>(some: readonly T[], fits: (one: T) => boolean): T {
	const found = some.find(fits)
	if (!found) throw new Error('nothing is left to spoil')
	return found
}

/** A charge of the first days that is not given back. */
function takeCharge(month: DraftMonth): [DraftCharge, DraftMovement] {
	const returned = new Set(month.refunds.map(({ charge }) => charge.chargeId))
	const charge = firstOf(
		month.charges.toReversed(),
		({ chargeId, day }) => day < EARLY && !returned.has(chargeId) && !month.touched.has(chargeId),
	)
	month.touched.add(charge.chargeId)
	return [charge, firstOf(month.movements, ({ sourceId }) => sourceId === charge.chargeId)]
}

function takeRefund(month: DraftMonth): [DraftRefund, DraftMovement] {
	const refund = firstOf(
		month.refunds,
		({ refundId, day }) => day < LATE && !month.touched.has(refundId),
	)
	month.touched.add(refund.refundId)
	return [refund, firstOf(month.movements, ({ sourceId }) => sourceId === refund.gatewayRefundId)]
}

/** An entry with its line, of an amount that no other has; named by the bank's text if need be. */
function takeEntry(
	month: DraftMonth,
	kind: DraftEntry['kind'],
	mustBeNamed = false,
): [DraftEntry, DraftLine] {
	const amounts = Map.groupBy(month.entries, ({ amountSen }) => amountSen)
	const lines = new Map(month.lines.map((line) => [line.of, line]))
	const isNamed = ({ name }: DraftEntry) => isNamedIn(lines.get(name)?.text ?? '', [name])
	const entry = firstOf(
		month.entries,
		(one) =>
			one.kind === kind &&
			!month.touched.has(one.name) &&
			amounts.get(one.amountSen)?.length === 1 &&
			(!mustBeNamed || isNamed(one)),
	)
	month.touched.add(entry.name)
	return [entry, firstOf(month.lines, ({ of }) => of === entry.name)]
}

function remove<T>(some: T[], one: T): void {
	some.splice(some.indexOf(one), 1)
}

const drop = (kind: DraftEntry['kind']): Plant => {
	return (month) => {
		const [entry, line] = takeEntry(month, kind)
		remove(month.lines, line)
		return entry.name
	}
}

const spoilLine = (
	kind: DraftEntry['kind'],
	by: (line: DraftLine) => void,
	mustBeNamed = false,
): Plant => {
	return (month, mark) => {
		const [, line] = takeEntry(month, kind, mustBeNamed)
		line.text = `${line.text} ${mark}`
		by(line)
		return mark
	}
}

const less = (line: DraftLine) => {
	line.amountSen = subtract(line.amountSen, BY_SEN)
}

const stray = (line: DraftLine) => {
	line.day = nextDate(line.day, line.day < MIDDLE ? 9 : -9)
}

const addLine = (
	month: DraftMonth,
	amountSen: Sen,
	text: string,
	{ account = 'BRI', day = MIDDLE }: Partial<Pick<DraftLine, 'account' | 'day'>> = {},
): void => {
	month.lines.push({ of: null, account, day, amountSen, text })
}

const ofNothing = (kind: string): Plant => {
	return (month, mark) => {
		const amountSen = negate(month.fresh(50_000))
		return addMovement(month, kind, `${kind}_${mark}`, { amountSen, day: MIDDLE })
	}
}

/** Spoils what the gateway tells, before it is paid out. */
const AT_THE_GATEWAY = {
	'charge-without-order': (month) => {
		const [charge, { movementId }] = takeCharge(month)
		remove(month.charges, charge)
		return movementId
	},
	'order-without-charge': (month) => {
		const [{ paymentId }, movement] = takeCharge(month)
		remove(month.movements, movement)
		return paymentId
	},
	'charge-differs': (month) => {
		const [, movement] = takeCharge(month)
		movement.amountSen = subtract(movement.amountSen, BY_SEN)
		return movement.movementId
	},
	'fee-without-vat': (month) => {
		const [charge, movement] = takeCharge(month)
		movement.feeSen = subtract(movement.feeSen, movement.vatSen)
		movement.vatSen = sen(0)
		charge.feeSen = movement.feeSen
		return movement.movementId
	},
	'fee-differs': (month) => {
		const [, movement] = takeCharge(month)
		movement.feeSen = add(movement.feeSen, sen(1))
		return movement.movementId
	},
	'refund-unmatched': (month) => {
		const [refund, { movementId }] = takeRefund(month)
		remove(month.refunds, refund)
		return movementId
	},
	'refund-missing': (month) => {
		const [{ refundId }, movement] = takeRefund(month)
		remove(month.movements, movement)
		return refundId
	},
	'refund-differs': (month) => {
		const [, movement] = takeRefund(month)
		movement.amountSen = add(movement.amountSen, sen(1))
		return movement.movementId
	},
	'dispute-unmatched': ofNothing('adjustment'),
	'movement-unknown': ofNothing('contribution'),
	'payout-unknown': ofNothing('payout'),
	'never-paid-out': (month) => {
		const [, { movementId }] = takeCharge(month)
		month.kept.add(movementId)
		return movementId
	},
} as const satisfies Partial<Record<ExceptionKind, Plant>>

/** Spoils payouts, what the bank tells, and what the books wait for. */
const AT_THE_BANK: Record<Exclude<ExceptionKind, keyof typeof AT_THE_GATEWAY>, Plant> = {
	'payout-sum-differs': (month) => {
		const [entry, line] = takeEntry(month, 'payout.arrived')
		const movement = firstOf(month.movements, ({ sourceId }) => sourceId === entry.name)
		entry.amountSen = add(entry.amountSen, BY_SEN)
		line.amountSen = entry.amountSen
		movement.amountSen = negate(entry.amountSen)
		return entry.name
	},
	'missing-bank-line': drop('material.bought'),
	'payout-missing': drop('payout.arrived'),
	'cash-not-deposited': drop('cash.deposit'),
	'amount-differs': spoilLine('money.received', less, true),
	'payout-short': spoilLine('payout.arrived', less),
	'cash-deposit-short': spoilLine('cash.deposit', less),
	'wrong-date': spoilLine('material.bought', stray),
	'doubled-bank-line': (month, mark) => {
		const [, line] = takeEntry(month, 'money.received')
		line.text = `${line.text} ${mark}`
		month.lines.push({ ...line, of: null })
		return mark
	},
	'reversed-bank-line': (month, mark) => {
		const amountSen = month.fresh(1_000_000)
		addLine(month, amountSen, `MUTASI ${mark}`)
		addLine(month, negate(amountSen), `KOREKSI MUTASI ${mark}`)
		return mark
	},
	'failed-payout-banked': (month, mark) => {
		const amountSen = month.fresh(1_000_000)
		month.failedPayouts.push({ name: `po_${mark}`, amountSen })
		addLine(month, amountSen, `MUTASI ${mark}`)
		return mark
	},
	'payout-returned': (month, mark) => {
		const [entry, { day, amountSen }] = takeEntry(month, 'payout.arrived')
		month.touched.add(entry.name)
		addLine(month, negate(amountSen), `RETUR ${mark}`, { account: 'BCA', day: nextDate(day, 4) })
		return mark
	},
	'transfer-not-recorded': (month, mark) => {
		const name = `BKL-${mark}`
		const amountSen = month.fresh(400_000)
		month.awaited.push({ name, amountSen })
		addLine(month, amountSen, 'TRSF E-BANKING')
		return name
	},
	'unknown-credit': (month, mark) => {
		addLine(month, month.fresh(400_000), `MUTASI ${mark}`)
		return mark
	},
	'unknown-debit': (month, mark) => {
		addLine(month, negate(month.fresh(400_000)), `MUTASI ${mark}`)
		return mark
	},
	'statement-gap': (month, _mark, time) => {
		const account = bankNames[time] ?? 'BRI'
		month.gaps.push({ account, day: MIDDLE, bySen: month.fresh(1) })
		return BANKS[account]
	},
}

const NOTHING_SPOILT = new Set<ExceptionKind>([
	'missing-bank-line',
	'payout-missing',
	'cash-not-deposited',
	'statement-gap',
	'order-without-charge',
	'refund-missing',
	'payout-sum-differs',
])

function spoiltBy(kind: ExceptionKind): number {
	if (kind === 'reversed-bank-line') return 2
	return NOTHING_SPOILT.has(kind) ? 0 : 1
}

/** So many of all the kinds there are, drawn by the seed. */
export function drawKinds(random: Random, count: number): ReadonlySet<ExceptionKind> {
	return new Set(random.shuffle(exceptionKinds).slice(0, count))
}

/** Puts in so many faults of each of these kinds; the bank's are known by a mark in their text. */
export function plantFaults(
	month: DraftMonth,
	at: 'gateway' | 'bank',
	{ kinds, each }: { kinds: ReadonlySet<ExceptionKind>; each: number },
): Planted[] {
	const plants = at === 'bank' ? AT_THE_BANK : AT_THE_GATEWAY
	const chosen = (Object.entries(plants) as [ExceptionKind, Plant][]).filter(([kind]) =>
		kinds.has(kind),
	)
	return chosen.flatMap(([kind, plant], index) =>
		Array.from({ length: each }, (_, time) => {
			const mark = `TANDA${String(index).padStart(2, '0')}${time}`
			return { kind, about: plant(month, mark, time), spoilt: spoiltBy(kind) }
		}),
	)
}
