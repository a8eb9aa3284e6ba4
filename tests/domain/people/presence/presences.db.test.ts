import { expect, it } from 'vitest'
import { earningsOn } from '#app/domain/people/earnings.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { listPresences } from '#app/domain/people/presence/presences.server.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import {
	countSavingsActs,
	listSavingsActs,
	savingsActsOf,
} from '#app/domain/people/presence/savings-acts.server.ts'
import { settleSavingsAct } from '#app/domain/people/presence/settle-savings-act.server.ts'
import type { Presence } from '#app/domain/people/presence.ts'
import { recordStatus } from '#app/domain/people/record-status.server.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aMaker, type Making, makingOn, officer } from '#tests/support/making.ts'

const treasurer = { kind: 'staff', id: 'treasurer-of-tests' } as const

onBothEngines('the presence of makers', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')

	async function withMaker() {
		const world = makingOn(database.db, clock)
		const code = await aMaker(world, { since: calendarDate('2026-01-10') })
		const { id } = await getMaker(database.db, code)
		return { world, code, id }
	}

	const record = (world: Making, makerCode: string, presence: Presence, since: string) =>
		recordPresence(world, { makerCode, presence, since: calendarDate(since) }, officer)

	it('decides what work on a day earns, together with the class on that day', async () => {
		const { world, code, id } = await withMaker()
		const waiting = await aMaker(world, {
			registerClass: 'A.III',
			since: calendarDate('2026-02-01'),
		})
		const { id: waitingId } = await getMaker(database.db, waiting)
		const verdict = { registerClass: 'B.I', since: calendarDate('2026-04-01') } as const
		await recordStatus(world, { makerCode: waiting, ...verdict }, officer)
		await record(world, code, 'leave', '2026-05-10')
		await record(world, code, 'present', '2026-05-13')
		await record(world, waiting, 'released', '2026-06-01')
		const on = async (day: string) => {
			const earnings = await earningsOn(database.db, [id, waitingId], calendarDate(day))
			return [earnings.get(id), earnings.get(waitingId)]
		}
		expect(await on('2026-01-09')).toEqual(['hold', 'hold'])
		expect(await on('2026-03-31')).toEqual(['premi', 'extra-food'])
		expect(await on('2026-05-12')).toEqual(['absent', 'premi'])
		expect(await on('2026-05-13')).toEqual(['premi', 'premi'])
		expect(await on('2026-06-02')).toEqual(['premi', 'absent'])
		expect(await earningsOn(database.db, [], calendarDate('2026-06-02'))).toEqual(new Map())
	})

	it('asks that what was frozen be freed, however close the two come to each other', async () => {
		const { world, id, code } = await withMaker()
		for (const day of ['02-01', '02-03', '02-05', '02-07']) {
			await record(world, code, 'escaped', `2026-${day}`)
			const open = async () =>
				(await savingsActsOf(database.db, id)).filter(({ outcome }) => outcome === null)
			const [freeze] = await open()
			const [settled] = await Promise.allSettled([
				settleSavingsAct(world, { actId: freeze?.id ?? '' }, treasurer),
				record(world, code, 'present', nextDate(calendarDate(`2026-${day}`))),
			])
			const [next] = await open()
			expect(next?.act).toBe(settled.status === 'fulfilled' ? 'resume' : undefined)
			if (next) await settleSavingsAct(world, { actId: next.id }, treasurer)
		}
	})

	it('refuses what lies ahead, what changes nothing, and days after a death', async () => {
		const { world, code } = await withMaker()
		const refused = async (presence: Presence, since: string, reason: string) => {
			const change = record(world, code, presence, since)
			await expect(change).rejects.toMatchObject({ code: `people.${reason}` })
		}
		await refused('leave', '2026-06-04', 'status_in_future')
		await refused('present', '2026-05-01', 'presence_unchanged')
		await record(world, code, 'deceased', '2026-05-20')
		await refused('present', '2026-05-21', 'after_death')
		await record(world, code, 'escaped', '2026-05-19')
		await record(world, code, 'released', '2026-05-20')
		await record(world, code, 'transferred', '2026-05-21')
		await refused('deceased', '2026-05-02', 'after_death')
		await expect(record(world, 'WB-999', 'leave', '2026-05-01')).rejects.toMatchObject({
			code: 'people.no_such_maker',
		})
	})

	it('is added to and never altered, which the database itself demands', async () => {
		const { world, code, id } = await withMaker()
		await record(world, code, 'escaped', '2026-05-20')
		await record(world, code, 'leave', '2026-05-20')
		const kept = await listPresences(database.db, id)
		expect(kept.map(({ presence }) => presence)).toEqual(['escaped', 'leave'])
		const change = database.db.updateTable('maker_presences').set({ presence: 'present' })
		await expect(change.execute()).rejects.toThrow('append-only')
		const loss = database.db.deleteFrom('savings_acts')
		await expect(loss.execute()).rejects.toThrow('append-only')
	})

	it('hands the savings of whoever is gone to finance, until they say it is done', async () => {
		const { world, code, id } = await withMaker()
		await record(world, code, 'released', '2026-06-01')
		const { acts } = await listSavingsActs(database.db, { open: true, cursor: null })
		expect(acts).toMatchObject([
			{ makerCode: code, act: 'pay-out', presence: 'released', since: '2026-06-01' },
		])
		const actId = acts[0]?.id ?? ''
		await expect(settleSavingsAct(world, { actId }, officer)).rejects.toMatchObject({
			code: 'people.own_savings_act',
		})
		await settleSavingsAct(world, { actId }, treasurer)
		await expect(settleSavingsAct(world, { actId }, treasurer)).rejects.toMatchObject({
			code: 'people.savings_act_closed',
		})
		await expect(settleSavingsAct(world, { actId: id }, treasurer)).rejects.toMatchObject({
			code: 'people.no_such_savings_act',
		})
		expect(await countSavingsActs(database.db)).toBe(0)
		const { acts: done } = await listSavingsActs(database.db, { open: false, cursor: null })
		expect(done).toMatchObject([{ outcome: 'done', closedBy: 'treasurer-of-tests' }])
		const forged = database.db.updateTable('savings_acts').set({ closed_by: 'officer-of-tests' })
		await expect(forged.execute()).rejects.toThrow()
	})

	it('withdraws what was asked when somebody is back, and has a freeze undone', async () => {
		const { world, code, id } = await withMaker()
		await record(world, code, 'escaped', '2026-05-01')
		await record(world, code, 'present', '2026-05-02')
		expect(await countSavingsActs(database.db)).toBe(0)
		await record(world, code, 'escaped', '2026-05-10')
		const [, freeze] = await savingsActsOf(database.db, id)
		await settleSavingsAct(world, { actId: freeze?.id ?? '' }, treasurer)
		await record(world, code, 'present', '2026-05-20')
		// A paper that arrives late says nothing of today, and asks for nothing.
		await record(world, code, 'leave', '2026-04-01')
		const asked = await savingsActsOf(database.db, id)
		expect(asked.map(({ act, outcome }) => [act, outcome])).toEqual([
			['freeze', 'withdrawn'],
			['freeze', 'done'],
			['resume', null],
		])
	})

	it('asks for one thing at a time, also when two record at once', async () => {
		const { world, code } = await withMaker()
		await Promise.allSettled([
			record(world, code, 'escaped', '2026-05-01'),
			record(world, code, 'released', '2026-05-02'),
			record(world, code, 'transferred', '2026-05-03'),
		])
		expect(await countSavingsActs(database.db)).toBe(1)
	})
})
