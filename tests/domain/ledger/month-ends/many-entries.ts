import Database from 'better-sqlite3'
import type { EntryDraft } from '#app/domain/ledger/entry.ts'
import { hashOfEntry, hashOfLink } from '#app/domain/ledger/hashes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'

interface Account {
	id: string
	code: string
	hash: string
}

/**
 * Writes entries behind the last one as `postEntry` would, statement by statement and a fifth of
 * its time: thousands of them are to be in the books, and how they come there is shown elsewhere.
 * Every guard of the database is on, and `verifyLedger` has to find nothing. For months that are
 * open.
 */
export function writeManyEntries(url: string, drafts: Iterable<EntryDraft>): void {
	const file = new Database(url.slice('sqlite:'.length))
	file.pragma('foreign_keys = on')
	file.pragma('synchronous = off')
	try {
		file.transaction(() => write(file, drafts))()
	} finally {
		file.close()
	}
}

function write(file: Database.Database, drafts: Iterable<EntryDraft>): void {
	const accounts = new Map(
		file
			.prepare<[], Account>('select id, code, hash from ledger_accounts')
			.all()
			.map((account) => [account.code, account]),
	)
	const head = file.prepare<[], { number: number; link_hash: string }>('select * from ledger_head')
	const insertLine = file.prepare(`insert into ledger_lines
		(entry_id, position, entry_number, account_id, amount_sen, detail_id)
		values (?, ?, ?, ?, ?, ?)`)
	const insertEntry = file.prepare(`insert into ledger_entries (number, id, kind, occurred_at,
		posted_at, idempotency_key, input_hash, link_hash, source_kind, source_id, booked_on)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	const moveHead = file.prepare('update ledger_head set number = ?, link_hash = ?')
	const sums = new Map<string, number>()
	let { number = 0, link_hash: link = '' } = head.get() ?? {}
	for (const draft of drafts) {
		number += 1
		const id = `entry ${number}`
		const accountHashes: string[] = []
		for (const [index, line] of draft.lines.entries()) {
			const account = accounts.get(line.accountCode)
			if (!account) throw new Error(`${line.accountCode} was not opened`)
			accountHashes.push(account.hash)
			insertLine.run(id, index + 1, number, account.id, line.amountSen, line.detailId)
			sums.set(account.id, (sums.get(account.id) ?? 0) + line.amountSen)
		}
		const { kind, idempotencyKey, occurredAt: at, source } = draft
		const inputHash = hashOfEntry(draft)
		const posted = { number, id, postedAt: at, idempotencyKey, inputHash, accountHashes }
		link = hashOfLink(link, { ...posted, lateOn: null })
		const names = [idempotencyKey, inputHash, link, source.kind, source.id]
		insertEntry.run(number, id, kind, at, at, ...names, dateInMagetan(at))
		moveHead.run(number, link)
	}
	const add = file.prepare(
		'update ledger_balances set balance_sen = balance_sen + ? where account_id = ?',
	)
	for (const [accountId, sum] of sums) add.run(sum, accountId)
}
