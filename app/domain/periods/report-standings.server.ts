import { isBookName } from '#app/domain/bookkeeping/books.ts'
import { bookedMonths, listClosings } from '#app/domain/ledger/closed/months.server.ts'
import { numbersOf } from '#app/domain/stationery/paper-numbers.server.ts'
import { firstDayOf, lastDayOf, monthOf } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'
import { type PaperDays, reportSubject, type Standing } from './report-paper.ts'

/**
 * What a paper of the books is worth: `name` is a book, `neraca-saldo`, or anything else, which is
 * never a report. A report is of a whole month, or the balances at its end.
 */
export async function standingOf(
	db: Reader,
	name: string,
	{ from, to }: PaperDays,
): Promise<Standing> {
	const { openMonth } = await bookedMonths(db)
	if (openMonth === null || to >= firstDayOf(openMonth)) return { kind: 'provisional' }
	const month = monthOf(to)
	const isBalance = name === 'neraca-saldo' && from === null
	const isBook = isBookName(name) && from === firstDayOf(month)
	const closing = (await listClosings(db)).findLast(
		(one) => one.act === 'close' && one.month === month,
	)
	if (!closing || to !== lastDayOf(month) || !(isBalance || isBook)) return { kind: 'extract' }
	const subject = reportSubject(closing.number, name)
	const numbers = await numbersOf(db, 'period-report', [subject])
	return { kind: 'final', number: numbers.get(subject) ?? null, at: closing.actedAt }
}

/** The numbers of a closing: of its minutes, and of each report that was kept. */
export interface ClosingNumbers {
	readonly minutes: string | null
	/** kind → `12/RTN.MGT/07/2026` */
	readonly reports: Readonly<Record<string, string>>
}

/** The numbers that the papers of a closing have. */
export async function numbersOfClosing(
	db: Reader,
	closingNumber: number,
	kinds: readonly string[],
): Promise<ClosingNumbers> {
	const own = String(closingNumber)
	const minutes = await numbersOf(db, 'period-closing', [own])
	const subjects = kinds.map((kind) => reportSubject(closingNumber, kind))
	const numbers = await numbersOf(db, 'period-report', subjects)
	const reports = kinds.flatMap((kind, index) => {
		const number = numbers.get(subjects[index] ?? '')
		return number ? [[kind, number] as const] : []
	})
	return { minutes: minutes.get(own) ?? null, reports: Object.fromEntries(reports) }
}
