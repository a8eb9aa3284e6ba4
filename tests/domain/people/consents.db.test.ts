import { expect, it } from 'vitest'
import { attachScan } from '#app/domain/people/attach-scan.server.ts'
import { listConsents, penNamesOf } from '#app/domain/people/consents.server.ts'
import { keepScan } from '#app/domain/people/keep-scan.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { type RecordConsent, recordConsent } from '#app/domain/people/record-consent.server.ts'
import { revokeConsent } from '#app/domain/people/revoke-consent.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aMaker, type Making, makingOn, officer } from '#tests/support/making.ts'
import { scansInMemory } from '#tests/support/scans.ts'

onBothEngines('consents', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')

	function agree(world: Making, makerCode: string, change: Partial<RecordConsent> = {}) {
		const input: RecordConsent = {
			makerCode,
			kind: 'pen-name',
			penName: 'Kenanga',
			givenOn: calendarDate('2026-06-03'),
			witnessedBy: 'head-of-tests',
			...change,
		}
		return recordConsent(world, input, officer)
	}

	const revoke = (world: Making, makerCode: string) =>
		revokeConsent(world, { makerCode, kind: 'pen-name' }, officer)

	it('give a pen-name to whoever has agreed, until it is taken back and forgotten', async () => {
		const world = makingOn(database.db, clock)
		const [code, silent] = [await aMaker(world), await aMaker(world)]
		const { id } = await getMaker(database.db, code)
		const { id: silentId } = await getMaker(database.db, silent)
		await agree(world, code, { penName: '  Sekar   Lawu ' })
		expect(await penNamesOf(database.db, [id, silentId])).toEqual(new Map([[id, 'Sekar Lawu']]))
		await revoke(world, code)
		expect(await penNamesOf(database.db, [id, silentId])).toEqual(new Map())
		await agree(world, code, { penName: 'Kenanga' })
		expect((await penNamesOf(database.db, [id])).get(id)).toBe('Kenanga')
		const history = await listConsents(database.db, id)
		expect(history.map(({ penName, revokedAt }) => [penName, revokedAt !== null])).toEqual([
			[null, true],
			['Kenanga', false],
		])
		expect(history[0]).toMatchObject({
			witnessedBy: 'head-of-tests',
			recordedBy: 'officer-of-tests',
		})
	})

	it('to a story of the craft name nobody', async () => {
		const world = makingOn(database.db, clock)
		const code = await aMaker(world)
		const { id } = await getMaker(database.db, code)
		await agree(world, code, { kind: 'craft-story', penName: null })
		expect(await penNamesOf(database.db, [id])).toEqual(new Map())
		expect(await listConsents(database.db, id)).toMatchObject([{ kind: 'craft-story' }])
	})

	it('refuse a second one of a kind, also of two at once', async () => {
		const world = makingOn(database.db, clock)
		const code = await aMaker(world)
		const answers = await Promise.allSettled([
			agree(world, code),
			agree(world, code, { penName: 'Melati' }),
		])
		expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
		await expect(agree(world, code)).rejects.toMatchObject({
			code: 'people.consent_already_given',
			kind: 'conflict',
		})
	})

	it('leave no photo of a paper behind that was refused, and stay beside one that was not', async () => {
		const scans = scansInMemory()
		const world = { ...makingOn(database.db, clock), consentScans: scans }
		const makerCode = await aMaker(world)
		const send = (penName: string) =>
			keepScan(world, { makerCode, bytes: Buffer.from('a photo') }, (scanKey) =>
				agree(world, makerCode, { penName, scanKey }),
			)
		await expect(send('Sulastri')).rejects.toMatchObject({ code: 'people.pen_name_tells_name' })
		expect(scans.kept.size).toBe(0)
		await Promise.allSettled([send('Kenanga'), send('Melati')])
		const [consent] = await listConsents(database.db, (await getMaker(database.db, makerCode)).id)
		expect([...scans.kept.keys()]).toHaveLength(1)
		const again = { consentId: consent?.id ?? '', bytes: Buffer.from('another') }
		await expect(attachScan(world, again, officer)).rejects.toMatchObject({
			code: 'people.scan_already_there',
		})
		expect([...scans.kept.keys()]).toHaveLength(1)
	})

	it.each([
		['a part of the real name', { penName: 'sulastri Lawu' }, 'people.pen_name_tells_name'],
		['a code instead of a name', { penName: 'WB-014' }, 'people.bad_pen_name'],
		['no pen-name', { penName: null }, 'people.bad_pen_name'],
		['a pen-name for another kind', { kind: 'craft-story' }, 'people.bad_pen_name'],
		['a day ahead', { givenOn: calendarDate('2026-06-04') }, 'people.consent_in_future'],
		['who records as witness', { witnessedBy: 'officer-of-tests' }, 'people.own_witness'],
		['nobody as witness', { witnessedBy: ' ' }, 'people.own_witness'],
		['an unknown maker', { makerCode: 'WB-999' }, 'people.no_such_maker'],
	] as const)('refuse %s, and write nothing down', async (_, change, code) => {
		const world = makingOn(database.db, clock)
		await expect(agree(world, await aMaker(world), change)).rejects.toMatchObject({ code })
		expect(await database.db.selectFrom('consents').selectAll().execute()).toEqual([])
	})

	it('refuse to be revoked when there is none', async () => {
		const world = makingOn(database.db, clock)
		const code = await aMaker(world)
		await expect(revoke(world, code)).rejects.toMatchObject({ code: 'people.no_consent' })
		await agree(world, code)
		await revoke(world, code)
		await expect(revoke(world, code)).rejects.toMatchObject({ code: 'people.no_consent' })
		await expect(revoke(world, 'WB-999')).rejects.toMatchObject({ code: 'people.no_such_maker' })
	})

	it('are kept by the database itself, and audited without the pen-name', async () => {
		const world = makingOn(database.db, clock)
		const code = await aMaker(world)
		await agree(world, code)
		await revoke(world, code)
		const change = database.db.updateTable('consents').set({ kind: 'picture' })
		await expect(change.execute()).rejects.toThrow('append-only')
		const events = await database.db
			.selectFrom('audit_events')
			.select(['action', 'details'])
			.where('action', 'like', 'people.consent-%')
			.orderBy('id')
			.execute()
		expect(events.map((event) => event.action)).toEqual([
			'people.consent-recorded',
			'people.consent-revoked',
		])
		expect(JSON.stringify(events)).not.toContain('Kenanga')
	})
})
