import { sql } from 'kysely'
import { newId } from '#app/shared/ids.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { AccountColumns } from './account.ts'
import type { EntryDraft } from './entry.ts'

/** Five parameters a row stay under SQLite's 32 766. */
const ROWS_PER_INSERT = 2_000

/** The last entry's number and link; nobody else posts until the transaction ends. */
export async function lockHead(tx: Tx): Promise<{ number: number; linkHash: string }> {
	const head = await tx
		.selectFrom('ledger_head')
		.select(['number', 'link_hash'])
		.forUpdate()
		.executeTakeFirstOrThrow()
	return { number: head.number, linkHash: head.link_hash }
}

/** Opens accounts at zero that are not open yet. */
export async function insertAccounts(
	tx: Tx,
	opened: readonly (AccountColumns & { hash: string })[],
): Promise<void> {
	const accounts = opened.map((account) => ({ id: newId(), ...account }))
	await tx.insertInto('ledger_accounts').values(accounts).execute()
	const balances = accounts.map(({ id, never_debit }) => ({
		account_id: id,
		balance_sen: sen(0),
		never_debit,
	}))
	await tx.insertInto('ledger_balances').values(balances).execute()
}

/** The accounts with these codes, as far as they are open. */
export async function selectAccounts(
	db: Reader,
	codes: readonly string[],
): Promise<Map<string, { id: string; hash: string }>> {
	const rows = await db
		.selectFrom('ledger_accounts')
		.select(['code', 'id', 'hash'])
		.where('code', 'in', codes)
		.execute()
	return new Map(rows.map(({ code, id, hash }) => [code, { id, hash }]))
}

export function findEntryBy(
	db: Reader,
	column: 'id' | 'idempotency_key' | 'reverses_entry_id',
	value: string,
) {
	return db.selectFrom('ledger_entries').selectAll().where(column, '=', value).executeTakeFirst()
}

export function findEntryByNumber(db: Reader, number: number) {
	return db.selectFrom('ledger_entries').selectAll().where('number', '=', number).executeTakeFirst()
}

/** The lines of an entry in order, with their accounts. */
export function selectEntryLines(db: Reader, entryId: string) {
	return db
		.selectFrom('ledger_lines as line')
		.innerJoin('ledger_accounts as account', 'account.id', 'line.account_id')
		.select([
			'line.position',
			'line.amount_sen',
			'line.detail_id',
			'account.code',
			'account.name_id',
			'account.name_en',
			'account.kind',
			'account.holder_kind',
			'account.holder_id',
		])
		.where('line.entry_id', '=', entryId)
		.orderBy('line.position')
		.execute()
}

interface NewEntry extends Omit<EntryDraft, 'lines'> {
	id: string
	number: number
	inputHash: string
	linkHash: string
	postedAt: Instant
	bookedOn: CalendarDate
	lines: readonly { accountId: string; amountSen: Sen; detailId: string | null }[]
}

/**
 * Inserts the lines first; inserting the entry then checks and seals them in the database. It is
 * the head of the ledger after that.
 */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
	const rows = entry.lines.map((line, index) => ({
		entry_id: entry.id,
		position: index + 1,
		entry_number: entry.number,
		account_id: line.accountId,
		amount_sen: line.amountSen,
		detail_id: line.detailId,
	}))
	for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
		const some = rows.slice(from, from + ROWS_PER_INSERT)
		await tx.insertInto('ledger_lines').values(some).execute()
	}
	await tx
		.insertInto('ledger_entries')
		.values({
			number: entry.number,
			id: entry.id,
			kind: entry.kind,
			occurred_at: entry.occurredAt,
			posted_at: entry.postedAt,
			idempotency_key: entry.idempotencyKey,
			input_hash: entry.inputHash,
			link_hash: entry.linkHash,
			source_kind: entry.source.kind,
			source_id: entry.source.id,
			reverses_entry_id: entry.reversesEntryId,
			booked_on: entry.bookedOn,
		})
		.execute()
	const head = { number: entry.number, link_hash: entry.linkHash }
	await tx.updateTable('ledger_head').set(head).where('slot', '=', 1).execute()
}

/** Adds the lines to their accounts' balances, by ascending account so that posters queue. */
export async function addToBalances(
	tx: Tx,
	lines: readonly { accountId: string; amountSen: Sen }[],
): Promise<void> {
	const changes = new Map<string, number>()
	for (const { accountId, amountSen } of lines) {
		changes.set(accountId, (changes.get(accountId) ?? 0) + amountSen)
	}
	for (const [accountId, change] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
		await tx
			.updateTable('ledger_balances')
			.set({ balance_sen: sql`balance_sen + ${change}` })
			.where('account_id', '=', accountId)
			.execute()
	}
}

/**
 * An account's balance, locked until the transaction ends, debit-positive. The head is locked
 * before it, as whoever posts does: else each could wait for what the other holds.
 */
export async function lockBalance(tx: Tx, code: string): Promise<Sen | undefined> {
	await lockHead(tx)
	const row = await tx
		.selectFrom('ledger_balances')
		.select('balance_sen')
		.where('account_id', '=', (eb) =>
			eb.selectFrom('ledger_accounts').select('id').where('code', '=', code),
		)
		.forUpdate()
		.executeTakeFirst()
	return row?.balance_sen
}

/** Accounts with their balances, by code. */
export function selectBalances(db: Reader) {
	return db
		.selectFrom('ledger_accounts as account')
		.innerJoin('ledger_balances as balance', 'balance.account_id', 'account.id')
		.select([
			'account.id',
			'account.code',
			'account.name_id',
			'account.name_en',
			'account.kind',
			'account.holder_kind',
			'account.holder_id',
			'account.never_debit',
			'balance.balance_sen',
		])
		.orderBy('account.code')
}

function selectSummaries(db: Reader) {
	return db
		.selectFrom('ledger_entries as entry')
		.select(['entry.number', 'entry.kind', 'entry.occurred_at', 'entry.source_kind'])
		.select(['entry.source_id'])
		.select((eb) =>
			eb
				.selectFrom('ledger_lines as line')
				.select((inner) => inner.fn.sum<Sen>('line.amount_sen').as('debits'))
				.whereRef('line.entry_id', '=', 'entry.id')
				.where('line.amount_sen', '>', sen(0))
				.$asScalar()
				.$notNull()
				.as('amount_sen'),
		)
}

export function selectEntries(db: Reader, before: number | null, limit: number) {
	let query = selectSummaries(db).orderBy('entry.number', 'desc').limit(limit)
	if (before !== null) query = query.where('entry.number', '<', before)
	return query.execute()
}

export function selectEntriesOfSource(db: Reader, source: { kind: string; id: string }) {
	return selectSummaries(db)
		.where('entry.source_kind', '=', source.kind)
		.where('entry.source_id', '=', source.id)
		.orderBy('entry.number')
		.execute()
}

export function selectNumbersBySource(db: Reader, kind: string, ids: readonly string[]) {
	return db
		.selectFrom('ledger_entries')
		.select(['source_id', 'number'])
		.where('source_kind', '=', kind)
		.where('source_id', 'in', ids)
		.orderBy('number')
		.execute()
}

/** Every line with its entry and its account. */
function postedLines(db: Reader) {
	return db
		.selectFrom('ledger_lines as line')
		.innerJoin('ledger_entries as entry', 'entry.id', 'line.entry_id')
		.innerJoin('ledger_accounts as account', 'account.id', 'line.account_id')
}

/** What each entry did to an account, newest first: no more of its lines are read than shown. */
export function selectStatement(db: Reader, code: string, before: number | null, limit: number) {
	let moved = linesOfAccount(db, code)
		.select((eb) => ['line.entry_number', eb.fn.sum<Sen>('line.amount_sen').as('amount_sen')])
		.groupBy('line.entry_number')
		.orderBy('line.entry_number', 'desc')
		.limit(limit)
	if (before !== null) moved = moved.where('line.entry_number', '<', before)
	return db
		.selectFrom(moved.as('moved'))
		.innerJoin('ledger_entries as entry', 'entry.number', 'moved.entry_number')
		.select(['entry.number', 'entry.kind', 'entry.occurred_at', 'entry.source_kind'])
		.select(['entry.source_id', 'moved.amount_sen'])
		.orderBy('entry.number', 'desc')
		.execute()
}

/** What entries from a number on did to an account. */
export async function sumAfter(db: Reader, code: string, fromNumber: number): Promise<Sen> {
	const row = await linesOfAccount(db, code)
		.select((eb) => eb.fn.sum<Sen | null>('line.amount_sen').as('sum'))
		.where('line.entry_number', '>=', fromNumber)
		.executeTakeFirst()
	return row?.sum ?? sen(0)
}

function linesOfAccount(db: Reader, code: string) {
	return db
		.selectFrom('ledger_lines as line')
		.where('line.account_id', '=', (eb) =>
			eb.selectFrom('ledger_accounts').select('id').where('code', '=', code),
		)
}

/** What each of these entries did to each of its accounts. */
export function sumLinesOfEntries(db: Reader, numbers: readonly number[]) {
	return postedLines(db)
		.select(['entry.number', 'account.code', 'account.name_id', 'account.name_en'])
		.select((eb) => eb.fn.sum<Sen>('line.amount_sen').as('amount_sen'))
		.where('entry.number', 'in', numbers)
		.groupBy(['entry.number', 'account.code', 'account.name_id', 'account.name_en'])
		.orderBy('account.code')
		.execute()
}
