import { orderNumbersOf } from '#app/domain/orders/by-hand/order-numbers.server.ts'
import { awaitedTransfers } from '#app/domain/payments/books/gateway-books.server.ts'
import { receiptsAmong } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { type AwaitedPayment, type FitReason, fitOf, fitReasons } from './awaited-payment.ts'
import { type BankItem, MOST_DAYS_APART } from './items.ts'
import { toBankItem } from './match-statements.server.ts'
import { matchTable } from './matches.server.ts'

/** A line of the bank that may be the money of a payment. */
export interface FittingLine extends BankItem {
	readonly accountNumber: string
	readonly why: FitReason
	/** other orders whose payment this line may be */
	readonly others: readonly string[]
}

/** A waiting payment that a line of the bank may be. */
export interface FittingPayment {
	readonly number: string
	readonly why: FitReason
}

/**
 * The lines of the bank that may be the money of a payment, the surest first. Neither what is
 * matched, nor what an entry explains beyond doubt, nor what was recorded from its line before.
 */
export async function fittingLines(db: Reader, payment: AwaitedPayment): Promise<FittingLine[]> {
	const { openLines, sure } = await matchTable(db, {
		from: nextDate(payment.from, -MOST_DAYS_APART),
		// Both what fits and the entry that explains it may be so much later.
		to: nextDate(payment.until, 2 * MOST_DAYS_APART),
	})
	const explained = new Set(sure.flatMap(({ bank }) => bank))
	const fits = openLines.flatMap((row) => {
		const line = { ...toBankItem(row), accountNumber: row.account_number }
		const why = explained.has(line.id) ? undefined : fitOf(line, payment)
		return why === undefined ? [] : [{ ...line, why }]
	})
	if (fits.length === 0) return []
	const recorded = await receiptsAmong(
		db,
		fits.map(({ id }) => id),
	)
	const others = (await awaitedPayments(db)).filter(({ number }) => number !== payment.number)
	return fits
		.filter(({ id }) => !recorded.has(id))
		.map((line) => ({
			...line,
			others: others.filter((one) => fitOf(line, one)).map(({ number }) => number),
		}))
		.sort((a, b) => fitReasons.indexOf(a.why) - fitReasons.indexOf(b.why))
}

/** The waiting payments that each of these lines of the bank may be, by line; the surest first. */
export async function fittingPayments(
	db: Reader,
	lines: readonly BankItem[],
): Promise<Map<string, FittingPayment[]>> {
	const credits = lines.filter(({ amountSen }) => amountSen > 0)
	if (credits.length === 0) return new Map()
	const awaited = await awaitedPayments(db)
	return new Map(
		credits.map((line) => [
			line.id,
			awaited
				.flatMap((one) => {
					const why = fitOf(line, one)
					return why === undefined ? [] : [{ number: one.number, why }]
				})
				.sort((a, b) => fitReasons.indexOf(a.why) - fitReasons.indexOf(b.why)),
		]),
	)
}

async function awaitedPayments(db: Reader): Promise<AwaitedPayment[]> {
	const rows = await awaitedTransfers(db)
	const numbers = await orderNumbersOf(
		db,
		rows.map(({ id }) => id),
	)
	return rows.map((row) => ({
		number: numbers.get(row.id)?.number ?? '',
		totalSen: row.amount_sen,
		dueSen: row.due_sen,
		from: dateInMagetan(row.created_at),
		until: dateInMagetan(row.expires_at),
	}))
}
