import { finalSavingsCode, pendingSavingsCode } from '#app/domain/bookkeeping/chart.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import {
	accountStatement,
	entryNumbersOf,
	type StatementLine,
} from '#app/domain/ledger/entries.server.ts'
import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import { notPaidYet } from '#app/domain/savings/errors.ts'
import {
	getWithdrawalRequest,
	type WithdrawalRequest,
} from '#app/domain/savings/withdrawals/requests.server.ts'
import { stationeryAt } from '#app/domain/stationery/letterheads.server.ts'
import { numbersOf } from '#app/domain/stationery/paper-numbers.server.ts'
import { type CalendarDate, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, negate, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { terbilang } from '#app/shared/terbilang.ts'
import type { Reader } from '#db/client.ts'
import type { Receiver, SavingsStatement, WithdrawalPaper } from './savings-paper.ts'

/**
 * What kuitansi and minutes of a withdrawal say; the same whenever they are printed again. Names
 * nobody. Refuses `savings.no_such_withdrawal` and `savings.not_paid_yet`.
 */
export async function readWithdrawalPaper(
	db: Reader,
	withdrawalId: string,
): Promise<WithdrawalPaper> {
	const request = await getWithdrawalRequest(db, withdrawalId)
	const { makerCode, purpose, note, amountSen, closedAt: paidAt, state } = request
	if (state !== 'paid' || paidAt === null) throw notPaidYet()
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
 * A maker's final savings line by line until the end of a day, and what was pending by then. Names
 * nobody. Refuses `people.no_such_maker`. `at`: when it is made, for head and signatories.
 */
export async function readSavingsStatement(
	db: Reader,
	makerCode: string,
	{ until, at }: { until: CalendarDate; at: Instant },
): Promise<SavingsStatement> {
	const maker = await getMaker(db, makerCode)
	const isIn = (line: StatementLine) => dateInMagetan(line.occurredAt) <= until
	const lines = (await wholeStatement(db, finalSavingsCode(maker.code))).filter(isIn)
	const pending = (await wholeStatement(db, pendingSavingsCode(maker.code))).filter(isIn)
	const orders = await ordersById(
		db,
		lines.flatMap(({ source }) => (source.kind === 'order' ? [source.id] : [])),
	)
	let balanceSen: Sen = ZERO
	return {
		makerCode: maker.code,
		until,
		lines: lines.map((line) => {
			balanceSen = add(balanceSen, line.amountSen)
			return {
				date: dateInMagetan(line.occurredAt),
				kind: line.entryKind,
				orderNumber: orders.get(line.source.id)?.number ?? null,
				entryNumber: line.entryNumber,
				inSen: line.amountSen > 0 ? line.amountSen : ZERO,
				outSen: line.amountSen < 0 ? negate(line.amountSen) : ZERO,
				balanceSen,
			}
		}),
		inSen: sumOf(lines.filter(({ amountSen }) => amountSen > 0)),
		outSen: subtract(ZERO, sumOf(lines.filter(({ amountSen }) => amountSen < 0))),
		closingSen: sumOf(lines),
		pendingSen: sumOf(pending),
		stationery: await stationeryAt(db, at),
	}
}

/** All that ever moved an account, the oldest first; nothing where it was never opened. */
async function wholeStatement(db: Reader, code: string): Promise<StatementLine[]> {
	if (!(await balanceOfAccount(db, code))) return []
	const lines: StatementLine[] = []
	let before: number | null = null
	do {
		const page = await accountStatement(db, code, before)
		lines.push(...page.lines)
		before = page.next
	} while (before !== null)
	return lines.reverse()
}

function sumOf(lines: readonly StatementLine[]): Sen {
	return add(...lines.map(({ amountSen }) => amountSen))
}

async function receiverOf(
	db: Reader,
	{ makerId, purpose }: WithdrawalRequest,
	on: CalendarDate,
): Promise<Receiver> {
	if (purpose === 'needs') return 'maker'
	if (purpose === 'family') return 'family'
	const presence = (await presencesOn(db, [makerId], on)).get(makerId)
	return presence === 'released' ? 'maker' : 'representative'
}
