import { expect, it } from 'vitest'
import { approveErasure } from '#app/domain/people/erasure/approve-erasure.server.ts'
import { requestErasure } from '#app/domain/people/erasure/request-erasure.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { savingsActsOf } from '#app/domain/people/presence/savings-acts.server.ts'
import { settleSavingsAct } from '#app/domain/people/presence/settle-savings-act.server.ts'
import { duesOf } from '#app/domain/savings/dues.server.ts'
import { acceptBatch } from '#app/domain/stock/accept-batch.server.ts'
import { recordAdjustment } from '#app/domain/stock/adjustments/record-adjustment.server.ts'
import { signBatch } from '#app/domain/workshop/batches/sign-batch.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { checkedSheetOf } from '#app/domain/workshop/imports/imports.server.ts'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { addCandidate } from '#app/domain/workshop/selection/add-candidate.server.ts'
import { recordAssessment } from '#app/domain/workshop/selection/record-assessment.server.ts'
import { setCriteria } from '#app/domain/workshop/selection/set-criteria.server.ts'
import { readCsv } from '#app/shared/csv.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn, officer, secondOfficer } from '#tests/support/making.ts'

const head = { kind: 'staff', id: 'head-of-tests' } as const

onBothEngines('what may still be owed to a maker', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')

	async function aWorkshop() {
		const deps = makingOn(database.db, clock)
		const { slug, members } = await aCohort(deps)
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const [makerCode = ''] = members
		const batch = (on: string) => ({
			cohortSlug: slug,
			sku: 'KST-1',
			workDate: calendarDate(on),
			quantity: 5,
			materialCostSen: ZERO,
			materialReason: 'Perca pemberian',
			contributions: [{ makerCode, pieces: 5 }],
		})
		return { deps, slug, makerCode, batch, dues: () => duesOf(database.db, makerCode) }
	}

	it('is a line that waits as long as pieces are being reworked', async () => {
		const { deps, batch, dues } = await aWorkshop()
		const { batchCode } = await recordBatch(deps, batch('2026-06-03'), officer)
		expect(await dues()).toMatchObject({ pieces: 0, waiting: 1 })
		await signBatch(deps, { batchCode }, secondOfficer)
		const rework = [{ kind: 'rework', reason: 'seam', pieces: 5 }] as const
		await acceptBatch(deps, { batchCode, grades: { a: 0, b: 0, faults: rework } }, officer)
		expect(await dues()).toMatchObject({ pieces: 0, waiting: 1 })
		const thrown = [{ kind: 'rejected', reason: 'seam', pieces: 1 }] as const
		await acceptBatch(deps, { batchCode, grades: { a: 3, b: 1, faults: thrown } }, officer)
		expect(await dues()).toMatchObject({ pieces: 4, waiting: 0 })
	})

	it('is a piece that is back on the shelf when somebody declines', async () => {
		const { deps, batch, dues } = await aWorkshop()
		const { lotCode } = await aLot(deps, batch('2026-06-03'))
		const gift = { lotCode, quantity: 5, reason: 'gift', toWhom: 'Dinas Sosial' } as const
		expect(await recordAdjustment(deps, gift, officer)).toMatchObject({ isWaiting: true })
		expect(await dues()).toMatchObject({ pieces: 5, waiting: 0 })
	})

	it('is nothing new for whoever is erased, on late paper neither', async () => {
		const { deps, slug, makerCode, batch } = await aWorkshop()
		const { batchId } = await recordBatch(
			deps,
			{ ...batch('2026-05-20'), contributions: [{ makerCode: 'WB-002', pieces: 5 }] },
			officer,
		)
		await setCriteria(deps, { cohortSlug: slug, names: ['Kemauan'] }, officer)
		await addCandidate(deps, { cohortSlug: slug, makerCode }, officer)
		const [criterion] = await database.db.selectFrom('selection_criteria').selectAll().execute()
		const scores = new Map([[criterion?.id ?? '', 2]])
		const seen = { cohortSlug: slug, makerCode, scores, note: 'Pernah sakit' }
		await recordAssessment(deps, seen, officer)
		const { id } = await getMaker(database.db, makerCode)
		const gone = { makerCode, presence: 'released', since: calendarDate('2026-06-01') } as const
		await recordPresence(deps, gone, officer)
		const [act] = await savingsActsOf(database.db, id)
		await settleSavingsAct(deps, { actId: act?.id ?? '' }, head)
		await requestErasure({ ...deps, askOwed: duesOf }, { makerCode }, officer)
		await approveErasure({ ...deps, askOwed: duesOf }, { makerCode }, head)
		const erased = { code: 'people.maker_erased' }
		const late = recordBatch(deps, batch('2026-05-20'), officer)
		await expect(late).rejects.toMatchObject(erased)
		const joins = { cohortSlug: slug, makerCode, joinedOn: calendarDate('2026-05-20') }
		await expect(enrolMember(deps, joins, officer)).rejects.toMatchObject(erased)
		await expect(addCandidate(deps, joins, officer)).rejects.toMatchObject(erased)
		const heading = 'referensi;angkatan;tanggal;nomor_barang;mutu_a;pembuat;buah'
		const row = `L-1;${slug};2026-05-20;KST-1;2;${makerCode};2`
		const sheet = await checkedSheetOf(deps, readCsv(`${heading}\n${row}`, 10))
		expect(sheet.faults).toMatchObject([{ line: 2, column: 'pembuat', fault: 'erased-maker' }])
		const note = await database.db.selectFrom('candidates').select('note').execute()
		expect(note).toEqual([{ note: '' }])
		expect(await database.db.selectFrom('candidate_scores').selectAll().execute()).toEqual([])
		const line = { batch_id: batchId, position: 9, maker_id: id, weight: 1 } as const
		const past = database.db.insertInto('contributions').values({ ...line, earning: 'premi' })
		await expect(past.execute()).rejects.toThrow('contributions_of_nameable')
	})
})
