import { sql } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** Days from the first to the last, both within; null is without an end. */
export interface Days {
	readonly from: CalendarDate | null
	readonly to: CalendarDate | null
}

/** The entries booked on these days. */
function entriesOfDays(db: Reader, { from, to }: Days) {
	let query = db.selectFrom('ledger_entries as entry')
	if (from !== null) query = query.where('entry.booked_on', '>=', from)
	if (to !== null) query = query.where('entry.booked_on', '<=', to)
	return query
}

/** The numbers between which the entries of these days lie; others may lie between them, too. */
async function numbersOfDays(db: Reader, days: Days): Promise<{ least: number; most: number }> {
	const row = await entriesOfDays(db, days)
		// Not the bare number, or PostgreSQL would go through all entries in the order of numbers.
		.select(sql<number | null>`min(entry.number + 0)`.as('least'))
		.select(sql<number | null>`max(entry.number + 0)`.as('most'))
		.executeTakeFirst()
	return { least: row?.least ?? 1, most: row?.most ?? 0 }
}

/**
 * The lines of some accounts (of all without them) in entries of these days. The numbers narrow
 * down what is read of each account, and the days tell which of it counts.
 */
async function linesOfDays(db: Reader, days: Days, accountIds: readonly string[] | null) {
	const { least, most } = await numbersOfDays(db, days)
	let query = db
		.selectFrom('ledger_lines as line')
		.innerJoin('ledger_entries as entry', 'entry.number', 'line.entry_number')
		.where('line.entry_number', '>=', least)
		.where('line.entry_number', '<=', most)
	if (accountIds) query = query.where('line.account_id', 'in', accountIds)
	if (days.from !== null) query = query.where('entry.booked_on', '>=', days.from)
	if (days.to !== null) query = query.where('entry.booked_on', '<=', days.to)
	return query
}

const debits = sql<number | null>`sum(case when line.amount_sen > 0 then line.amount_sen end)`
const credits = sql<number | null>`sum(case when line.amount_sen < 0 then -line.amount_sen end)`

/** What these days have debited and credited to each account, by account id. */
export async function sumDays(
	db: Reader,
	days: Days,
	accountIds: readonly string[] | null,
): Promise<Map<string, { debitSen: Sen; creditSen: Sen }>> {
	if (accountIds?.length === 0) return new Map()
	const rows = await (await linesOfDays(db, days, accountIds))
		.select(['line.account_id', debits.as('debit_sen'), credits.as('credit_sen')])
		.groupBy('line.account_id')
		.execute()
	return new Map(
		rows.map((row) => [
			row.account_id,
			{ debitSen: sen(Number(row.debit_sen ?? 0)), creditSen: sen(Number(row.credit_sen ?? 0)) },
		]),
	)
}

/** How many entries are booked on these days. */
export async function countDays(db: Reader, days: Days): Promise<number> {
	const row = await entriesOfDays(db, days)
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

/** Where a page begins: behind this entry, in the order of days and then of numbers. */
export interface BookKey {
	readonly day: CalendarDate
	readonly number: number
}

/** What each entry of these days did to some accounts, in the order of days and numbers. */
export async function selectBookRows(
	db: Reader,
	days: Days,
	accountIds: readonly string[],
	after: BookKey | null,
	limit: number | null,
) {
	if (accountIds.length === 0) return []
	let query = (await linesOfDays(db, days, accountIds))
		.select(['entry.number', 'entry.booked_on', 'entry.kind', 'entry.occurred_at'])
		.select(['entry.source_kind', 'entry.source_id'])
		.select([debits.as('debit_sen'), credits.as('credit_sen')])
		.groupBy(['entry.number', 'entry.booked_on', 'entry.kind', 'entry.occurred_at'])
		.groupBy(['entry.source_kind', 'entry.source_id'])
		.orderBy('entry.booked_on')
		.orderBy('entry.number')
	if (after) query = query.where(isAfter(after))
	if (limit !== null) query = query.limit(limit)
	return query.execute()
}

/** What the entries of these days up to a key did to some accounts together, debit-positive. */
export async function sumUpTo(
	db: Reader,
	days: Days,
	accountIds: readonly string[],
	upTo: BookKey,
): Promise<Sen> {
	if (accountIds.length === 0) return sen(0)
	const row = await (await linesOfDays(db, days, accountIds))
		.select((eb) => eb.fn.sum<number | null>('line.amount_sen').as('sum'))
		.where((eb) => eb.not(isAfter(upTo)))
		.executeTakeFirst()
	return sen(Number(row?.sum ?? 0))
}

function isAfter({ day, number }: BookKey) {
	return sql<boolean>`(entry.booked_on > ${day}
		or (entry.booked_on = ${day} and entry.number > ${number}))`
}

/** What these days have done to each account for each detail that explains lines. */
export async function sumDetails(db: Reader, days: Days) {
	return (await linesOfDays(db, days, null))
		.innerJoin('ledger_accounts as account', 'account.id', 'line.account_id')
		.where('line.detail_id', 'is not', null)
		.select((eb) => [
			eb.ref('line.detail_id').$notNull().as('detail_id'),
			'account.code',
			eb.fn.sum<number>('line.amount_sen').as('amount_sen'),
		])
		.groupBy(['line.detail_id', 'account.code'])
		.execute()
}

/** The first and the last day on which anything is booked. */
export async function selectBookedSpan(db: Reader) {
	const end = (order: 'asc' | 'desc') =>
		db
			.selectFrom('ledger_entries')
			.select('booked_on')
			.orderBy('booked_on', order)
			.limit(1)
			.executeTakeFirst()
	return { first: (await end('asc'))?.booked_on, last: (await end('desc'))?.booked_on }
}

/** What the entries of each kind have done on these days to each account. */
export async function sumKinds(db: Reader, days: Days, accountIds: readonly string[]) {
	if (accountIds.length === 0) return []
	return (await linesOfDays(db, days, accountIds))
		.select(['line.account_id', 'entry.kind'])
		.select((eb) => eb.fn.sum<number>('line.amount_sen').as('amount_sen'))
		.groupBy(['line.account_id', 'entry.kind'])
		.execute()
}

/** What each kind of event did to these accounts, month by month of these days or day by day. */
export async function sumKindsBy(
	db: Reader,
	days: Days,
	{ each, accountIds }: { each: 'month' | 'day'; accountIds: readonly string[] },
) {
	if (accountIds.length === 0) return []
	const day = sql<string>`cast(entry.booked_on as text)`
	const at = each === 'day' ? day : sql<string>`substr(cast(entry.booked_on as text), 1, 7)`
	return (await linesOfDays(db, days, accountIds))
		.innerJoin('ledger_accounts as account', 'account.id', 'line.account_id')
		.select([at.as('at'), 'entry.kind', 'account.code'])
		.select([debits.as('debit_sen'), credits.as('credit_sen')])
		.groupBy([at, 'entry.kind', 'account.code'])
		.execute()
}
