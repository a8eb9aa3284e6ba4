import { expect, it } from 'vitest'
import { newId } from '#app/shared/ids.ts'
import { systemClock } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { assertOutsideTransaction, transaction } from '#db/transaction.ts'
import { onBothEngines } from '#tests/support/database.ts'

function addEvent(tx: Tx) {
	return tx
		.insertInto('audit_events')
		.values({
			id: newId(),
			at: systemClock.now(),
			actor_kind: 'system',
			actor_id: null,
			action: 'test.happened',
			subject_kind: 'test',
			subject_id: '1',
			details: '{}',
		})
		.execute()
}

onBothEngines('a transaction', (database) => {
	const count = async () =>
		(await database.db.selectFrom('audit_events').select('id').execute()).length

	it('keeps all of its work', async () => {
		await transaction(database.db, async (tx) => {
			await addEvent(tx)
			await addEvent(tx)
		})
		expect(await count()).toBe(2)
	})

	it('keeps nothing when anything in it fails', async () => {
		const failing = transaction(database.db, async (tx) => {
			await addEvent(tx)
			throw new Error('the power goes')
		})
		await expect(failing).rejects.toThrow('the power goes')
		expect(await count()).toBe(0)
	})

	it('refuses the outer database inside it, instead of hanging', async () => {
		const misuse = transaction(database.db, async () => count())
		await expect(misuse).rejects.toThrow('outer database')
	})

	it('refuses to nest', async () => {
		const nested = transaction(database.db, () => transaction(database.db, async () => 1))
		await expect(nested).rejects.toThrow('transaction inside a transaction')
	})

	it('refuses the network inside it and allows it after', async () => {
		const calling = transaction(database.db, async () => assertOutsideTransaction())
		await expect(calling).rejects.toThrow('network')
		expect(assertOutsideTransaction).not.toThrow()
	})

	it('lets many read and then write at once without losing an update', async () => {
		await transaction(database.db, addEvent)
		const bump = () =>
			transaction(database.db, async (tx) => {
				const rows = await tx.selectFrom('audit_events').select('id').execute()
				await addEvent(tx)
				return rows.length
			})
		await Promise.all(Array.from({ length: 30 }, bump))
		expect(await count()).toBe(31)
	})

	it('reads moments back as ISO text with milliseconds', async () => {
		await transaction(database.db, addEvent)
		const row = await database.db.selectFrom('audit_events').select('at').executeTakeFirstOrThrow()
		expect(row.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
	})

	it('refuses to change or delete history', async () => {
		await transaction(database.db, addEvent)
		const change = database.db.updateTable('audit_events').set({ action: 'x' }).execute()
		await expect(change).rejects.toThrow('append-only')
		const remove = database.db.deleteFrom('audit_events').execute()
		await expect(remove).rejects.toThrow('append-only')
	})
})
