import { expect, it } from 'vitest'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { recordStatus } from '#app/domain/people/record-status.server.ts'
import { contributionsOf, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { type RecordBatch, recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { recordSession } from '#app/domain/workshop/record-session.server.ts'
import { releaseMember } from '#app/domain/workshop/release-member.server.ts'
import { addSession } from '#app/domain/workshop/sessions/add-session.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	aCohort,
	aMaker,
	aProduct,
	COHORT_START,
	type Making,
	makingOn,
	officer,
	text,
} from '#tests/support/making.ts'

const TODAY = calendarDate('2026-06-03')

onBothEngines('a batch', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')

	async function world(): Promise<Making & { members: string[]; record: typeof record }> {
		const deps = makingOn(database.db, clock)
		const { members } = await aCohort(deps)
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const [first = '', second = ''] = members
		function record(change: Partial<RecordBatch> = {}) {
			return recordBatch(
				deps,
				{
					cohortSlug: 'perca-pagi',
					sku: 'KST-1',
					workDate: TODAY,
					quantity: 5,
					materialCostSen: rupiah(40_000),
					materialReason: 'Nota contoh',
					contributions: [
						{ makerCode: second, pieces: 2 },
						{ makerCode: first, pieces: 3 },
					],
					...change,
				},
				officer,
			)
		}
		return { ...deps, members, record }
	}

	it('is kept with its sheet in the order of the paper', async () => {
		const { members, record } = await world()
		const { batchId, batchCode } = await record()
		expect(batchCode).toBe('KSP-260603-1')
		const sheet = (await contributionsOf(database.db, [batchId])).get(batchId)
		expect(sheet?.map(({ makerCode, weight }) => [makerCode, weight])).toEqual([
			[members[1], 2],
			[members[0], 3],
		])
		const origin = (await originOfBatches(database.db, [batchId])).get(batchId)
		expect(origin).toMatchObject({
			batchCode,
			workDate: TODAY,
			cohort: { slug: 'perca-pagi' },
			programme: { code: 'KSP', craft: 'keset' },
			partner: null,
		})
	})

	it('is numbered within its programme and day, also when many are recorded at once', async () => {
		const { record } = await world()
		const day = calendarDate('2026-06-02')
		const codes = await Promise.all([
			record(),
			record(),
			record({ workDate: day }),
			record(),
			record({ workDate: day }),
		])
		expect(codes.map((batch) => batch.batchCode).sort()).toEqual([
			'KSP-260602-1',
			'KSP-260602-2',
			'KSP-260603-1',
			'KSP-260603-2',
			'KSP-260603-3',
		])
	})

	it('leaves no trace when its sheet is refused', async () => {
		const { members, record } = await world()
		const stranger = await aMaker(makingOn(database.db, clock))
		const contributions = [
			{ makerCode: members[0] ?? '', pieces: 4 },
			{ makerCode: stranger, pieces: 1 },
		]
		await expect(record({ contributions })).rejects.toMatchObject({
			code: 'workshop.not_a_member',
			details: { makerCode: stranger },
		})
		expect(await database.db.selectFrom('batches').select('id').execute()).toEqual([])
		expect(await database.db.selectFrom('contributions').selectAll().execute()).toEqual([])
	})

	it('marks what its day earns by the status of that day, not of today', async () => {
		const deps = makingOn(database.db, clock)
		const { slug } = await aCohort(deps)
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const since = calendarDate('2026-01-10')
		const code = await aMaker(deps, { registerClass: 'A.III', since })
		const enrolment = { cohortSlug: slug, makerCode: code, joinedOn: since }
		await enrolMember(deps, enrolment, officer)
		const verdict = calendarDate('2026-03-05')
		await recordStatus(deps, { makerCode: code, registerClass: 'B.I', since: verdict }, officer)
		const on = (workDate: string) =>
			recordBatch(
				deps,
				{
					cohortSlug: slug,
					sku: 'KST-1',
					workDate: calendarDate(workDate),
					quantity: 1,
					materialCostSen: sen(0),
					contributions: [{ makerCode: code, pieces: 1 }],
				},
				officer,
			)
		const earningOf = async (workDate: string) => {
			const { batchId } = await on(workDate)
			return (await contributionsOf(database.db, [batchId])).get(batchId)?.[0]?.earning
		}
		expect(await earningOf('2026-03-04')).toBe('extra-food')
		expect(await earningOf('2026-03-05')).toBe('premi')
	})

	it('holds the share of who has no status on record for the day yet', async () => {
		const deps = makingOn(database.db, clock)
		const { slug } = await aCohort(deps)
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const since = calendarDate('2026-03-10')
		const makerCode = await aMaker(deps, { since })
		await enrolMember(deps, { cohortSlug: slug, makerCode, joinedOn: COHORT_START }, officer)
		const batch = { cohortSlug: slug, sku: 'KST-1', workDate: calendarDate('2026-03-04') }
		const contributions = [{ makerCode, pieces: 1 }]
		const input = { ...batch, quantity: 1, materialCostSen: sen(0), contributions }
		const { batchId } = await recordBatch(deps, input, officer)
		const sheet = (await contributionsOf(database.db, [batchId])).get(batchId)
		expect(sheet).toMatchObject([{ makerCode, earning: 'hold' }])
	})

	it('asks who was a member on the day of the work', async () => {
		const { members, record, ...deps } = await world()
		const makerCode = members[0] ?? ''
		const lastDay = calendarDate('2026-05-20')
		const release = { cohortSlug: 'perca-pagi', makerCode, lastDay, reason: 'own-wish' } as const
		await releaseMember(deps, release, officer)
		const one = { quantity: 1, contributions: [{ makerCode, pieces: 1 }] }
		await expect(record({ ...one, workDate: lastDay })).resolves.toBeDefined()
		const after = calendarDate('2026-05-21')
		await expect(record({ ...one, workDate: after })).rejects.toMatchObject({
			code: 'workshop.not_a_member',
		})
		await expect(releaseMember(deps, release, officer)).rejects.toMatchObject({
			code: 'workshop.not_a_member',
		})
		const again = { cohortSlug: 'perca-pagi', makerCode, joinedOn: lastDay }
		await expect(enrolMember(deps, again, officer)).rejects.toMatchObject({
			code: 'workshop.already_member',
		})
		await enrolMember(deps, { ...again, joinedOn: calendarDate('2026-05-25') }, officer)
		const back = { ...one, workDate: calendarDate('2026-05-25') }
		await expect(record(back)).resolves.toBeDefined()
	})

	it('is neither of the future nor older than its cohort', async () => {
		const { record } = await world()
		await expect(record({ workDate: calendarDate('2026-06-04') })).rejects.toMatchObject({
			code: 'workshop.date_in_future',
		})
		await expect(record({ workDate: calendarDate('2025-11-09') })).rejects.toMatchObject({
			code: 'workshop.before_cohort',
			details: { startedOn: COHORT_START },
		})
	})

	it('is of the craft of its programme, with sensible pieces and costs', async () => {
		const { record, ...deps } = await world()
		await aProduct(deps, { slug: 'syal', craft: 'rajut', variants: [{ sku: 'SYL-1' }] })
		const refused = async (change: Partial<RecordBatch>, code: string) => {
			await expect(record(change)).rejects.toMatchObject({ code })
		}
		await refused({ sku: 'SYL-1' }, 'workshop.wrong_craft')
		await refused({ sku: 'NO-1' }, 'catalogue.no_such_variant')
		await refused({ cohortSlug: 'tidak-ada' }, 'workshop.no_such_cohort')
		await refused({ quantity: 0 }, 'workshop.bad_quantity')
		await refused({ quantity: 1.5 }, 'workshop.bad_quantity')
		await refused({ quantity: 6 }, 'workshop.sheet_does_not_sum')
		await refused({ materialCostSen: sen(-100) }, 'workshop.bad_material_cost')
		const unknown = [{ makerCode: 'WB-404', pieces: 5 }]
		await refused({ contributions: unknown }, 'people.no_such_maker')
	})

	it('comes from sessions that were held by the day of the work', async () => {
		const { record, ...deps } = await world()
		const day = { startsAt: null, endsAt: null, place: '', cohortSlug: 'perca-pagi' }
		const ids: string[] = []
		for (const on of ['2026-06-01', '2026-06-03']) {
			const session = { ...day, day: calendarDate(on) }
			ids.push((await addSession(deps, session, officer)).sessionId)
		}
		const [before = '', today = ''] = ids
		const none = { code: 'workshop.no_such_session' }
		await expect(record({ sessionIds: [before] })).rejects.toMatchObject(none)
		for (const heldOn of [calendarDate('2026-06-01'), TODAY]) {
			const held = { cohortSlug: 'perca-pagi', heldOn, minutes: 120, topic: text('Menjahit') }
			await recordSession(deps, held, officer)
		}
		const early = { workDate: calendarDate('2026-06-02'), sessionIds: [before, today] }
		await expect(record(early)).rejects.toMatchObject(none)
		await expect(record({ sessionIds: [before, today, before] })).resolves.toBeDefined()
	})

	it('of a one-off is one piece, and there is never a second', async () => {
		const { record, members, ...deps } = await world()
		await aProduct(deps, { slug: 'satu', oneOfAKind: true, variants: [{ sku: 'ONE-1' }] })
		const contributions = [{ makerCode: members[0] ?? '', pieces: 1 }]
		await expect(record({ sku: 'ONE-1' })).rejects.toMatchObject({
			code: 'workshop.bad_quantity',
		})
		await record({ sku: 'ONE-1', quantity: 1, contributions })
		await expect(record({ sku: 'ONE-1', quantity: 1, contributions })).rejects.toMatchObject({
			code: 'workshop.already_made',
		})
	})

	it('of a one-off is the only one, though two programmes record it at the same moment', async () => {
		const { record, members, ...deps } = await world()
		await aProduct(deps, { slug: 'satu', oneOfAKind: true, variants: [{ sku: 'ONE-1' }] })
		const other = await aCohort(deps, { slug: 'perca-siang', programmeCode: 'KSS' })
		const of = (cohortSlug: string, makers: readonly string[]) => ({
			cohortSlug,
			sku: 'ONE-1',
			quantity: 1,
			contributions: [{ makerCode: makers[0] ?? '', pieces: 1 }],
		})
		const both = [record(of('perca-pagi', members)), record(of('perca-siang', other.members))]
		const outcomes = await Promise.allSettled(both)
		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		const refused = outcomes.find(({ status }) => status === 'rejected')
		expect(refused).toMatchObject({ reason: { code: 'workshop.already_made' } })
	})

	it('may be recorded of a product that has been retired: the pieces exist', async () => {
		const { record, ...deps } = await world()
		await retireProduct(deps, { slug: 'keset-kotak' }, officer)
		await expect(record()).resolves.toBeDefined()
	})

	it('and its sheet are kept by the database itself', async () => {
		const { record } = await world()
		await record()
		const { db } = database
		const changes = [
			db.updateTable('batches').set({ quantity: 6 }),
			db.updateTable('contributions').set({ weight: 9 }),
			db.deleteFrom('contributions'),
		]
		for (const change of changes) {
			await expect(change.execute()).rejects.toThrow('append-only')
		}
	})
})
