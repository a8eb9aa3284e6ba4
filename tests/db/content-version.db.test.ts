import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { closeDatabase, engineOf, openDatabase, type Tx } from '#db/client.ts'
import { contentTables } from '#db/migrations/0015-content-version.ts'
import { transaction } from '#db/transaction.ts'
import { onBothEngines } from '#tests/support/database.ts'

const AT = '2026-06-03T03:00:00.000Z'

onBothEngines('the version of the content', (database) => {
	const version = async () => engineOf(database.db).contentVersion()

	const insertPartner = (db: Tx, code: string) =>
		sql`insert into partners (id, code, name) values (${code}, ${code}, 'Mitra')`.execute(db)

	const addPartner = (code: string) => transaction(database.db, (tx) => insertPartner(tx, code))

	it('grows with every committed insert, update and delete', async () => {
		const seen = [await version()]
		await addPartner('M-1')
		seen.push(await version())
		await database.db.updateTable('partners').set({ name: 'Mitra lain' }).execute()
		seen.push(await version())
		await database.db.deleteFrom('partners').execute()
		seen.push(await version())
		expect([...new Set(seen)].sort((a, b) => a - b)).toEqual(seen)
		expect(seen).toHaveLength(4)
	})

	it('knows of what another process has committed, at once', async () => {
		const other = openDatabase(database.url, () => {})
		for (let i = 0; i < 50; i++) {
			const before = await version()
			await transaction(other, (tx) => insertPartner(tx, `M-${i}`))
			expect(await version()).toBeGreaterThan(before)
		}
		await closeDatabase(other)
	})

	it('knows nothing of what is not committed, or never will be', async () => {
		const before = await version()
		const undone = transaction(database.db, async (tx) => {
			await insertPartner(tx, 'M-1')
			expect(await version()).toBe(before)
			throw new Error('undone')
		})
		await expect(undone).rejects.toThrow('undone')
		expect(await version()).toBe(before)
		await addPartner('M-1')
		expect(await version()).toBeGreaterThan(before)
	})

	it('is not moved by carts, sessions or webhooks', async () => {
		const before = await version()
		const cart = { id: 'c', token_hash: 'h', created_at: AT, changed_at: AT }
		await database.db
			.insertInto('carts')
			.values(cart as never)
			.execute()
		expect(await version()).toBe(before)
		const quiet = ['carts', 'cart_lines', 'staff_sessions', 'gateway_events', 'audit_events']
		expect(contentTables.filter((table) => quiet.includes(table))).toEqual([])
	})

	it('makes nobody wait who has not come to his commit', async () => {
		if (database.engine === 'sqlite') return expect(await version()).toBe(0)
		const before = await version()
		// More than there are slots to count in, so that some share one.
		const others = Array.from({ length: 12 }, () => openDatabase(database.url, () => {}))
		const changes = others.flatMap((db, i) =>
			[0, 1, 2, 3, 4, 5].map(
				(j) => () => transaction(db, (tx) => insertPartner(tx, `M-${i}-${j}`)),
			),
		)
		const { promise: othersAreDone, resolve: letCommit } = Promise.withResolvers<void>()
		const first = transaction(database.db, async (tx) => {
			await insertPartner(tx, 'M-first')
			await insertPartner(tx, 'M-second')
			await othersAreDone
		})
		await Promise.all(changes.map((change) => change()))
		expect(await version()).toBe(before + changes.length)
		letCommit()
		await first
		expect(await version()).toBe(before + changes.length + 1)
		await Promise.all(others.map((db) => closeDatabase(db)))
	})

	it('counts on every table of the list', async () => {
		const tables = await database.db.introspection.getTables()
		const names = tables.map(({ name }) => name)
		expect(contentTables.filter((table) => !names.includes(table))).toEqual([])
	})
})
