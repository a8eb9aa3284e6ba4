import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { type BankItem, daysBetween, isNamedIn, MOST_DAYS_APART } from './items.ts'

/** A transfer or a payment by QRIS that nobody has found on the account yet. */
export interface AwaitedPayment {
	/** the order's */
	readonly number: string
	/** what the order comes to */
	readonly totalSen: Sen
	/** the same with its code, to the rupiah; QRIS has none */
	readonly dueSen: Sen
	/** the day it was ordered, before which nobody pays for it */
	readonly from: CalendarDate
	/** the last day on which it was to be paid */
	readonly until: CalendarDate
}

/** Why a line of the bank may be the money of a payment, the surest first. */
export const fitReasons = ['code', 'amount', 'named', 'without-code'] as const
export type FitReason = (typeof fitReasons)[number]

/**
 * Why this line may be what is awaited: the sum with its code, the sum that has none, an order that
 * the bank's text names, or the sum without the code that its buyer forgot. From the day of the
 * order to three days after the last on which it was to be paid; undefined for every other line.
 */
export function fitOf(
	line: Pick<BankItem, 'day' | 'amountSen' | 'text'>,
	{ number, totalSen, dueSen, from, until }: AwaitedPayment,
): FitReason | undefined {
	const isInTime = line.day >= from && daysBetween(until, line.day) <= MOST_DAYS_APART
	if (!isInTime || line.amountSen <= 0) return undefined
	if (line.amountSen === dueSen) return dueSen === totalSen ? 'amount' : 'code'
	if (isNamedIn(line.text, [number])) return 'named'
	return line.amountSen === totalSen ? 'without-code' : undefined
}
