import { expect, it } from 'vitest'
import {
	getMaker,
	listMakers,
	listStatuses,
	makerCodesOf,
	registerClassOn,
} from '#app/domain/people/makers.server.ts'
import { recordStatus } from '#app/domain/people/record-status.server.ts'
import { registerMaker } from '#app/domain/people/register-maker.server.ts'
import { revealMaker } from '#app/domain/people/reveal-maker.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aMaker, aVault, makingOn, officer } from '#tests/support/making.ts'

const NAME = 'Wartini Contoh Sekali'
const NUMBER = 'B.I 77/2026'

onBothEngines('makers', (database) => {
	const clock = testClock()
	const deps = () => makingOn(database.db, clock)

	it('are registered under running codes, also many at once', async () => {
		const world = deps()
		const codes = await Promise.all(Array.from({ length: 6 }, () => aMaker(world)))
		expect(codes.sort()).toEqual(['WB-001', 'WB-002', 'WB-003', 'WB-004', 'WB-005', 'WB-006'])
	})

	it('leave neither name nor register number anywhere in the database', async () => {
		const world = deps()
		const code = await aMaker(world, { name: NAME, registerNumber: NUMBER })
		await revealMaker(world, { makerCode: code, purpose: 'inspection' }, officer)
		const tables = ['makers', 'maker_statuses', 'audit_events'] as const
		for (const table of tables) {
			const rows = JSON.stringify(await database.db.selectFrom(table).selectAll().execute())
			expect(rows).not.toContain('Wartini')
			expect(rows).not.toContain(NUMBER)
		}
	})

	it('appear in views by code, without a name or its ciphertext', async () => {
		const world = deps()
		const code = await aMaker(world, { name: NAME })
		const maker = await getMaker(database.db, code)
		expect(Object.keys(maker).sort()).toEqual(['code', 'id', 'sex'])
		const [listed] = await listMakers(database.db, calendarDate('2026-06-03'))
		expect(Object.keys(listed ?? {}).sort()).toEqual(['code', 'id', 'registerClass', 'sex'])
		expect(await makerCodesOf(database.db, [maker.id])).toEqual(new Map([[maker.id, code]]))
	})

	it('are revealed one by one, and every look is on record', async () => {
		const world = deps()
		const code = await aMaker(world, { name: `  ${NAME} `, registerNumber: NUMBER })
		const look = { makerCode: code, purpose: 'payment' } as const
		expect(await revealMaker(world, look, officer)).toEqual({
			name: NAME,
			registerNumber: NUMBER,
		})
		await revealMaker(world, look, officer)
		const looks = await database.db
			.selectFrom('audit_events')
			.selectAll()
			.where('action', '=', 'people.maker-revealed')
			.execute()
		expect(looks).toHaveLength(2)
		expect(looks[0]).toMatchObject({ actor_id: 'officer-of-tests', subject_kind: 'maker' })
		expect(JSON.parse(looks[0]?.details ?? '')).toEqual({ code, purpose: 'payment' })
	})

	it('keep a name sealed when its ciphertext is copied into another row', async () => {
		const world = deps()
		const code = await aMaker(world, { name: NAME })
		const other = await aMaker(world, { name: 'Orang Lain' })
		const sealed = await database.db
			.selectFrom('makers')
			.select(['name_cipher', 'key_cipher'])
			.where('code', '=', code)
			.executeTakeFirstOrThrow()
		await database.db.updateTable('makers').set(sealed).where('code', '=', other).execute()
		const look = { makerCode: other, purpose: 'payment' } as const
		await expect(revealMaker(world, look, officer)).rejects.toThrow()
	})

	it('have the class of the last status begun by a day', async () => {
		const world = deps()
		const code = await aMaker(world, {
			registerClass: 'A.III',
			since: calendarDate('2026-01-10'),
		})
		const verdict = { registerClass: 'B.I', since: calendarDate('2026-03-05') } as const
		await recordStatus(world, { makerCode: code, ...verdict }, officer)
		// A paper that arrives late concerns a day in between.
		const appeal = { registerClass: 'A.IV', since: calendarDate('2026-02-01') } as const
		await recordStatus(world, { makerCode: code, ...appeal }, officer)
		const { id } = await getMaker(database.db, code)
		const on = (day: string) => registerClassOn(database.db, id, calendarDate(day))
		expect(await on('2026-01-09')).toBeUndefined()
		expect(await on('2026-01-10')).toBe('A.III')
		expect(await on('2026-02-28')).toBe('A.IV')
		expect(await on('2026-03-04')).toBe('A.IV')
		expect(await on('2026-03-05')).toBe('B.I')
		const statuses = await listStatuses(database.db, id)
		expect(statuses.map((status) => status.registerClass)).toEqual(['A.III', 'A.IV', 'B.I'])
	})

	it('refuse a status twice for one day, one that lies ahead, and an unknown code', async () => {
		const world = deps()
		const code = await aMaker(world, { since: calendarDate('2026-01-10') })
		const change = (makerCode: string, since: string) =>
			recordStatus(
				world,
				{ makerCode, registerClass: 'B.III', since: calendarDate(since) },
				officer,
			)
		await expect(change(code, '2026-01-10')).rejects.toMatchObject({
			code: 'people.status_already_recorded',
		})
		await expect(change(code, '2026-06-04')).rejects.toMatchObject({
			code: 'people.status_in_future',
		})
		await expect(change('WB-999', '2026-02-01')).rejects.toMatchObject({
			code: 'people.no_such_maker',
			kind: 'not-found',
		})
	})

	it('have their statuses kept by the database itself', async () => {
		await aMaker(deps())
		const change = database.db.updateTable('maker_statuses').set({ register_class: 'A.I' })
		await expect(change.execute()).rejects.toThrow('append-only')
	})

	it('are not registered without an identity', async () => {
		const person = {
			name: ' ',
			registerNumber: NUMBER,
			sex: 'f',
			registerClass: 'B.I',
			since: calendarDate('2026-01-01'),
		} as const
		const registration = registerMaker({ ...deps(), vault: aVault() }, person, officer)
		await expect(registration).rejects.toMatchObject({ code: 'people.identity_missing' })
		expect(await database.db.selectFrom('makers').select('id').execute()).toEqual([])
	})
})
