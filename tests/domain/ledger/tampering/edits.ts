import type { Database } from 'better-sqlite3'
import type { EntryDraft } from '#app/domain/ledger/entry.ts'
import { GENESIS, hashOfEntry, hashOfLink } from '#app/domain/ledger/hashes.server.ts'
import type { Random } from '#tests/support/random.ts'
import { cunning } from './cunning.ts'

export interface Edit {
	/** in words, for whoever reads a failure */
	what: string
	/** which entry is the first that is not as it was posted any more; null: none of them */
	firstBadEntry: number | null
}

type Row = Record<string, string | number | null>
export type Tampering = (copy: Database, random: Random) => Edit

const rowsOf = (copy: Database, table: string): Row[] =>
	copy.prepare<[], Row>(`select rowid as _row, * from ${table}`).all()

const numberOf = (copy: Database, entryId: unknown): number =>
	Number(copy.prepare('select number from ledger_entries where id = ?').pluck().get(entryId))

const lastNumber = (copy: Database): number => rowsOf(copy, 'ledger_entries').length

/** Another value of the same kind, close to the one there was. */
function another(value: string | number | null, random: Random): string | number {
	if (typeof value === 'number')
		return value + (random.percent(50) ? 1 : -1) * (1 + random.below(3))
	if (value === null) return 'x'
	const place = random.below(value.length)
	const letter = value[place] === 'x' ? 'y' : 'x'
	return value.slice(0, place) + letter + value.slice(place + 1)
}

type FirstBad = (copy: Database, row: Row, column: string | null) => number | null

/** Which entry is the first bad one when a row of a table is edited or gone. */
const firstBad: Record<string, FirstBad> = {
	ledger_entries: (_, row) => Number(row.number),
	ledger_lines: (copy, row) => numberOf(copy, row.entry_id),
	// Every entry of these ledgers moves every account, and its link holds the account's hash.
	ledger_accounts: (_, __, column) =>
		column === null || ['id', 'code', 'hash'].includes(column) ? 1 : null,
	ledger_balances: () => null,
	ledger_head: (copy) => lastNumber(copy) + 1,
	ledger_closings: () => null,
	ledger_month_ends: () => null,
	period_proposals: () => null,
	period_reports: () => null,
}

/** What is told beside a decision that is proved itself: no sum and no lock hangs on it. */
const TOLD_BESIDE = [
	'period_proposals.id',
	'period_proposals.checks',
	'period_proposals.proposed_at',
]

/** The columns of a table whose edits have to be found. */
const columnsOf = (table: string, row: Row): string[] =>
	Object.keys(row).filter((name) => name !== '_row' && !TOLD_BESIDE.includes(`${table}.${name}`))

function editOf(table: string, only?: string): Tampering {
	return (copy, random) => {
		const row = random.pick(rowsOf(copy, table))
		const column = only ?? random.pick(columnsOf(table, row))
		const firstBadEntry = firstBad[table]?.(copy, row, column) ?? null
		const value = another(row[column] ?? null, random)
		// What somebody else has already may be refused: then it is far from all that there are.
		const taken = copy.prepare(`select 1 from ${table} where ${column} = ?`).get(value)
		const far = typeof value === 'number' ? value + 1_000 : `${value} far`
		const given = taken ? far : value
		copy.prepare(`update ${table} set ${column} = ? where rowid = ?`).run(given, row._row)
		return { what: `${table}.${column}: ${row[column]} became ${given}`, firstBadEntry }
	}
}

function removalFrom(table: string): Tampering {
	return (copy, random) => {
		const row = random.pick(rowsOf(copy, table))
		const firstBadEntry = firstBad[table]?.(copy, row, null) ?? null
		copy.prepare(`delete from ${table} where rowid = ?`).run(row._row)
		return { what: `a row of ${table} is gone: ${JSON.stringify(row)}`, firstBadEntry }
	}
}

/** From one maker to another, in the same entry: it still sums to zero. */
const moveBetweenLines: Tampering = (copy, random) => {
	const [one, other] = random.shuffle(
		rowsOf(copy, 'ledger_lines').filter(({ amount_sen }) => Number(amount_sen) < 0),
	)
	const entryId = one?.entry_id
	const change = copy.prepare(
		'update ledger_lines set amount_sen = amount_sen + ? where entry_id = ? and position = ?',
	)
	change.run(-100, entryId, one?.position)
	change.run(100, entryId, one?.position === 2 ? 3 : 2)
	return {
		what: `100 sen moved in ${entryId}, not ${other?.entry_id}`,
		firstBadEntry: numberOf(copy, entryId),
	}
}

/** The balanced pair that nobody would see in a sum. */
const addPair: Tampering = (copy, random) => {
	const { entry_id, account_id } = random.pick(rowsOf(copy, 'ledger_lines'))
	const insert = copy.prepare(
		`insert into ledger_lines (entry_id, position, entry_number, account_id, amount_sen)
		values (?, ?, ?, ?, ?)`,
	)
	const number = numberOf(copy, entry_id)
	insert.run(entry_id, 5, number, account_id, 700)
	insert.run(entry_id, 6, number, account_id, -700)
	return { what: `a pair of lines more in ${entry_id}`, firstBadEntry: number }
}

/**
 * By one who knows how it is done: from a maker to another, the balances made to fit, the entry's
 * own hashes made anew. The entry looks sound by itself, but what follows does not hang on it.
 */
const rewriteEntry: Tampering = (copy, random) => {
	const entry = random.pick(rowsOf(copy, 'ledger_entries'))
	const move = (position: number, amount: number) => {
		const where = [entry.id, position]
		copy
			.prepare(
				'update ledger_lines set amount_sen = amount_sen + ? where entry_id = ? and position = ?',
			)
			.run(amount, ...where)
		copy
			.prepare(`update ledger_balances set balance_sen = balance_sen + ? where account_id =
				(select account_id from ledger_lines where entry_id = ? and position = ?)`)
			.run(amount, ...where)
	}
	move(2, -100)
	move(3, 100)
	const { draft, accountHashes } = readEntry(copy, entry)
	const number = Number(entry.number)
	const before = copy
		.prepare<number, string>('select link_hash from ledger_entries where number = ?')
		.pluck()
	const inputHash = hashOfEntry(draft)
	const posted = {
		number,
		id: String(entry.id),
		postedAt: entry.posted_at as EntryDraft['occurredAt'],
		idempotencyKey: draft.idempotencyKey,
		inputHash,
		accountHashes,
		lateOn: null,
	}
	const link = hashOfLink(before.get(number - 1) ?? GENESIS, posted)
	copy
		.prepare('update ledger_entries set input_hash = ?, link_hash = ? where number = ?')
		.run(inputHash, link, number)
	return { what: `entry ${number} was written anew`, firstBadEntry: number + 1 }
}

function readEntry(copy: Database, entry: Row): { draft: EntryDraft; accountHashes: string[] } {
	const lines = copy
		.prepare<unknown[], Row>(
			`select code, hash, amount_sen, detail_id from ledger_lines
			join ledger_accounts on ledger_accounts.id = account_id where entry_id = ? order by position`,
		)
		.all(entry.id)
	const draft = {
		kind: entry.kind,
		occurredAt: entry.occurred_at,
		idempotencyKey: entry.idempotency_key,
		source: { kind: entry.source_kind, id: entry.source_id },
		reversesEntryId: entry.reverses_entry_id,
		lines: lines.map(({ code, amount_sen, detail_id }) => ({
			accountCode: code,
			amountSen: amount_sen,
			detailId: detail_id,
		})),
	} as unknown as EntryDraft
	return { draft, accountHashes: lines.map(({ hash }) => String(hash)) }
}

const TABLES = Object.keys(firstBad)

/** One edit of each column there is. */
export function editsOfEachColumn(copy: Database): Tampering[] {
	return TABLES.flatMap((table) => {
		const [row = {}] = rowsOf(copy, table)
		return columnsOf(table, row).map((column) => editOf(table, column))
	})
}

/** What somebody with the file in hand might do; one in three edits is a cunning one. */
export const edits: readonly Tampering[] = [
	...TABLES.map((table) => editOf(table)),
	...TABLES.map(removalFrom),
	editOf('ledger_entries'),
	editOf('ledger_lines'),
	moveBetweenLines,
	addPair,
	rewriteEntry,
	rewriteEntry,
	...cunning,
]
