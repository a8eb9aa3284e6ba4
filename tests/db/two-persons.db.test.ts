import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Db, Tx } from '#db/client.ts'
import type { EngineName } from '#db/engine/engine.ts'
import { transaction } from '#db/transaction.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	type Approval,
	approvals,
	byOneAlone,
	type People,
	type Row,
} from './two-persons/approvals.ts'

/** Filled into columns of which nothing is asked, by the end of their names. */
const FILLED: readonly (readonly [RegExp, string])[] = [
	[/_at$/, '2026-06-03T03:00:00.000Z'],
	[/(_on|_date|_from)$/, '2026-06-03'],
]

class RolledBack extends Error {}

/** What a name of a column says: somebody of the staff, or of the system in their place. */
const isPerson = (column: string) => /(_by|^officer_id|^staff_id|^approver\w*)$/.test(column)
const decides = (column: string) => /^(decided|approved|released)_by$/.test(column)

interface Column {
	name: string
	type: string
	filled: boolean
}

async function tablesOf(db: Db): Promise<Map<string, Column[]>> {
	const tables = await db.introspection.getTables()
	// A database that others have used keeps copies of their rows in schemas beside its own.
	const own = tables.filter(({ schema = 'public' }) => schema === 'public')
	return new Map(
		own.map(({ name, columns }) => [
			name,
			columns.map((column) => ({
				name: column.name,
				type: column.dataType,
				filled: !column.isNullable && !column.hasDefaultValue && !column.isAutoIncrementing,
			})),
		]),
	)
}

function whole(columns: readonly Column[], given: Row): Row {
	const row: Row = { ...given }
	for (const { name, type, filled } of columns) {
		if (!filled || name in row) continue
		const known = FILLED.find(([end]) => end.test(name))?.[1]
		row[name] = known ?? (/int/i.test(type) ? 0 : `some ${name}`)
	}
	return row
}

/**
 * Takes every guard but the one in question, which is of the first table, off some tables, until
 * the transaction is rolled back.
 */
async function unguard(
	tx: Tx,
	engine: EngineName,
	tables: readonly string[],
	but: string | undefined,
): Promise<void> {
	if (engine === 'postgres') {
		await sql`set local session_replication_role = replica`.execute(tx)
		const always = sql`alter table ${sql.table(tables[0] ?? '')} enable always trigger`
		if (but) await sql`${always} ${sql.raw(but)}`.execute(tx)
		return
	}
	await sql`pragma defer_foreign_keys = on`.execute(tx)
	const { rows } = await sql<{ name: string }>`select name from sqlite_schema
		where type = 'trigger' and tbl_name in (${sql.join(tables)})`.execute(tx)
	for (const { name } of rows.filter((one) => one.name !== but)) {
		await sql`drop trigger ${sql.raw(name)}`.execute(tx)
	}
}

async function put(tx: Tx, table: string, row: Row): Promise<void> {
	const names = Object.keys(row).map((name) => sql.ref(name))
	const values = sql.join(Object.values(row))
	await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${values})`.execute(tx)
}

onBothEngines('what two people decide', (database) => {
	/** What the database says to it: nothing when it lets it be written. */
	async function answerTo(one: Approval, tables: Map<string, Column[]>, asked: People) {
		const row = (table: string, given: Row) => whole(tables.get(table) ?? [], given)
		const writing = transaction(database.db, async (tx) => {
			const beside = one.beside?.(asked) ?? []
			await unguard(
				tx,
				database.engine,
				[one.table, ...beside.map(([table]) => table)],
				one.trigger,
			)
			for (const [table, given] of beside) {
				await put(tx, table, row(table, given))
			}
			const { before, after } = one.written(asked)
			await put(tx, one.table, row(one.table, before ?? after))
			if (before) {
				const changes = Object.entries(after).map(
					([name, value]) => sql`${sql.ref(name)} = ${value}`,
				)
				await sql`update ${sql.table(one.table)} set ${sql.join(changes)}`.execute(tx)
			}
			throw new RolledBack()
		})
		return writing.then(
			() => 'written',
			(error: Error) => (error instanceof RolledBack ? 'nothing' : error.message),
		)
	}

	it('is refused by the database itself where one did both', async () => {
		const tables = await tablesOf(database.db)
		for (const one of approvals) {
			const people = { ...Object.fromEntries(one.asks.map((name) => [name, name])) }
			const fits = { ...people, decider: 'somebody else' }
			expect(await answerTo(one, tables, fits), `${one.what}: by two`).toBe('nothing')
			for (const asker of one.asks) {
				const said = await answerTo(one, tables, { ...fits, decider: asker })
				expect(said, `${one.what}: ${asker} decided`).toMatch(one.trigger ?? /check constraint/i)
			}
		}
	}, 30_000)

	describe('is named here', () => {
		it('for each table in which somebody decides, or two people stand', async () => {
			const known = new Set([...approvals.map(({ table }) => table), ...byOneAlone.keys()])
			const tables = await tablesOf(database.db)
			const found = [...tables].filter(([, columns]) => {
				const people = columns.filter(({ name }) => isPerson(name))
				return people.length > 1 || people.some(({ name }) => decides(name))
			})
			expect(found.map(([name]) => name).filter((name) => !known.has(name))).toEqual([])
			// Nothing is named that is gone.
			expect([...known].filter((name) => !tables.has(name))).toEqual([])
		})
	})
})
