import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { attachScan } from '#app/domain/people/attach-scan.server.ts'
import { listConsents, penNamesOf, whoAgreesTo } from '#app/domain/people/consents.server.ts'
import { approveErasure } from '#app/domain/people/erasure/approve-erasure.server.ts'
import { declineErasure } from '#app/domain/people/erasure/decline-erasure.server.ts'
import { findErasure, listErasures } from '#app/domain/people/erasure/erasures.server.ts'
import { requestErasure } from '#app/domain/people/erasure/request-erasure.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import type { Owed } from '#app/domain/people/owed.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { savingsActsOf } from '#app/domain/people/presence/savings-acts.server.ts'
import { settleSavingsAct } from '#app/domain/people/presence/settle-savings-act.server.ts'
import { recordConsent } from '#app/domain/people/record-consent.server.ts'
import { revealMaker } from '#app/domain/people/reveal-maker.server.ts'
import { revealScan } from '#app/domain/people/reveal-scan.server.ts'
import { searchMakers } from '#app/domain/people/search-makers.server.ts'
import { recordSession } from '#app/domain/workshop/record-session.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { sen, ZERO } from '#app/shared/money.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aMaker, COHORT_START, makingOn, officer, text } from '#tests/support/making.ts'
import { scansInMemory } from '#tests/support/scans.ts'

const head = { kind: 'staff', id: 'head-of-tests' } as const

const nothingOwed: Owed = { savingsSen: ZERO, pieces: 0, waiting: 0 }

onBothEngines('the erasure of a maker', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')

	/** A maker with a name, a consent and its paper, released and paid out. */
	async function released(owed: Owed = nothingOwed) {
		const askOwed = async () => owed
		const world = { ...makingOn(database.db, clock), consentScans: scansInMemory(), askOwed }
		const makerCode = await aMaker(world, {
			name: 'Siti Rukmini',
			registerNumber: 'B.I 7/2026',
			block: 'Blok A',
			skills: ['sewing'],
		})
		const { id } = await getMaker(database.db, makerCode)
		const agreed = {
			makerCode,
			kind: 'pen-name',
			penName: 'Kenanga',
			givenOn: calendarDate('2026-05-01'),
			witnessedBy: 'head-of-tests',
		} as const
		const { consentId } = await recordConsent(world, agreed, officer)
		await attachScan(world, { consentId, bytes: Buffer.from('a photo') }, officer)
		const leaving = { makerCode, presence: 'released', since: calendarDate('2026-06-01') } as const
		await recordPresence(world, leaving, officer)
		const [act] = await savingsActsOf(database.db, id)
		const settle = () => settleSavingsAct(world, { actId: act?.id ?? '' }, head)
		return { world, makerCode, id, consentId, settle }
	}

	it('leaves the code and the books, and nothing that tells who it was', async () => {
		const { world, makerCode, id, consentId, settle } = await released()
		await settle()
		const photo = { makerCode, consentId }
		expect(Buffer.from(await revealScan(world, photo, head)).toString()).toBe('a photo')
		await requestErasure(world, { makerCode }, officer)
		expect(await findErasure(database.db, id)).toMatchObject({ requestedBy: 'officer-of-tests' })
		expect(await listErasures(database.db)).toMatchObject([{ makerCode }])
		await approveErasure(world, { makerCode }, head)
		const look = { makerCode, purpose: 'inspection' } as const
		const gone = { code: 'people.maker_erased' }
		await expect(revealMaker(world, look, head)).rejects.toMatchObject(gone)
		await expect(revealScan(world, photo, head)).rejects.toMatchObject(gone)
		for (const term of ['Siti', 'B.I 7/2026']) {
			const found = await searchMakers(world, { term, purpose: 'inspection' }, head)
			expect(found.codes).toEqual([])
		}
		expect(await penNamesOf(database.db, [id])).toEqual(new Map())
		expect(await whoAgreesTo(database.db, [id], 'pen-name')).toEqual(new Set())
		expect(await listConsents(database.db, id)).toMatchObject([{ penName: null }])
		const row = await database.db.selectFrom('makers').selectAll().executeTakeFirstOrThrow()
		expect(row).toMatchObject({ code: makerCode, key_cipher: null, block: '' })
		const back = database.db.updateTable('makers').set({ erased_at: null, key_cipher: 'v1' })
		await expect(back.execute()).rejects.toThrow()
		await expect(requestErasure(world, { makerCode }, officer)).rejects.toMatchObject(gone)
		// The number may be registered anew: the old person is nobody any more.
		expect(await aMaker(world, { registerNumber: 'B.I 7/2026' })).not.toBe(makerCode)
	})

	it('takes along why somebody was not there, how they did, and notes with their code', async () => {
		const { world, makerCode, id, settle } = await released()
		const { slug } = await aCohort(world, { members: 0 })
		const { id: cohortId } = await database.db
			.selectFrom('cohorts')
			.select('id')
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow()
		const { db } = database
		const joined = { joined_on: COHORT_START, left_on: null, left_reason: null }
		await db
			.insertInto('cohort_members')
			.values({ cohort_id: cohortId, maker_id: id, ...joined })
			.execute()
		const by = { recorded_by: 'officer-of-tests', recorded_at: clock.now() }
		for (const [day, mark, note] of [
			['2026-05-06', 'sick', `${makerCode.toLowerCase()} demam, pulang lebih awal`],
			['2026-05-13', 'present', 'Benang habis'],
			['2026-05-20', 'court', 'Ruang dipakai acara lain'],
		] as const) {
			const topic = { topic_id: 'Menjahit', topic_en: '' }
			await recordSession(
				world,
				{ cohortSlug: slug, heldOn: calendarDate(day), minutes: 60, topic: text('Menjahit') },
				officer,
			)
			const session = await db
				.selectFrom('sessions')
				.select('id')
				.where('day', '=', calendarDate(day))
				.executeTakeFirstOrThrow()
			const revision = { session_id: session.id, revision: 2 }
			await db
				.insertInto('session_records')
				.values({ ...revision, minutes: 60, ...topic, note, ...by })
				.execute()
			await db
				.insertInto('attendances')
				.values({ ...revision, maker_id: id, mark })
				.execute()
		}
		const marks = async () => (await db.selectFrom('attendances').selectAll().execute()).sort()
		const early = db.updateTable('attendances').set({ mark: 'other' }).execute()
		await expect(early).rejects.toThrow('attendances_kept')
		const quiet = db.updateTable('session_records').set({ note: '' }).execute()
		await expect(quiet).rejects.toThrow('session_records_kept')
		await settle()
		await requestErasure(world, { makerCode }, officer)
		await approveErasure(world, { makerCode }, head)
		expect((await marks()).map(({ mark }) => mark).toSorted()).toEqual([
			'other',
			'other',
			'present',
		])
		const notes = await db.selectFrom('session_records').select('note').execute()
		expect(notes.map(({ note }) => note).filter((note) => note !== '')).toEqual([
			'Benang habis',
			'Ruang dipakai acara lain',
		])
	})

	it('leaves no key in the gaps of the file, where there is one', async () => {
		const { world, makerCode, settle } = await released()
		await settle()
		await requestErasure(world, { makerCode }, officer)
		const had = await database.db.selectFrom('makers').selectAll().executeTakeFirstOrThrow()
		const { hash } = await database.db
			.selectFrom('maker_name_hashes')
			.select('hash')
			.executeTakeFirstOrThrow()
		await approveErasure(world, { makerCode }, head)
		const secrets = [had.key_cipher, had.register_number_hash, hash]
		expect(secrets.every((secret) => secret)).toBe(true)
		if (database.engine !== 'sqlite') return
		await sql`pragma wal_checkpoint(truncate)`.execute(database.db)
		const file = await readFile(database.url.slice('sqlite:'.length))
		expect(secrets.map((secret) => file.includes(secret ?? ''))).toEqual([false, false, false])
	})

	it('needs two people, which the database itself demands', async () => {
		const { world, makerCode, settle } = await released()
		await settle()
		const asked = () => requestErasure(world, { makerCode }, officer)
		await expect(approveErasure(world, { makerCode }, head)).rejects.toMatchObject({
			code: 'people.no_erasure_asked',
		})
		await asked()
		await expect(asked()).rejects.toMatchObject({ code: 'people.erasure_already_asked' })
		await expect(approveErasure(world, { makerCode }, officer)).rejects.toMatchObject({
			code: 'people.own_erasure',
		})
		const alone = { erased_at: clock.now(), key_cipher: null, register_number_hash: null }
		const shredded = database.db.updateTable('makers').set(alone)
		await expect(shredded.execute()).rejects.toThrow('makers_erased_by_two')
		const forgotten = database.db.deleteFrom('maker_erasures')
		await expect(forgotten.execute()).rejects.toThrow('maker_erasures_stay')
		const forged = database.db.updateTable('maker_erasures').set({
			outcome: 'approved',
			decided_by: 'officer-of-tests',
			decided_at: clock.now(),
		})
		await expect(forged.execute()).rejects.toThrow()
		await declineErasure(world, { makerCode }, officer)
		await asked()
		await approveErasure(world, { makerCode }, head)
	})

	it('is approved once, and no consent given in that moment outlives it', async () => {
		const { world, makerCode, settle, id } = await released()
		await settle()
		await requestErasure(world, { makerCode }, officer)
		const third = { kind: 'staff', id: 'third-of-tests' } as const
		const given = { givenOn: calendarDate('2026-05-02'), witnessedBy: 'head-of-tests' }
		const story = { makerCode, kind: 'craft-story', penName: null, ...given } as const
		const ends = await Promise.allSettled([
			approveErasure(world, { makerCode }, head),
			recordConsent(world, story, officer),
			approveErasure(world, { makerCode }, third),
		])
		const approved = [ends[0], ends[2]].map((end) => end?.status)
		expect(approved.sort()).toEqual(['fulfilled', 'rejected'])
		const standing = (await listConsents(database.db, id)).filter((one) => one.revokedAt === null)
		expect(standing).toEqual([])
		const rows = database.db.selectFrom('maker_erasures').select('outcome')
		expect(await rows.where('maker_id', '=', id).execute()).toEqual([{ outcome: 'approved' }])
	})

	it('waits until somebody is gone for good and nothing is owed', async () => {
		const here = makingOn(database.db, clock)
		const nothing = async () => nothingOwed
		const stays = await aMaker(here)
		await expect(
			requestErasure({ ...here, askOwed: nothing }, { makerCode: stays }, officer),
		).rejects.toMatchObject({ code: 'people.erasure_too_early' })
		const { world, makerCode, settle } = await released()
		const asked = (owed: Owed) =>
			requestErasure({ ...world, askOwed: async () => owed }, { makerCode }, officer)
		const owes = { code: 'people.erasure_owes' }
		await expect(asked(nothingOwed)).rejects.toMatchObject(owes)
		await settle()
		await expect(asked({ ...nothingOwed, savingsSen: sen(100) })).rejects.toMatchObject(owes)
		await expect(asked({ ...nothingOwed, pieces: 1 })).rejects.toMatchObject(owes)
		await expect(asked({ ...nothingOwed, waiting: 1 })).rejects.toMatchObject(owes)
		await asked(nothingOwed)
		// What came in between counts again.
		const late = { ...world, askOwed: async () => ({ ...nothingOwed, savingsSen: sen(100) }) }
		await expect(approveErasure(late, { makerCode }, head)).rejects.toMatchObject(owes)
	})
})
