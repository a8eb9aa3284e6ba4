import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import { add, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { naturalBalance } from './account.ts'
import type { AccountBalance } from './balances.server.ts'
import { balanceOfAccount } from './balances.server.ts'
import { noSuchAccount, noSuchEntry } from './errors.ts'
import {
	findEntryBy,
	findEntryByNumber,
	selectEntries,
	selectEntriesOfSource,
	selectEntryLines,
	selectNumbersBySource,
	selectStatement,
	sumAfter,
	sumLinesOfEntries,
} from './store.server.ts'

const PAGE = 50

export interface EntrySummary {
	readonly number: number
	readonly kind: string
	readonly occurredAt: Instant
	readonly source: { readonly kind: string; readonly id: string }
	/** the sum of its debits */
	readonly amountSen: Sen
}

export interface JournalLine {
	readonly accountCode: string
	readonly accountName: Text
	/** debit-positive */
	readonly amountSen: Sen
	readonly detailId: string | null
}

export interface JournalEntry extends EntrySummary {
	/** the day in the books: its own, or the first that was open */
	readonly bookedOn: CalendarDate
	readonly postedAt: Instant
	readonly idempotencyKey: string
	readonly lines: readonly JournalLine[]
	/** the number of the entry it takes back, or that takes it back */
	readonly reverses: number | null
	readonly reversedBy: number | null
}

/** A page of the journal, newest first; `next` is the cursor of the following page. */
export async function listEntries(
	db: Reader,
	before: number | null,
): Promise<{ entries: EntrySummary[]; next: number | null }> {
	const rows = await selectEntries(db, before, PAGE + 1)
	const entries = rows.slice(0, PAGE).map(toSummary)
	return { entries, next: rows.length > PAGE ? (entries.at(-1)?.number ?? null) : null }
}

/** Every entry that a thing of another room has caused, in order. */
export async function entriesOfSource(
	db: Reader,
	source: { kind: string; id: string },
): Promise<EntrySummary[]> {
	return (await selectEntriesOfSource(db, source)).map(toSummary)
}

/** The numbers of the entries that each of these things of another room has caused, in order. */
export async function entryNumbersOf(
	db: Reader,
	sourceKind: string,
	sourceIds: readonly string[],
): Promise<Map<string, number[]>> {
	const rows = sourceIds.length === 0 ? [] : await selectNumbersBySource(db, sourceKind, sourceIds)
	const numbers = new Map<string, number[]>()
	for (const { source_id: id, number } of rows) {
		numbers.set(id, [...(numbers.get(id) ?? []), number])
	}
	return numbers
}

/** What an entry did to one account. */
export interface Posting {
	readonly accountCode: string
	readonly accountName: Text
	/** debit-positive; never zero unless its lines took back what others gave */
	readonly amountSen: Sen
}

/** What each of these entries did to each account, by number of the entry, accounts by code. */
export async function postingsOf(
	db: Reader,
	numbers: readonly number[],
): Promise<Map<number, Posting[]>> {
	const postings = new Map<number, Posting[]>(numbers.map((number) => [number, []]))
	for (const row of numbers.length === 0 ? [] : await sumLinesOfEntries(db, numbers)) {
		postings.get(row.number)?.push({
			accountCode: row.code,
			accountName: { id: row.name_id, en: row.name_en },
			amountSen: row.amount_sen,
		})
	}
	return postings
}

/** One entry with its lines. Refuses `ledger.no_such_entry`. */
export async function getEntry(db: Reader, number: number): Promise<JournalEntry> {
	const entry = await findEntryByNumber(db, number)
	if (!entry) throw noSuchEntry(number)
	const lines = (await selectEntryLines(db, entry.id)).map((line) => ({
		accountCode: line.code,
		accountName: { id: line.name_id, en: line.name_en },
		amountSen: line.amount_sen,
		detailId: line.detail_id,
	}))
	const reversed =
		entry.reverses_entry_id === null
			? undefined
			: await findEntryBy(db, 'id', entry.reverses_entry_id)
	const reversal = await findEntryBy(db, 'reverses_entry_id', entry.id)
	return {
		number: entry.number,
		kind: entry.kind,
		occurredAt: entry.occurred_at,
		bookedOn: entry.booked_on,
		postedAt: entry.posted_at,
		idempotencyKey: entry.idempotency_key,
		source: { kind: entry.source_kind, id: entry.source_id },
		amountSen: add(...lines.map((line) => (line.amountSen > 0 ? line.amountSen : ZERO))),
		lines,
		reverses: reversed?.number ?? null,
		reversedBy: reversal?.number ?? null,
	}
}

export interface StatementLine {
	readonly entryNumber: number
	readonly entryKind: string
	readonly occurredAt: Instant
	readonly source: { readonly kind: string; readonly id: string }
	/** what it added to the account as people read it */
	readonly amountSen: Sen
	/** the account after it, as people read it */
	readonly balanceSen: Sen
}

export interface AccountStatement {
	readonly account: AccountBalance
	/** newest first */
	readonly lines: readonly StatementLine[]
	readonly next: number | null
}

/**
 * An account with what moved it, newest first and one line an entry, each with the balance after
 * it. `before` is the cursor of a following page. Refuses `ledger.no_such_account`.
 */
export async function accountStatement(
	db: Reader,
	code: string,
	before: number | null,
): Promise<AccountStatement> {
	const account = await balanceOfAccount(db, code)
	if (!account) throw noSuchAccount(code)
	const later = before === null ? ZERO : await sumAfter(db, code, before)
	let balance = subtract(account.balanceSen, later)
	const rows = await selectStatement(db, code, before, PAGE + 1)
	const lines = rows.slice(0, PAGE).map((row): StatementLine => {
		const after = balance
		balance = subtract(balance, row.amount_sen)
		return {
			entryNumber: row.number,
			entryKind: row.kind,
			occurredAt: row.occurred_at,
			source: { kind: row.source_kind, id: row.source_id },
			amountSen: naturalBalance(account.kind, row.amount_sen),
			balanceSen: naturalBalance(account.kind, after),
		}
	})
	return { account, lines, next: rows.length > PAGE ? (lines.at(-1)?.entryNumber ?? null) : null }
}

type SummaryRow = Awaited<ReturnType<typeof selectEntries>>[number]

function toSummary(row: SummaryRow): EntrySummary {
	return {
		number: row.number,
		kind: row.kind,
		occurredAt: row.occurred_at,
		source: { kind: row.source_kind, id: row.source_id },
		amountSen: row.amount_sen,
	}
}
