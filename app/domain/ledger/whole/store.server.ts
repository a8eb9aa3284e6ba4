import type { Reader } from '#db/client.ts'

/** The ledger's head, without a lock. */
export function selectHead(db: Reader) {
	return db.selectFrom('ledger_head').selectAll().where('slot', '=', 1).executeTakeFirst()
}

/** Every account, with its balance as far as it has one, to be proved. */
export function selectAccountRows(db: Reader) {
	return db
		.selectFrom('ledger_accounts as account')
		.leftJoin('ledger_balances as balance', 'balance.account_id', 'account.id')
		.selectAll('account')
		.select(['balance.balance_sen', 'balance.never_debit as balance_never_debit'])
		.orderBy('account.code')
		.execute()
}

/** The entries after a number, in order. */
export function selectAllEntries(db: Reader, after: number, limit: number) {
	return db
		.selectFrom('ledger_entries')
		.selectAll()
		.where('number', '>', after)
		.orderBy('number')
		.limit(limit)
		.execute()
}

/** The lines of the entries after one number up to another, in order; of accounts their ids. */
export function selectLinesBetween(db: Reader, after: number, upTo: number) {
	return db
		.selectFrom('ledger_entries as entry')
		.innerJoin('ledger_lines as line', 'line.entry_id', 'entry.id')
		.select(['entry.number', 'line.position', 'line.account_id', 'line.amount_sen'])
		.select(['line.detail_id', 'line.entry_number'])
		.where('entry.number', '>', after)
		.where('entry.number', '<=', upTo)
		.orderBy('entry.number')
		.orderBy('line.position')
		.execute()
}

/** What the lines say each account's balance is, and the entries that lines name but nobody has. */
export async function sumLinesByAccount(
	db: Reader,
): Promise<{ byAccount: Map<string, number>; orphans: string[] }> {
	const sums = await db
		.selectFrom('ledger_lines')
		.select((eb) => ['account_id', eb.fn.sum<number>('amount_sen').as('sum')])
		.groupBy('account_id')
		.execute()
	const orphans = await db
		.selectFrom('ledger_lines as line')
		.leftJoin('ledger_entries as entry', 'entry.id', 'line.entry_id')
		.select('line.entry_id')
		.distinct()
		.where('entry.id', 'is', null)
		.execute()
	return {
		byAccount: new Map(sums.map((row) => [row.account_id, row.sum])),
		orphans: orphans.map((row) => row.entry_id),
	}
}

/** The links of these entries, by number. */
export async function selectLinks(
	db: Reader,
	numbers: readonly number[],
): Promise<Map<number, string>> {
	if (numbers.length === 0) return new Map()
	const rows = await db
		.selectFrom('ledger_entries')
		.select(['number', 'link_hash'])
		.where('number', 'in', [...new Set(numbers)])
		.execute()
	return new Map(rows.map((row) => [row.number, row.link_hash]))
}
