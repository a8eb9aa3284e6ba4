import {
	type BankItem,
	type BookItem,
	daysBetween,
	inOrder,
	isNamedIn,
	isNear,
	MOST_DAYS_APART,
} from '#app/domain/reconciliation/matching/items.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { negate, type Sen, subtract } from '#app/shared/money.ts'
import type { Exception, ExceptionKind } from './exception.ts'

/** Further apart than this one amount is a coincidence. */
const MOST_DAYS_ASTRAY = 31

const PAYOUT = 'payout.arrived'
const FAILED_PAYOUT = 'payout.failed'
const DEPOSIT = 'cash.deposit'

/** What banks write of events that have no number of ours in their text. */
const FAMILIES: Partial<Record<string, RegExp>> = {
	[PAYOUT]: /\bstripe\b/i,
	[DEPOSIT]: /\b(setor|setoran|tunai|cash)\b/i,
}

/** What matching has left over, and what it is compared with. */
export interface Leftover {
	readonly bank: readonly BankItem[]
	readonly books: readonly BookItem[]
	/** lines that are matched: a line like one of them came twice */
	readonly matched: readonly BankItem[]
	/** transfers that are waited for: what is to be paid, and the order's number */
	readonly awaited: readonly { readonly dueSen: Sen; readonly number: string }[]
	/** payouts that the gateway took back */
	readonly failedPayouts: readonly { readonly id: string; readonly amountSen: Sen }[]
	/** the last day the bank has told of; what came later may still come */
	readonly toldUntil: CalendarDate
}

/**
 * Says what is wrong with each line of the bank and of the books that nothing matches. Each gets
 * one kind, the most telling; a pair of lines that is one matter is one exception. An entry is not
 * missed before the bank has told of three days after it.
 */
export function bankExceptions(left: Leftover): Exception[] {
	const lines = new Set(inOrder(left.bank))
	const books = new Set(inOrder(left.books))
	const found: Exception[] = []
	for (const rule of [
		reversed,
		doubled,
		failedPayout,
		returnedPayout,
		awaitedTransfer,
		astray,
		short,
	]) {
		for (const line of lines) {
			const one = lines.has(line) ? rule(line, { ...left, lines, books }) : undefined
			if (!one) continue
			found.push(one.exception)
			for (const taken of one.lines) lines.delete(taken)
			if (one.book) books.delete(one.book)
		}
	}
	return [
		...found,
		...[...lines].map((line) =>
			ofLine(line.amountSen > 0 ? 'unknown-credit' : 'unknown-debit', line),
		),
		...[...books].filter((book) => isMissed(book, left.toldUntil)).map(missing),
	]
}

interface Open extends Omit<Leftover, 'bank' | 'books'> {
	readonly lines: ReadonlySet<BankItem>
	readonly books: ReadonlySet<BookItem>
}

interface Explained {
	readonly exception: Exception
	readonly lines: readonly BankItem[]
	readonly book: BookItem | null
}

function ofLine(kind: ExceptionKind, line: BankItem, amountSen = line.amountSen): Exception {
	const subject = { kind: 'line', id: line.id } as const
	return { kind, day: line.day, amountSen, subject, label: line.text }
}

const isSame = (one: BankItem, other: BankItem) =>
	one.id !== other.id && one.amountSen === other.amountSen && one.text === other.text

/** The bank took its own line back. */
function reversed(line: BankItem, { lines }: Open): Explained | undefined {
	const back = [...lines].find(
		(other) =>
			other.amountSen === -line.amountSen &&
			other.day >= line.day &&
			other.id !== line.id &&
			isNear(line.day, other.day) &&
			(other.text.includes(line.text) || /\b(reversal|koreksi|rev)\b/i.test(other.text)),
	)
	return back && { exception: ofLine('reversed-bank-line', line), lines: [line, back], book: null }
}

function doubled(line: BankItem, { matched, lines }: Open): Explained | undefined {
	const twin = [...matched, ...lines].find(
		(other) => isSame(line, other) && isNear(line.day, other.day),
	)
	return twin && { exception: ofLine('doubled-bank-line', line), lines: [line], book: null }
}

/** The money stands on the account, and the gateway says that it came back. */
function failedPayout(line: BankItem, { failedPayouts, books }: Open): Explained | undefined {
	const payout = failedPayouts.find(({ amountSen }) => amountSen === line.amountSen)
	const isBooked = [...books].some(
		(book) =>
			book.kind !== FAILED_PAYOUT &&
			book.amountSen === line.amountSen &&
			isNear(book.day, line.day),
	)
	if (!payout || isBooked) return undefined
	return { exception: ofLine('failed-payout-banked', line), lines: [line], book: null }
}

/** How long a bank may take to send a payout back. */
const MOST_DAYS_TO_RETURN = 10

/** The bank sends back what a payout had brought, and the gateway has not told of it yet. */
function returnedPayout(line: BankItem, { matched }: Open): Explained | undefined {
	const back = matched.find(
		(other) =>
			other.amountSen === -line.amountSen &&
			other.amountSen > 0 &&
			FAMILIES[PAYOUT]?.test(other.text) === true &&
			other.day <= line.day &&
			daysBetween(other.day, line.day) <= MOST_DAYS_TO_RETURN,
	)
	return back && { exception: ofLine('payout-returned', line), lines: [line], book: null }
}

/**
 * A buyer's transfer that nobody has written down: the sum that is waited for with its code, or
 * another sum whose text names the order.
 */
function awaitedTransfer(line: BankItem, { awaited }: Open): Explained | undefined {
	const exact = awaited.filter(({ dueSen }) => dueSen === line.amountSen)
	const named = awaited.filter(({ number }) => isNamedIn(line.text, [number]))
	const [order, ...others] = exact.length > 0 || line.amountSen < 0 ? exact : named
	if (!order || others.length > 0) return undefined
	const exception = { ...ofLine('transfer-not-recorded', line), label: order.number }
	return { exception, lines: [line], book: null }
}

/** The same amount, but further apart than banks are slow. */
function astray(line: BankItem, { books }: Open): Explained | undefined {
	const candidates = [...books].filter(
		(book) =>
			book.amountSen === line.amountSen &&
			Math.abs(daysBetween(book.day, line.day)) <= MOST_DAYS_ASTRAY,
	)
	const [book, ...others] = candidates
	if (!book || others.length > 0 || isNear(book.day, line.day)) return undefined
	return { exception: ofLine('wrong-date', line), lines: [line], book }
}

/** Those of the day that is least far away. */
function nearest(line: BankItem, books: readonly BookItem[]): BookItem[] {
	const distance = ({ day }: BookItem) => Math.abs(daysBetween(day, line.day))
	const least = Math.min(...books.map(distance))
	return books.filter((book) => distance(book) === least)
}

/**
 * The bank's text names the entry, or only one of its kind can be meant, and the sum is another.
 */
function short(line: BankItem, { books }: Open): Explained | undefined {
	const near = [...books].filter(
		(book) => isNear(book.day, line.day) && book.amountSen > 0 === line.amountSen > 0,
	)
	const named = near.filter((book) => isNamedIn(line.text, book.references))
	const alike = near.filter((book) => FAMILIES[book.kind]?.test(line.text) === true)
	const [book, ...others] = nearest(line, named.length > 0 ? named : alike)
	if (!book || others.length > 0) return undefined
	const kinds: Partial<Record<string, ExceptionKind>> = {
		[PAYOUT]: 'payout-short',
		[DEPOSIT]: 'cash-deposit-short',
	}
	const kind = kinds[book.kind] ?? 'amount-differs'
	const differs = subtract(line.amountSen, book.amountSen)
	return { exception: ofLine(kind, line, differs), lines: [line], book }
}

function isMissed(book: BookItem, toldUntil: CalendarDate): boolean {
	return daysBetween(book.day, toldUntil) >= MOST_DAYS_APART
}

function missing(book: BookItem): Exception {
	const kinds: Partial<Record<string, ExceptionKind>> = {
		[PAYOUT]: 'payout-missing',
		[DEPOSIT]: 'cash-not-deposited',
	}
	return {
		kind: kinds[book.kind] ?? 'missing-bank-line',
		day: book.day,
		amountSen: negate(book.amountSen),
		subject: { kind: 'entry', id: book.id },
		label: book.references.at(-1) ?? book.id,
	}
}
