import { orderNumbersOf } from '#app/domain/orders/by-hand/order-numbers.server.ts'
import { awaitedTransfers, payoutsIn } from '#app/domain/payments/books/gateway-books.server.ts'
import { matchMovements } from '#app/domain/reconciliation/gateway/match-movements.ts'
import { gatewayFacts } from '#app/domain/reconciliation/gateway/movements.server.ts'
import { bookLines } from '#app/domain/reconciliation/matching/book-lines.server.ts'
import { toBankItem } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { type Days, selectLines } from '#app/domain/reconciliation/matching/store.server.ts'
import { daysTold } from '#app/domain/reconciliation/statement-days.server.ts'
import { nextDate, startOfDate } from '#app/shared/instant.ts'
import { add, type Sen, sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { ExceptionActName } from '#db/schema/reconciliation.ts'
import { bankExceptions } from './bank-exceptions.ts'
import { type Exception, exceptionKey, oldestFirst } from './exception.ts'
import { statementGaps } from './statement-gaps.ts'
import { selectActs, selectStatementSpans } from './store.server.ts'

/** What bank and books reach beyond the days that are looked at, so that no pair is torn. */
const DAYS_BEYOND = 31

/** The statement before is sought so far back. */
const DAYS_BETWEEN = 366

/** An exception with what people have said of it. */
export interface KnownException extends Exception {
	readonly key: string
	/** who has taken it upon them: a member of staff by id */
	readonly ownerId: string | null
	/** it is explained or settled, by whom and why; null while it is open */
	readonly answer: {
		readonly act: Extract<ExceptionActName, 'explain' | 'settle'>
		readonly reason: string
		readonly by: string
	} | null
}

/** What does not add up on some days, the oldest first, computed anew from what is stored. */
export async function exceptionsIn(db: Reader, days: Days): Promise<KnownException[]> {
	const ofBank = await bankExceptionsIn(db, days)
	const facts = await gatewayFacts(db, days)
	const ofGateway = facts.movements.length === 0 ? [] : matchMovements(facts).exceptions
	const found = [...ofBank, ...ofGateway, ...(await gapsIn(db, days))].filter(
		({ day }) => day >= days.from && day <= days.to,
	)
	const keys = found.map(exceptionKey)
	const acts = Map.groupBy(await selectActs(db, keys), (row) => row.exception_key)
	return oldestFirst(found).map((one) => {
		const key = exceptionKey(one)
		const said = acts.get(key) ?? []
		const last = said.findLast(({ act }) => act !== 'take')
		const isAnswered = last?.act === 'explain' || last?.act === 'settle'
		return {
			...one,
			key,
			ownerId: said.findLast(({ act }) => act === 'take')?.acted_by ?? null,
			answer: isAnswered
				? { act: last.act as 'explain' | 'settle', reason: last.reason, by: last.acted_by }
				: null,
		}
	})
}

/** Statements that do not follow on from the one before them. */
async function gapsIn(db: Reader, { from, to }: Days): Promise<Exception[]> {
	const rows = await selectStatementSpans(db, { from: nextDate(from, -DAYS_BETWEEN), to })
	return statementGaps(
		rows.map((row) => ({
			id: row.id,
			accountNumber: row.account_number,
			firstDay: row.first_day,
			lastDay: row.last_day,
			openingSen: row.opening_sen,
			closingSen: row.closing_sen,
		})),
	)
}

/** The sum of what nobody has explained, without its sign: nought when all is well. */
export function unexplained(exceptions: readonly KnownException[]): Sen {
	const open = exceptions.filter(({ answer }) => answer === null)
	return add(...open.map(({ amountSen }) => sen(Math.abs(amountSen))))
}

async function bankExceptionsIn(db: Reader, days: Days): Promise<Exception[]> {
	const told = await daysTold(db)
	if (!told) return []
	const from = nextDate(days.from, -DAYS_BEYOND)
	const span = {
		from: from < told.from ? told.from : from,
		to: nextDate(days.to, DAYS_BEYOND),
	}
	const lines = await selectLines(db, span)
	const books = await bookLines(db, span)
	const awaited = await awaitedTransfers(db)
	const numbers = await orderNumbersOf(
		db,
		awaited.map(({ id }) => id),
	)
	const payouts = await payoutsIn(db, {
		from: startOfDate(span.from),
		until: startOfDate(nextDate(span.to)),
	})
	return bankExceptions({
		bank: lines.filter((line) => line.match_id === null).map(toBankItem),
		books: books.filter(({ isMatched }) => !isMatched),
		matched: lines.filter((line) => line.match_id !== null).map(toBankItem),
		awaited: awaited.map((one) => ({
			dueSen: one.due_sen,
			number: numbers.get(one.id)?.number ?? '',
		})),
		failedPayouts: payouts
			.filter(({ state }) => state === 'failed')
			.map((one) => ({ id: one.id, amountSen: one.amount_sen })),
		toldUntil: told.to,
	})
}
