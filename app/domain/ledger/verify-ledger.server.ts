import { sen } from '#app/shared/money.ts'
import type { Db, Reader } from '#db/client.ts'
import { readSnapshot } from '#db/transaction.ts'
import type { EntryLine } from './entry.ts'
import { hashOfEntry } from './post-entry.server.ts'
import {
	selectAllEntries,
	selectBalances,
	selectLinesBetween,
	sumLinesByAccount,
} from './store.server.ts'

/** Entries read at once: memory stays the same however long the ledger is. */
const ENTRIES_AT_ONCE = 500

export type LedgerFault =
	| { readonly fault: 'entry-unbalanced'; readonly entry: number; readonly sumSen: number }
	| { readonly fault: 'entry-without-lines'; readonly entry: number }
	| { readonly fault: 'entry-altered'; readonly entry: number }
	| { readonly fault: 'line-without-entry'; readonly entryId: string }
	| {
			readonly fault: 'balance-wrong'
			readonly account: string
			readonly storedSen: number
			readonly derivedSen: number
	  }
	| { readonly fault: 'owes-less-than-nothing'; readonly account: string; readonly sen: number }

export interface LedgerVerdict {
	readonly entries: number
	readonly lines: number
	readonly accounts: number
	readonly faults: readonly LedgerFault[]
}

/**
 * Proves the ledger from its lines: every entry sums to zero and is what its hash says, every line
 * has an entry, every stored balance is the sum of its lines, nobody's savings are below zero.
 * Returns what is wrong instead of throwing; nothing is repaired. All of it is read as it was at
 * one moment, so a sale meanwhile is no fault.
 */
export function verifyLedger(db: Db): Promise<LedgerVerdict> {
	return readSnapshot(db, verify)
}

async function verify(db: Reader): Promise<LedgerVerdict> {
	const faults: LedgerFault[] = []
	let [entries, lines, after] = [0, 0, 0]
	for (;;) {
		const batch = await selectAllEntries(db, after, ENTRIES_AT_ONCE)
		if (batch.length === 0) break
		const rows = await selectLinesBetween(db, after, batch.at(-1)?.number ?? after)
		for (const entry of batch) {
			const own = rows.filter((row) => row.number === entry.number)
			lines += own.length
			faults.push(...faultsOfEntry(entry, own))
		}
		entries += batch.length
		after = batch.at(-1)?.number ?? after
	}
	const accounts = await selectBalances(db).execute()
	const sums = await sumLinesByAccount(db)
	for (const account of accounts) {
		const derived = sums.byAccount.get(account.id) ?? 0
		if (derived !== account.balance_sen) {
			const storedSen = account.balance_sen
			faults.push({ fault: 'balance-wrong', account: account.code, storedSen, derivedSen: derived })
		}
		if (account.never_debit === 1 && derived > 0) {
			faults.push({ fault: 'owes-less-than-nothing', account: account.code, sen: derived })
		}
	}
	for (const entryId of sums.orphans) faults.push({ fault: 'line-without-entry', entryId })
	return { entries, lines, accounts: accounts.length, faults }
}

type EntryRow = Awaited<ReturnType<typeof selectAllEntries>>[number]
type LineRow = Awaited<ReturnType<typeof selectLinesBetween>>[number]

function faultsOfEntry(entry: EntryRow, rows: readonly LineRow[]): LedgerFault[] {
	if (rows.length === 0) return [{ fault: 'entry-without-lines', entry: entry.number }]
	const faults: LedgerFault[] = []
	const sumSen = rows.reduce((sum, row) => sum + row.amount_sen, 0)
	if (sumSen !== 0) faults.push({ fault: 'entry-unbalanced', entry: entry.number, sumSen })
	const hash = hashOfEntry({
		kind: entry.kind,
		occurredAt: entry.occurred_at,
		idempotencyKey: entry.idempotency_key,
		source: { kind: entry.source_kind, id: entry.source_id },
		reversesEntryId: entry.reverses_entry_id,
		lines: rows.map(
			(row): EntryLine => ({
				accountCode: row.code,
				amountSen: sen(row.amount_sen),
				detailId: row.detail_id,
			}),
		),
	})
	if (hash !== entry.input_hash) faults.push({ fault: 'entry-altered', entry: entry.number })
	return faults
}
