import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Random } from '#tests/support/random.ts'
import type { Edit } from './edits.ts'

type Cunning = (copy: Database, random: Random) => Edit

const count = (copy: Database): number =>
	Number(copy.prepare('select count(*) from ledger_entries').pluck().get())

/** Each entry of these ledgers moves the same accounts: balances follow what is left of them. */
function fitBalances(copy: Database): void {
	copy.exec(`update ledger_balances set balance_sen = coalesce((select sum(amount_sen)
		from ledger_lines where ledger_lines.account_id = ledger_balances.account_id), 0)`)
}

/** The last entries are gone with their lines, and the balances fit. Tells the first of them. */
function cutOff(copy: Database, many: number): number {
	const first = count(copy) - many + 1
	copy.prepare('delete from ledger_lines where entry_number >= ?').run(first)
	copy.prepare('delete from ledger_entries where number >= ?').run(first)
	fitBalances(copy)
	return first
}

/** And the head with them: nothing in the chain tells of it. */
export function cutToFit(copy: Database, many: number): void {
	const first = cutOff(copy, many)
	copy
		.prepare(`update ledger_head set number = ?,
			link_hash = (select link_hash from ledger_entries where number = ?)`)
		.run(first - 1, first - 1)
}

const cutTheEnd: Cunning = (copy, random) => {
	const first = cutOff(copy, 1 + random.below(3))
	return { what: `the end is cut off from ${first} on, the balances fit`, firstBadEntry: first }
}

/** Two entries stand in each other's place, with their lines. */
const swapEntries: Cunning = (copy, random) => {
	const one = 1 + random.below(count(copy) - 1)
	const other = one + 1
	const renumber = (from: number, to: number) => {
		copy.prepare('update ledger_entries set number = ? where number = ?').run(to, from)
		copy.prepare('update ledger_lines set entry_number = ? where entry_number = ?').run(to, from)
	}
	renumber(one, 1_000)
	renumber(other, one)
	renumber(1_000, other)
	return { what: `${one} and ${other} have changed places`, firstBadEntry: one }
}

/** One more behind the last, a copy of it but for its names; the balances fit, the head stays. */
const addBehind: Cunning = (copy) => {
	const last = count(copy)
	copy.exec(`insert into ledger_lines select 'forged', position, entry_number + 1, account_id,
		amount_sen, detail_id from ledger_lines where entry_number = ${last}`)
	copy.exec(`insert into ledger_entries select number + 1, 'forged', kind, occurred_at, posted_at,
		'forged', input_hash, 'forged', source_kind, source_id, reverses_entry_id, booked_on
		from ledger_entries where number = ${last}`)
	fitBalances(copy)
	return { what: 'one more stands behind the last', firstBadEntry: last + 1 }
}

/** A month that was closed is open again, and nobody has agreed on it. */
const unlockMonth: Cunning = (copy) => {
	copy.exec('update ledger_closings set open_month = month')
	return { what: 'the lock of the month is off', firstBadEntry: null }
}

/** The closing is gone with all that the ledger kept of it. */
const forgetClosing: Cunning = (copy) => {
	copy.exec('delete from ledger_month_ends')
	copy.exec('delete from ledger_closings')
	return { what: 'the closing is gone', firstBadEntry: null }
}

/** Whatever is known of closed months is gone, with what two people have agreed on. */
export function forgetMonths(copy: Database): void {
	const tables = ['period_reports', 'period_proposals', 'ledger_month_ends', 'ledger_closings']
	for (const table of tables) copy.exec(`delete from ${table}`)
}

/** A number of a report is another, and so is its hash. */
const rewriteReport: Cunning = (copy) => {
	const where = "from period_reports where kind = 'neraca-saldo'"
	const content = String(copy.prepare(`select content ${where}`).pluck().get())
	const other = content.replace('1110;', '1111;')
	copy
		.prepare("update period_reports set content = ?, sha256 = ? where kind = 'neraca-saldo'")
		.run(other, hash('sha256', other, 'hex'))
	return { what: 'a report and its hash were written anew', firstBadEntry: null }
}

/** By somebody who knows how the books are kept. */
export const cunning: readonly Cunning[] = [
	cutTheEnd,
	swapEntries,
	addBehind,
	unlockMonth,
	forgetClosing,
	rewriteReport,
]
