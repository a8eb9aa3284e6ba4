import { expect, it } from 'vitest'
import { changeMaker } from '#app/domain/people/change-maker.server.ts'
import { checkMakerSheet, importMakers } from '#app/domain/people/import-makers.server.ts'
import { MOST_MAKER_ROWS, makerColumns } from '#app/domain/people/maker-sheet.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { listBlocks, listRegister } from '#app/domain/people/registered-makers.server.ts'
import { revealMaker } from '#app/domain/people/reveal-maker.server.ts'
import { searchMakers } from '#app/domain/people/search-makers.server.ts'
import { readCsv } from '#app/shared/csv.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aMaker, makingOn, officer } from '#tests/support/making.ts'
import { everythingIn } from '#tests/support/snapshot.ts'

const TODAY = calendarDate('2026-06-03')

onBothEngines('the register of makers', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const everybody = {
		presences: null,
		classes: null,
		block: null,
		skill: null,
		codes: null,
		ids: null,
	}

	const sheet = (...rows: string[]) =>
		readCsv([makerColumns.join(';'), ...rows].join('\n'), MOST_MAKER_ROWS)

	it('takes a register number once, however it is written, also from two at once', async () => {
		const world = makingOn(database.db, clock)
		await aMaker(world, { registerNumber: 'B.I 7/2026' })
		await expect(aMaker(world, { registerNumber: 'bi.7 / 2026' })).rejects.toMatchObject({
			code: 'people.register_number_taken',
			kind: 'conflict',
		})
		const both = await Promise.allSettled([
			aMaker(world, { registerNumber: 'B.I 8/2026' }),
			aMaker(world, { registerNumber: 'B.I 8 / 2026' }),
		])
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	})

	it('finds somebody by whole words of the name or by the number, and notes each search', async () => {
		const world = makingOn(database.db, clock)
		const siti = await aMaker(world, { name: 'Siti Rukmini', registerNumber: 'B.I 7/2026' })
		const other = await aMaker(world, { name: 'Siti Aminah' })
		const find = async (term: string) =>
			(await searchMakers(world, { term, purpose: 'correction' }, officer)).codes
		expect(await find('rukmini SITI')).toEqual([siti])
		expect(await find('siti')).toEqual([siti, other])
		expect(await find('rukm')).toEqual([])
		expect(await find('bi 7/2026')).toEqual([siti])
		await expect(find(' . ')).rejects.toMatchObject({ code: 'people.search_empty' })
		const looks = await database.db
			.selectFrom('audit_events')
			.select('details')
			.where('action', '=', 'people.makers-searched')
			.orderBy('id')
			.execute()
		expect(looks.map(({ details }) => JSON.parse(details))[0]).toEqual({
			found: 1,
			code: siti,
			purpose: 'correction',
		})
		const all = JSON.stringify(await everythingIn(database.db))
		for (const word of ['Rukmini', 'rukmini', '7/2026', 'rukm']) expect(all).not.toContain(word)
	})

	it('is listed by class, presence, block and skill of a day, without a name', async () => {
		const world = makingOn(database.db, clock)
		const first = await aMaker(world, { block: 'Blok A', skills: ['sewing', 'sorting'] })
		const second = await aMaker(world, { registerClass: 'A.III', block: 'Blok B' })
		const gone = await aMaker(world, { expectedRelease: calendarDate('2026-06-01') })
		const since = calendarDate('2026-06-01')
		await recordPresence(world, { makerCode: gone, presence: 'released', since }, officer)
		const codes = async (filter: object) => {
			const on = TODAY
			const page = { on, filter: { ...everybody, ...filter }, cursor: null }
			return (await listRegister(database.db, page)).makers.map(({ code }) => code)
		}
		expect(await codes({})).toEqual([first, second, gone])
		expect(await codes({ presences: ['present'] })).toEqual([first, second])
		expect(await codes({ presences: ['released'] })).toEqual([gone])
		expect(await codes({ classes: ['A.III'] })).toEqual([second])
		expect(await codes({ block: 'Blok A' })).toEqual([first])
		expect(await codes({ skill: 'sewing' })).toEqual([first])
		expect(await codes({ codes: [second] })).toEqual([second])
		expect(await listBlocks(database.db)).toEqual(['Blok A', 'Blok B'])
		const { makers } = await listRegister(database.db, {
			on: TODAY,
			filter: everybody,
			cursor: null,
		})
		expect(makers[0]).toMatchObject({ skills: ['sewing', 'sorting'], presence: 'present' })
	})

	it('changes block, release and skills, and notes which of them', async () => {
		const world = makingOn(database.db, clock)
		const makerCode = await aMaker(world, { block: 'Blok A' })
		const input = { makerCode, block: 'W-2', expectedRelease: null, skills: ['knitting'] as const }
		await changeMaker(world, input, officer)
		await changeMaker(world, input, officer)
		const events = await database.db
			.selectFrom('audit_events')
			.select('details')
			.where('action', '=', 'people.maker-changed')
			.execute()
		expect(events.map(({ details }) => JSON.parse(details))).toEqual([
			{ code: makerCode, changed: 'block, skills' },
		])
		await expect(changeMaker(world, { ...input, block: '<b>' }, officer)).rejects.toMatchObject({
			code: 'people.bad_block',
		})
	})

	it('takes a whole sheet or nothing of it, and the same sheet twice without doubles', async () => {
		const world = makingOn(database.db, clock)
		await aMaker(world, { registerNumber: 'B.I 2/2026' })
		const good = sheet(
			'B.I 1/2026;Sri Contoh;P;B.I;2026-03-05;Blok A;;menjahit',
			'B.I 2/2026;Tono Contoh;L;B.I;2026-03-05;;;',
			'A.I 3/2026;Wati Contoh;P;A.I;2026-03-05;;;',
		)
		const before = await everythingIn(database.db)
		expect(await checkMakerSheet(world, good)).toEqual({ faults: [], lines: [2, 4], known: 1 })
		expect(await everythingIn(database.db)).toEqual(before)
		const bad = sheet('B.I 9/2026;Sri;P;B.I;2026-03-05;;;', 'B.I 10/2026;Sri;P;?;2026-03-05;;;')
		await expect(importMakers(world, bad, officer)).rejects.toMatchObject({
			code: 'people.sheet_faults',
		})
		expect(await everythingIn(database.db)).toEqual(before)
		expect(await importMakers(world, good, officer)).toEqual({ added: 2, known: 1 })
		expect(await importMakers(world, good, officer)).toEqual({ added: 0, known: 3 })
		const trail = database.db.selectFrom('audit_events').select('details')
		const told = await trail.where('action', '=', 'people.maker-registered').execute()
		expect(told.map(({ details }) => JSON.parse(details)).slice(1)).toEqual([
			{ code: 'WB-002' },
			{ code: 'WB-003' },
		])
		const look = { makerCode: 'WB-003', purpose: 'correction' } as const
		expect(await revealMaker(world, look, officer)).toEqual({
			name: 'Wati Contoh',
			registerNumber: 'A.I 3/2026',
		})
	})

	it('takes two thousand rows in one go', async () => {
		const world = makingOn(database.db, clock)
		const rows = Array.from(
			{ length: MOST_MAKER_ROWS },
			(_, i) => `B.I ${i + 1}/2026;Orang Contoh ${i};P;B.I;2026-03-05;Blok A;;memilah`,
		)
		const done = await importMakers(world, sheet(...rows), officer)
		expect(done).toEqual({ added: 2000, known: 0 })
		const { makers, next } = await listRegister(database.db, {
			on: TODAY,
			filter: everybody,
			cursor: null,
		})
		expect([makers.length, makers[0]?.code]).toEqual([50, 'WB-001'])
		const page = { on: TODAY, filter: everybody, cursor: next }
		expect((await listRegister(database.db, page)).makers[0]?.code).toBe('WB-051')
	})
})
