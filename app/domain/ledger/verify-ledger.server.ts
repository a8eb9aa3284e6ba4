import { monthOf } from '#app/shared/month.ts'
import type { Db, Reader } from '#db/client.ts'
import { readSnapshot } from '#db/transaction.ts'
import { type ClosingFault, faultsOfClosings } from './closed/closing-faults.server.ts'
import { type EntryDraft, type EntryLine, lateDay } from './entry.ts'
import { GENESIS, hashOfAccount, hashOfEntry, hashOfLink } from './hashes.server.ts'
import {
	selectAccountRows,
	selectAllEntries,
	selectHead,
	selectLinesBetween,
	sumLinesByAccount,
} from './whole/store.server.ts'

/** Entries read at once: memory stays the same however long the ledger is. */
const ENTRIES_AT_ONCE = 500

export type LedgerFault =
	| { readonly fault: 'entry-missing'; readonly entry: number }
	| { readonly fault: 'entry-unbalanced'; readonly entry: number; readonly sumSen: number }
	| { readonly fault: 'entry-without-lines'; readonly entry: number }
	| { readonly fault: 'entry-altered'; readonly entry: number }
	| { readonly fault: 'link-broken'; readonly entry: number }
	| { readonly fault: 'head-wrong'; readonly entry: number }
	/** a link that was written down elsewhere is not in the chain any more */
	| { readonly fault: 'head-forgotten'; readonly link: string }
	| { readonly fault: 'line-without-entry'; readonly entryId: string }
	| { readonly fault: 'account-altered'; readonly account: string }
	| {
			readonly fault: 'balance-wrong'
			readonly account: string
			readonly storedSen: number
			readonly derivedSen: number
	  }
	| { readonly fault: 'owes-less-than-nothing'; readonly account: string; readonly sen: number }
	| ClosingFault

export interface LedgerVerdict {
	readonly entries: number
	readonly lines: number
	readonly accounts: number
	/** the last entry's link: who writes it down can show later that nothing before it changed */
	readonly head: string
	/** the number of the first entry that is not as it was posted; null where all are */
	readonly firstBadEntry: number | null
	readonly faults: readonly LedgerFault[]
}

/**
 * Proves the ledger from its lines: every entry sums to zero, is what its hash says and hangs on
 * the one before it, none is missing, every line has an entry, every account is as it was opened,
 * every stored balance is the sum of its lines, at the end of each closed month too, every closing
 * is as it was made, nobody's savings are below zero. Returns what is
 * wrong instead of throwing; nothing is repaired. All of it is read as it was at one moment, so a
 * sale meanwhile is no fault.
 *
 * `writtenDown` is a head that was told before and kept elsewhere: it has to be in the chain still.
 * That alone shows a chain that was cut off, or made anew, to its very end.
 */
export function verifyLedger(db: Db, writtenDown?: string): Promise<LedgerVerdict> {
	return readSnapshot(db, (tx) => verify(tx, writtenDown))
}

async function verify(db: Reader, writtenDown: string | undefined): Promise<LedgerVerdict> {
	const accounts = await selectAccountRows(db)
	const byId = new Map(accounts.map((account) => [account.id, account]))
	const chain = await verifyChain(db, byId, writtenDown)
	const faults = [...chain.faults]
	const sums = await sumLinesByAccount(db)
	for (const account of accounts) {
		faults.push(...faultsOfAccount(account, sums.byAccount.get(account.id) ?? 0))
	}
	faults.push(...(await faultsOfClosings(db, chain.moved)))
	for (const entryId of sums.orphans) faults.push({ fault: 'line-without-entry', entryId })
	const { entries, lines, link: head } = chain
	const bad = chain.faults.flatMap((fault) => ('entry' in fault ? [fault.entry] : []))
	const firstBadEntry = bad.length === 0 ? null : Math.min(...bad)
	return { entries, lines, accounts: accounts.length, head, firstBadEntry, faults }
}

interface Chain {
	entries: number
	lines: number
	/** the number and the link of the last entry so far, as they are stored */
	number: number
	link: string
	/** where the links of the head, and of what was written down elsewhere, stand */
	sought: Map<string, number | null>
	/** what the lines of each month have moved on each account */
	moved: Map<string, Map<string, number>>
	faults: LedgerFault[]
}

async function verifyChain(
	db: Reader,
	accounts: Accounts,
	writtenDown: string | undefined,
): Promise<Chain> {
	const head = await selectHead(db)
	const sought = new Map<string, number | null>()
	if (head) sought.set(head.link_hash, null)
	if (writtenDown !== undefined) sought.set(writtenDown, null)
	const chain: Chain = {
		...{ entries: 0, lines: 0, number: 0, link: GENESIS },
		...{ sought, moved: new Map(), faults: [] },
	}
	for (;;) {
		const entries = await selectAllEntries(db, chain.number, ENTRIES_AT_ONCE)
		const last = entries.at(-1)
		if (!last) break
		const rows = await selectLinesBetween(db, chain.number, last.number)
		const byNumber = Map.groupBy(rows, ({ number }) => number)
		for (const entry of entries) {
			const own = byNumber.get(entry.number) ?? []
			follow(chain, entry, linesOf(own, accounts))
			count(chain, entry, own)
		}
	}
	// Of entries cut off at the end the head still tells, unless it was cut to fit.
	if (head?.number !== chain.number || head.link_hash !== chain.link) {
		const isEarlier = head !== undefined && sought.get(head.link_hash) === head.number
		const last = isEarlier ? head.number : chain.number
		chain.faults.push({ fault: 'head-wrong', entry: last + 1 })
	}
	const isForgotten = writtenDown !== undefined && sought.get(writtenDown) === null
	if (isForgotten && writtenDown !== GENESIS) {
		chain.faults.push({ fault: 'head-forgotten', link: writtenDown })
	}
	return chain
}

type EntryRow = Awaited<ReturnType<typeof selectAllEntries>>[number]
type LineRow = Awaited<ReturnType<typeof selectLinesBetween>>[number]
type AccountRow = Awaited<ReturnType<typeof selectAccountRows>>[number]
type Accounts = ReadonlyMap<string, AccountRow>

/** A line with the code and the hash of its account; what has no account any more has neither. */
type Line = EntryLine & { readonly isInPlace: boolean; readonly accountHash: string }

function linesOf(rows: readonly LineRow[], accounts: Accounts): Line[] {
	return rows.map((row, index) => {
		const { code: accountCode = '', hash: accountHash = '' } = accounts.get(row.account_id) ?? {}
		const { amount_sen: amountSen, detail_id: detailId } = row
		const isInPlace = row.position === index + 1 && row.entry_number === row.number
		return { isInPlace, accountCode, accountHash, amountSen, detailId }
	})
}

/** One entry further. Each is held against the stored link before it: a fault tells of itself. */
function follow(chain: Chain, entry: EntryRow, lines: readonly Line[]): void {
	const isNext = entry.number === chain.number + 1
	if (!isNext) chain.faults.push({ fault: 'entry-missing', entry: chain.number + 1 })
	const link = hashOfLink(chain.link, {
		number: entry.number,
		id: entry.id,
		postedAt: entry.posted_at,
		idempotencyKey: entry.idempotency_key,
		inputHash: entry.input_hash,
		accountHashes: lines.map(({ accountHash }) => accountHash),
		lateOn: lateDay(entry.occurred_at, entry.booked_on),
	})
	if (isNext && link !== entry.link_hash) {
		chain.faults.push({ fault: 'link-broken', entry: entry.number })
	}
	if (
		!lines.every(({ isInPlace }) => isInPlace) ||
		hashOfEntry(draftOf(entry, lines)) !== entry.input_hash
	) {
		chain.faults.push({ fault: 'entry-altered', entry: entry.number })
	}
	chain.faults.push(...faultsOfLines(entry.number, lines))
	chain.entries += 1
	chain.lines += lines.length
	chain.number = entry.number
	chain.link = entry.link_hash
	if (chain.sought.has(chain.link)) chain.sought.set(chain.link, chain.number)
}

/** Counts what an entry's lines have moved in the month it is booked in. */
function count({ moved }: Chain, entry: EntryRow, rows: readonly LineRow[]): void {
	const month = monthOf(entry.booked_on)
	const sums = moved.get(month) ?? new Map<string, number>()
	for (const row of rows) {
		sums.set(row.account_id, (sums.get(row.account_id) ?? 0) + row.amount_sen)
	}
	moved.set(month, sums)
}

function draftOf(entry: EntryRow, lines: readonly EntryLine[]): EntryDraft {
	return {
		kind: entry.kind,
		occurredAt: entry.occurred_at,
		idempotencyKey: entry.idempotency_key,
		source: { kind: entry.source_kind, id: entry.source_id },
		reversesEntryId: entry.reverses_entry_id,
		lines,
	}
}

function faultsOfLines(entry: number, lines: readonly EntryLine[]): LedgerFault[] {
	if (lines.length === 0) return [{ fault: 'entry-without-lines', entry }]
	const sumSen = lines.reduce((sum, line) => sum + line.amountSen, 0)
	return sumSen === 0 ? [] : [{ fault: 'entry-unbalanced', entry, sumSen }]
}

function faultsOfAccount(account: AccountRow, derivedSen: number): LedgerFault[] {
	const { code, balance_sen: storedSen, never_debit: neverDebit } = account
	const faults: LedgerFault[] = []
	if (hashOfAccount(account) !== account.hash || account.balance_never_debit !== neverDebit) {
		faults.push({ fault: 'account-altered', account: code })
	}
	if (derivedSen !== storedSen) {
		faults.push({ fault: 'balance-wrong', account: code, storedSen: storedSen ?? 0, derivedSen })
	}
	if (neverDebit === 1 && derivedSen > 0) {
		faults.push({ fault: 'owes-less-than-nothing', account: code, sen: derivedSen })
	}
	return faults
}
