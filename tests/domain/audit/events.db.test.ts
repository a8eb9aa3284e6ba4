import { expect, it } from 'vitest'
import { AUDIT_PAGE_SIZE, listAuditEvents } from '#app/domain/audit/events.server.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'

onBothEngines('the audit trail', (database) => {
	async function record(count: number): Promise<void> {
		const clock = testClock()
		await transaction(database.db, async (tx) => {
			for (let number = 1; number <= count; number++) {
				await recordAudit(tx, {
					actor: { kind: 'staff', id: 'staff-1' },
					action: 'orders.sent',
					subjectKind: 'order',
					subjectId: String(number),
					details: { courier: 'JNE', weightGrams: 900, note: null },
					at: clock.now(),
				})
			}
		})
	}

	it('tells who did what to which thing, with its facts', async () => {
		await record(1)
		const { events } = await listAuditEvents(database.db, {})
		expect(events).toEqual([
			{
				id: expect.any(String),
				at: '2026-06-03T03:00:00.000Z',
				actorKind: 'staff',
				actorId: 'staff-1',
				action: 'orders.sent',
				subjectKind: 'order',
				subjectId: '1',
				details: { courier: 'JNE', weightGrams: 900, note: null },
			},
		])
	})

	it('is read page by page in both directions, each act once', async () => {
		await record(AUDIT_PAGE_SIZE * 2 + 3)
		const all = await database.db
			.selectFrom('audit_events')
			.select('id')
			.orderBy('id', 'desc')
			.execute()
		const ids = all.map(({ id }) => id)

		const down = []
		let page = await listAuditEvents(database.db, {})
		expect(page.newer).toBeNull()
		down.push(page)
		while (page.older) {
			page = await listAuditEvents(database.db, { before: page.older })
			down.push(page)
		}
		expect(down.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(ids)

		const up = []
		while (page.newer) {
			page = await listAuditEvents(database.db, { after: page.newer })
			up.unshift(page)
		}
		const seen = [...up, down.at(-1)].flatMap((one) => one?.events.map(({ id }) => id) ?? [])
		expect(seen).toEqual(ids)
		expect(up[0]?.newer).toBeNull()
	})

	it('is empty before anything was done', async () => {
		const page = await listAuditEvents(database.db, {})
		expect(page).toEqual({ events: [], newer: null, older: null })
	})

	it('cannot be changed or deleted', async () => {
		await record(1)
		const change = database.db.updateTable('audit_events').set({ action: 'nothing' }).execute()
		await expect(change).rejects.toThrow('append-only')
		const removal = database.db.deleteFrom('audit_events').execute()
		await expect(removal).rejects.toThrow('append-only')
	})
})
