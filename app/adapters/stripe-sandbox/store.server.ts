import Database from 'better-sqlite3'
import type { Kind, Kinds } from './objects.ts'

const SCHEMA = `
create table if not exists setting (name text primary key, value text not null) strict;
create table if not exists object (
	seq integer primary key autoincrement,
	id text not null unique,
	kind text not null,
	body text not null
) strict;
create index if not exists object_by_kind on object (kind, seq);
create index if not exists object_by_intent
	on object (json_extract(body, '$.payment_intent')) where kind <> 'event';
create index if not exists object_by_source
	on object (json_extract(body, '$.source')) where kind = 'balance_transaction';
create table if not exists attempt (
	payment_intent text primary key, card text not null
) strict, without rowid;
create table if not exists payout_of (
	balance_transaction text primary key, payout text not null
) strict, without rowid;
create index if not exists payout_of_payout on payout_of (payout);
create table if not exists timer (
	id integer primary key, at_seconds integer not null, task text not null, object text not null
) strict;
create index if not exists timer_by_time on timer (at_seconds, id);
create table if not exists idempotency (
	key text primary key, request text not null, status integer not null,
	body text not null, created_seconds integer not null
) strict, without rowid;
create table if not exists delivery (
	id integer primary key autoincrement,
	event text not null,
	state text not null check (state in ('pending', 'held', 'delivered', 'failed', 'dropped')),
	attempts integer not null,
	next_attempt_ms integer not null,
	last_status integer,
	last_error text
) strict;
create index if not exists delivery_due on delivery (next_attempt_ms) where state = 'pending';
create table if not exists fault (
	id integer primary key autoincrement,
	method text, path text not null, kind text not null,
	remaining integer not null, delay_ms integer not null
) strict;
`
const TABLES = [
	'setting',
	'object',
	'attempt',
	'payout_of',
	'timer',
	'idempotency',
	'delivery',
	'fault',
]

export type Store = ReturnType<typeof openStore>

/** A page of a list, newest first, as Stripe's cursors describe it. */
export interface Page {
	limit: number
	startingAfter?: string | undefined
	endingBefore?: string | undefined
	/** members of the object that must be equal */
	equal?: Record<string, string | number | undefined>
	/** members of the object that lie in a range, in seconds */
	ranges?: Record<string, Range | undefined>
	/** balance transactions of this payout */
	payout?: string | undefined
	/** one of these types */
	types?: readonly string[] | undefined
}

export interface Range {
	gt?: number | undefined
	gte?: number | undefined
	lt?: number | undefined
	lte?: number | undefined
}

/**
 * The sandbox's memory: one SQLite file, held by one process alone. A write is on disk when its
 * request is answered, so a killed sandbox goes on where it was. `synchronous` is NORMAL: what may
 * be lost with the power of the machine is pretended money.
 */
export function openStore(file: string) {
	const db = openAlone(file)
	db.exec(SCHEMA)

	const insertObject = db.prepare('insert into object (id, kind, body) values (?, ?, ?)')
	const updateObject = db.prepare('update object set body = ? where id = ? and kind = ?')
	const selectObject = db.prepare<[string, string], { body: string }>(
		'select body from object where id = ? and kind = ?',
	)
	const selectSetting = db.prepare<[string], { value: string }>(
		'select value from setting where name = ?',
	)

	function find<K extends Kind>(kind: K, id: string): Kinds[K] | undefined {
		const row = selectObject.get(id, kind)
		return row === undefined ? undefined : (JSON.parse(row.body) as Kinds[K])
	}

	return {
		db,
		/** Does everything or nothing. */
		atomically: <T>(work: () => T): T => db.transaction(work).immediate(),
		insert: (object: Kinds[Kind]): void => {
			insertObject.run(object.id, object.object, JSON.stringify(object))
		},
		update: (object: Kinds[Kind]): void => {
			updateObject.run(JSON.stringify(object), object.id, object.object)
		},
		find,
		get<K extends Kind>(kind: K, id: string): Kinds[K] {
			const object = find(kind, id)
			if (object === undefined) throw new Error(`the sandbox lost its ${kind} ${id}`)
			return object
		},
		list: <K extends Kind>(kind: K, page: Page) => listObjects<K>(db, kind, page),
		readSetting: <T>(name: string, otherwise: T): T => {
			const row = selectSetting.get(name)
			return row === undefined ? otherwise : (JSON.parse(row.value) as T)
		},
		writeSetting: (name: string, value: unknown): void => {
			db.prepare('insert or replace into setting (name, value) values (?, ?)').run(
				name,
				JSON.stringify(value),
			)
		},
		reset: (): void => {
			for (const table of TABLES) db.exec(`delete from ${table}`)
		},
		close: () => db.close(),
	}
}

function openAlone(file: string): Database.Database {
	const db = new Database(file, { timeout: 500 })
	try {
		db.pragma('locking_mode = EXCLUSIVE')
		db.pragma('journal_mode = WAL')
		db.pragma('synchronous = NORMAL')
		// Takes the lock now, so that a second sandbox on this file is refused at its start.
		db.exec('begin immediate; commit')
		return db
	} catch (error) {
		db.close()
		if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
			throw new Error(`another Stripe sandbox holds ${file}`)
		}
		throw error
	}
}

function listObjects<K extends Kind>(
	db: Database.Database,
	kind: K,
	page: Page,
): { data: Kinds[K][]; hasMore: boolean } {
	const { conditions, values } = conditionsOf(page)
	const backwards = page.endingBefore !== undefined
	const rows = db
		.prepare<(string | number)[], { body: string }>(
			`select body from object where kind = ? ${conditions.map((one) => `and ${one}`).join(' ')}
			order by seq ${backwards ? 'asc' : 'desc'} limit ?`,
		)
		.all(kind, ...values, page.limit + 1)
	const data = rows.slice(0, page.limit).map(({ body }) => JSON.parse(body) as Kinds[K])
	if (backwards) data.reverse()
	return { data, hasMore: rows.length > page.limit }
}

function conditionsOf(page: Page): { conditions: string[]; values: (string | number)[] } {
	const conditions: string[] = []
	const values: (string | number)[] = []
	const add = (condition: string, ...bound: (string | number)[]) => {
		conditions.push(condition)
		values.push(...bound)
	}
	for (const [member, value] of Object.entries(page.equal ?? {})) {
		if (value !== undefined) add(`json_extract(body, '$.${member}') = ?`, value)
	}
	for (const [member, range] of Object.entries(page.ranges ?? {})) {
		const column = `json_extract(body, '$.${member}')`
		if (range?.gt !== undefined) add(`${column} > ?`, range.gt)
		if (range?.gte !== undefined) add(`${column} >= ?`, range.gte)
		if (range?.lt !== undefined) add(`${column} < ?`, range.lt)
		if (range?.lte !== undefined) add(`${column} <= ?`, range.lte)
	}
	if (page.payout !== undefined) {
		add('id in (select balance_transaction from payout_of where payout = ?)', page.payout)
	}
	if (page.types !== undefined) {
		const marks = page.types.map(() => '?').join(', ')
		add(`json_extract(body, '$.type') in (${marks})`, ...page.types)
	}
	const seq = '(select seq from object where id = ?)'
	if (page.startingAfter !== undefined) add(`seq < ${seq}`, page.startingAfter)
	if (page.endingBefore !== undefined) add(`seq > ${seq}`, page.endingBefore)
	return { conditions, values }
}
