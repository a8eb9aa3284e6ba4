import { finalSavingsCode, pendingSavingsCode } from '#app/domain/bookkeeping/chart.ts'
import { accountBook } from '#app/domain/ledger/days/account-books.server.ts'
import { sumAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { accountStatement, entryNumbersOf } from '#app/domain/ledger/entries.server.ts'
import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import type { Presence } from '#app/domain/people/presence.ts'
import { notPaidYet } from '#app/domain/savings/errors.ts'
import {
	getWithdrawalRequest,
	type WithdrawalRequest,
} from '#app/domain/savings/withdrawals/requests.server.ts'
import { stationeryAt } from '#app/domain/stationery/letterheads.server.ts'
import { numbersOf } from '#app/domain/stationery/paper-numbers.server.ts'
import {
	type CalendarDate,
	calendarDate,
	dateInMagetan,
	type Instant,
} from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, negate, ZERO } from '#app/shared/money.ts'
import { terbilang } from '#app/shared/terbilang.ts'
import type { Reader } from '#db/client.ts'
import type { Receiver, SavingsStatement, WithdrawalPaper } from './savings-paper.ts'

/** Whom savings go to once their owner has left. */
const RECEIVERS: Readonly<Partial<Record<Presence, Receiver>>> = {
	released: 'maker',
	transferred: 'house',
	deceased: 'heir',
}

/** Before anything was ever booked. */
const FIRST_DAY = calendarDate('2025-01-01')

/**
 * What kuitansi and minutes of a withdrawal say; the same whenever they are printed again. Names
 * nobody. Refuses `savings.no_such_withdrawal` and `savings.not_paid_yet`.
 */
export async function readWithdrawalPaper(
	db: Reader,
	withdrawalId: string,
): Promise<WithdrawalPaper> {
	const request = await getWithdrawalRequest(db, withdrawalId)
	const { makerCode, purpose, note, amountSen, paidAt } = request
	if (paidAt === null) throw notPaidYet()
	const entries = await entryNumbersOf(db, 'withdrawal', [withdrawalId])
	const [entryNumber] = entries.get(withdrawalId) ?? []
	invariant(entryNumber, `withdrawal ${withdrawalId} is booked`)
	const { lines } = await accountStatement(db, finalSavingsCode(makerCode), entryNumber + 1)
	const afterSen = lines[0]?.balanceSen ?? ZERO
	const handovers = await numbersOf(db, 'savings-handover', [withdrawalId])
	return {
		withdrawalId,
		makerCode,
		purpose,
		note,
		receiver: await receiverOf(db, request, dateInMagetan(paidAt)),
		amountSen,
		amountInWords: terbilang(amountSen),
		beforeSen: add(afterSen, amountSen),
		afterSen,
		paidAt,
		entryNumber,
		receiptNumber: request.receiptNumber ?? '',
		handoverNumber: handovers.get(withdrawalId) ?? '',
		stationery: await stationeryAt(db, paidAt),
	}
}

/**
 * A maker's final savings line by line until the end of a day, as the books have it, and what was
 * pending by then. Names nobody. Refuses `people.no_such_maker`. `at`: when it is made, for head
 * and signatories.
 */
export async function readSavingsStatement(
	db: Reader,
	makerCode: string,
	{ until, at }: { until: CalendarDate; at: Instant },
): Promise<SavingsStatement> {
	const { code } = await getMaker(db, makerCode)
	const days = { from: FIRST_DAY, to: until, after: null, limit: null }
	const book = await accountBook(db, { codes: [finalSavingsCode(code)], ...days })
	const orders = await ordersById(
		db,
		book.rows.flatMap(({ source }) => (source.kind === 'order' ? [source.id] : [])),
	)
	return {
		makerCode: code,
		until,
		lines: book.rows.map((row) => ({
			date: row.day,
			kind: row.kind,
			orderNumber: orders.get(row.source.id)?.number ?? null,
			entryNumber: row.number,
			inSen: row.creditSen,
			outSen: row.debitSen,
			balanceSen: negate(row.balanceSen),
		})),
		inSen: book.creditSen,
		outSen: book.debitSen,
		closingSen: negate(book.closingSen),
		pendingSen: negate(await sumAsOf(db, until, [pendingSavingsCode(code)])),
		stationery: await stationeryAt(db, at),
	}
}

async function receiverOf(
	db: Reader,
	{ makerId, purpose }: WithdrawalRequest,
	on: CalendarDate,
): Promise<Receiver> {
	if (purpose === 'needs') return 'maker'
	if (purpose === 'family') return 'family'
	const presence = (await presencesOn(db, [makerId], on)).get(makerId)
	return (presence && RECEIVERS[presence]) ?? 'representative'
}
