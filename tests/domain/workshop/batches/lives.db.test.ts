import { expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { recordStatus } from '#app/domain/people/record-status.server.ts'
import { acceptBatch } from '#app/domain/stock/accept-batch.server.ts'
import { cardOfLot } from '#app/domain/stock/cards/cards.server.ts'
import { getLot } from '#app/domain/stock/lots.server.ts'
import { receiveLot } from '#app/domain/stock/receive-lot.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import type { Grades } from '#app/domain/workshop/batches/grades.ts'
import { batchLife, batchStates, mayHappenTo } from '#app/domain/workshop/batches/life.ts'
import { returnBatch } from '#app/domain/workshop/batches/return-batch.server.ts'
import { signBatch } from '#app/domain/workshop/batches/sign-batch.server.ts'
import { contributionsOf } from '#app/domain/workshop/batches.server.ts'
import { getCohort } from '#app/domain/workshop/cohorts.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { type RecordBatch, recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	aCohort,
	aMaker,
	aProduct,
	COHORT_START,
	makingOn,
	officer,
	secondOfficer,
} from '#tests/support/making.ts'

const TODAY = calendarDate('2026-06-03')

onBothEngines('the life of a batch', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')

	async function aWorkshop() {
		const deps = makingOn(database.db, clock)
		const { slug, members } = await aCohort(deps)
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const [first = ''] = members
		const record = async (change: Partial<RecordBatch> = {}, actor: Actor = officer) => {
			const batch = { cohortSlug: slug, sku: 'KST-1', workDate: TODAY, quantity: 5 }
			const contributions = [{ makerCode: first, pieces: 5 }]
			const cost = { materialCostSen: rupiah(40_000), materialReason: 'Nota contoh' }
			const input = { ...batch, ...cost, contributions, ...change }
			return await recordBatch(deps, input, actor)
		}
		const accept = (batchCode: string, grades: Grades) =>
			acceptBatch(deps, { batchCode, grades }, officer)
		const faults = async () => await verifyStock(database.db, new Map())
		return { deps, slug, members, record, accept, faults }
	}

	it('lets nothing into stock that no second officer has signed', async () => {
		const { deps, record, slug } = await aWorkshop()
		const { batchId, batchCode } = await record()
		const tooEarly = receiveLot(deps, { batchCode }, officer)
		await expect(tooEarly).rejects.toMatchObject({ code: 'workshop.not_signed' })
		const past = database.db.insertInto('lots').values({
			id: 'lot',
			code: batchCode,
			batch_id: batchId,
			variant_id: 'nothing',
			unit_cost_sen: rupiah(0),
			received_at: clock.now(),
			received: 1,
			available: 1,
			reserved: 0,
			sold: 0,
			written_off: 0,
			movements: 1,
		})
		await expect(past.execute()).rejects.toThrow('lots_are_signed_for')
		expect((await getCohort(database.db, slug)).publicFacts).toMatchObject({ batches: 0 })
	})

	it('is never signed by whoever recorded it, by the database itself', async () => {
		const { deps, record } = await aWorkshop()
		const { batchCode } = await record()
		const own = signBatch(deps, { batchCode }, officer)
		await expect(own).rejects.toMatchObject({ code: 'workshop.own_batch', kind: 'rule' })
		const past = database.db
			.updateTable('batches')
			.set({ state: 'signed', decided_by: 'officer-of-tests', decided_at: clock.now() })
		await expect(past.execute()).rejects.toThrow(/check/i)
	})

	it('takes its steps once, in their order', async () => {
		const { deps, record } = await aWorkshop()
		const { batchCode } = await record()
		const sign = () => signBatch(deps, { batchCode }, secondOfficer)
		const sendBack = () => returnBatch(deps, { batchCode, reason: 'Jumlah salah' }, secondOfficer)
		const both = await Promise.allSettled([sign(), sign()])
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		await expect(sendBack()).rejects.toMatchObject({ code: 'workshop.already_decided' })
		const other = await record()
		const back = { batchCode: other.batchCode, reason: ' ' }
		await expect(returnBatch(deps, back, secondOfficer)).rejects.toMatchObject({
			code: 'workshop.reason_missing',
		})
		await returnBatch(deps, { ...back, reason: 'Lembar kurang satu nama' }, secondOfficer)
		const late = signBatch(deps, { batchCode: other.batchCode }, secondOfficer)
		await expect(late).rejects.toMatchObject({ code: 'workshop.already_decided' })
		const into = receiveLot(deps, { batchCode: other.batchCode }, officer)
		await expect(into).rejects.toMatchObject({ code: 'workshop.not_signed' })
	})

	it('may be changed by no step that its table does not name', async () => {
		for (const from of batchStates) {
			for (const event of ['signed', 'sent-back', 'accepted'] as const) {
				expect(mayHappenTo(from, event)).toBe(batchLife[event].from.some((one) => one === from))
			}
		}
		const { deps, record } = await aWorkshop()
		const { batchId, batchCode } = await record()
		await signBatch(deps, { batchCode }, secondOfficer)
		const { db } = database
		const changes = [
			db.updateTable('batches').set({ state: 'submitted', decided_by: null, decided_at: null }),
			db.updateTable('batches').set({ decided_by: 'somebody-else' }),
			db.updateTable('contributions').set({ earning: 'extra-food' }),
			db.deleteFrom('batches'),
		]
		for (const change of changes) {
			await expect(change.execute()).rejects.toThrow('append-only')
		}
		const line = { batch_id: batchId, position: 9, maker_id: 'x', weight: 1 }
		const added = db.insertInto('contributions').values({ ...line, earning: 'premi' })
		await expect(added.execute()).rejects.toThrow('append-only')
	})

	it('exists once however often it is sent under its key', async () => {
		const { record, members } = await aWorkshop()
		const entryKey = 'c0ffee'
		const sent = await Promise.all([1, 2, 3].map(() => record({ entryKey })))
		expect(new Set(sent.map(({ batchId }) => batchId)).size).toBe(1)
		expect(await database.db.selectFrom('batches').select('id').execute()).toHaveLength(1)
		const contributions = [{ makerCode: members[1] ?? '', pieces: 5 }]
		await expect(record({ entryKey, contributions })).rejects.toMatchObject({
			code: 'workshop.entry_key_reused',
		})
	})

	it('grades every piece once: A and B are sold, rework comes later, rejects leave', async () => {
		const { deps, record, accept, faults } = await aWorkshop()
		const { batchCode } = await record()
		await signBatch(deps, { batchCode }, secondOfficer)
		const seam = { kind: 'rework', reason: 'seam', pieces: 2 } as const
		const stain = { kind: 'rejected', reason: 'stain', pieces: 1 } as const
		const wrong = [
			{ a: 5, b: 1, faults: [] },
			{ a: 2, b: 0, faults: [seam] },
			{ a: 5, b: -1, faults: [stain] },
		]
		for (const grades of wrong) {
			await expect(accept(batchCode, grades)).rejects.toMatchObject({ code: 'workshop.bad_grades' })
		}
		await accept(batchCode, { a: 1, b: 1, faults: [seam, stain] })
		expect(await getLot(database.db, batchCode)).toMatchObject({
			received: 2,
			available: 2,
			unitCostSen: rupiah(8_000),
		})
		await accept(batchCode, { a: 1, b: 0, faults: [{ ...seam, pieces: 1 }] })
		await accept(batchCode, { a: 0, b: 0, faults: [{ ...stain, pieces: 1 }] })
		const lot = await getLot(database.db, batchCode)
		expect(lot).toMatchObject({ received: 3, available: 3 })
		const { rows } = await cardOfLot(database.db, lot.lotId, { cursor: null })
		expect(rows.map(({ kind, quantity }) => [kind, quantity])).toEqual([
			['received', 1],
			['received', 2],
		])
		await expect(accept(batchCode, { a: 1, b: 0, faults: [] })).rejects.toMatchObject({
			code: 'stock.already_received',
		})
		expect(await faults()).toEqual([])
	})

	it('has no lot while none of its pieces is good', async () => {
		const { deps, record, accept, faults } = await aWorkshop()
		const { batchCode } = await record()
		await signBatch(deps, { batchCode }, secondOfficer)
		const rework = { kind: 'rework', reason: 'size', pieces: 5 } as const
		expect(await accept(batchCode, { a: 0, b: 0, faults: [rework] })).toEqual({ lotId: null })
		await expect(getLot(database.db, batchCode)).rejects.toMatchObject({
			code: 'stock.no_such_lot',
		})
		await receiveLot(deps, { batchCode }, officer)
		expect(await getLot(database.db, batchCode)).toMatchObject({ received: 5 })
		expect(await faults()).toEqual([])
	})

	it('freezes by the signature what the register says then, and no mark unseen', async () => {
		const { deps, slug, record } = await aWorkshop()
		const since = calendarDate('2026-01-10')
		const makerCode = await aMaker(deps, { registerClass: 'A.III', since })
		await enrolMember(deps, { cohortSlug: slug, makerCode, joinedOn: COHORT_START }, officer)
		const { batchId, batchCode } = await record({ contributions: [{ makerCode, pieces: 5 }] })
		const marks = async () =>
			(await contributionsOf(database.db, [batchId])).get(batchId)?.map((line) => line.earning)
		expect(await marks()).toEqual(['extra-food'])
		const verdict = { makerCode, registerClass: 'B.I', since: calendarDate('2026-06-01') } as const
		await recordStatus(deps, verdict, officer)
		const unseen = signBatch(deps, { batchCode, marksSeen: 'extra-food' }, secondOfficer)
		await expect(unseen).rejects.toMatchObject({ code: 'workshop.sheet_changed' })
		expect(await marks()).toEqual(['extra-food'])
		await signBatch(deps, { batchCode, marksSeen: 'premi' }, secondOfficer)
		expect(await marks()).toEqual(['premi'])
	})

	it('may count minutes or points, in one unit, which need not be its pieces', async () => {
		const { record, members } = await aWorkshop()
		const [one = '', other = ''] = members
		const contributions = [
			{ makerCode: one, minutes: 90 },
			{ makerCode: other, minutes: 45 },
		]
		const { batchId } = await record({ contributions })
		const sheet = (await contributionsOf(database.db, [batchId])).get(batchId)
		expect(sheet?.map(({ weight }) => weight)).toEqual([90, 45])
		const mixed = [
			{ makerCode: one, minutes: 90 },
			{ makerCode: other, points: 3 },
		]
		await expect(record({ contributions: mixed })).rejects.toMatchObject({
			code: 'workshop.sheet_mixes_units',
		})
	})
})
