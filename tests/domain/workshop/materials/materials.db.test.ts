import { expect, it } from 'vitest'
import { acceptBatch } from '#app/domain/stock/accept-batch.server.ts'
import { getLot } from '#app/domain/stock/lots.server.ts'
import { returnBatch } from '#app/domain/workshop/batches/return-batch.server.ts'
import { signBatch } from '#app/domain/workshop/batches/sign-batch.server.ts'
import { addMaterial } from '#app/domain/workshop/materials/add-material.server.ts'
import { materialAmount } from '#app/domain/workshop/materials/material.ts'
import {
	costOfMaterial,
	getIntake,
	listIntakes,
	listMaterials,
	materialOfBatch,
	verifyMaterials,
} from '#app/domain/workshop/materials/materials.server.ts'
import {
	type ReceiveMaterial,
	receiveMaterial,
} from '#app/domain/workshop/materials/receive-material.server.ts'
import { recordLoss } from '#app/domain/workshop/materials/record-loss.server.ts'
import { returnMaterial } from '#app/domain/workshop/materials/return-material.server.ts'
import { withdrawMaterial } from '#app/domain/workshop/materials/withdraw-material.server.ts'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { newId } from '#app/shared/ids.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aProduct, makingOn, officer, secondOfficer } from '#tests/support/making.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { seededRandom } from '#tests/support/random.ts'

const TODAY = calendarDate('2026-06-03')
const MAY = calendarDate('2026-05-12')

onBothEngines('material', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')

	async function aStore() {
		const deps = makingOn(database.db, clock)
		const { slug, members } = await aCohort(deps, { partner: true, members: 1 })
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const scraps = { name: 'Perca katun', kind: 'scrap', unit: 'gram' } as const
		const { materialId } = await addMaterial(deps, scraps, officer)
		const receive = async (change: Partial<ReceiveMaterial> = {}) => {
			const from = { source: 'purchase', sourceName: 'Toko Kain', partnerCode: null } as const
			const kept = { note: '', receiptKey: null, entryKey: newId() }
			const what = { materialId, receivedOn: MAY, quantity: 3_000, costSen: rupiah(60_000) }
			return await receiveMaterial(deps, { ...from, ...kept, ...what, ...change }, officer)
		}
		const batch = async (pieces = 3) => {
			const made = { cohortSlug: slug, sku: 'KST-1', workDate: TODAY, quantity: pieces }
			const contributions = [{ makerCode: members[0] ?? '', pieces }]
			const input = { ...made, materialCostSen: sen(0), contributions }
			return await recordBatch(deps, input, officer)
		}
		const use = async (batchCode: string, quantity: number, entryKey = newId()) =>
			await withdrawMaterial(deps, { batchCode, materialId, quantity, entryKey }, officer)
		return { deps, materialId, receive, batch, use }
	}

	it('gives a lot its cost: what was used, first in first out, by all pieces', async () => {
		const { deps, receive, batch, use } = await aStore()
		const given = { source: 'donor', sourceName: 'PKK Magetan', costSen: sen(0) } as const
		await receive({ ...given, quantity: 1_000 })
		const late = await receive({ receivedOn: calendarDate('2026-06-02') })
		const { batchId, batchCode } = await batch()
		await use(batchCode, 1_500)
		const [used] = await materialOfBatch(database.db, batchId)
		expect(used).toMatchObject({ quantity: 1_500, costSen: rupiah(10_000) })
		expect(used?.drawn.map((drawn) => [drawn.from, drawn.quantity, drawn.costSen])).toEqual([
			['PKK Magetan', 1_000, 0],
			['Toko Kain', 500, rupiah(10_000)],
		])
		await signBatch(deps, { batchCode, costSeen: rupiah(10_000) }, secondOfficer)
		const grades = { a: 3, b: 0, faults: [] }
		await acceptBatch(deps, { batchCode, grades }, officer)
		expect(await getLot(database.db, batchCode)).toMatchObject({ unitCostSen: 333_333 })
		expect(await getIntake(database.db, late.intakeId)).toMatchObject({
			left: 2_500,
			leftCostSen: rupiah(50_000),
			movements: [{ kind: 'used', batchCode, quantity: 500, costSen: rupiah(10_000) }],
		})
		expect(await listMaterials(database.db)).toMatchObject([
			{ name: 'Perca katun', left: 2_500, leftCostSen: rupiah(50_000) },
		])
		expect(await verifyMaterials(database.db)).toEqual([])
	})

	it('comes in once under its key, and says where it is from and what it cost', async () => {
		const { deps, receive } = await aStore()
		const first = await receive({ entryKey: 'once' })
		expect(await receive({ entryKey: 'once' })).toEqual({ ...first, isFirst: false })
		const refused = async (change: Partial<ReceiveMaterial>, code: string) =>
			await expect(receive(change)).rejects.toMatchObject({ code })
		await refused({ entryKey: 'once', quantity: 1 }, 'workshop.intake_key_reused')
		await refused({ source: 'donor' }, 'workshop.bad_intake_cost')
		await refused({ costSen: sen(0) }, 'workshop.bad_intake_cost')
		await refused({ sourceName: ' ' }, 'workshop.source_missing')
		await refused({ quantity: 0.5 }, 'workshop.bad_material_quantity')
		await refused({ costSen: sen(-1) }, 'workshop.bad_material_cost')
		await refused({ materialId: 'none' }, 'workshop.no_such_material')
		await refused({ receivedOn: calendarDate('2026-06-04') }, 'workshop.date_in_future')
		await refused({ source: 'partner' }, 'workshop.no_such_partner')
		await receive({ source: 'partner', partnerCode: 'P-KSP', sourceName: '', costSen: sen(0) })
		const { intakes } = await listIntakes(database.db, { materialId: null, cursor: null })
		expect(intakes.map(({ from }) => from)).toEqual(['PT Mitra Contoh', 'Toko Kain'])
		const again = { name: ' perca  KATUN', kind: 'scrap', unit: 'piece' } as const
		await expect(addMaterial(deps, again, officer)).rejects.toMatchObject({
			code: 'workshop.material_name_taken',
		})
	})

	it('is never used beyond what was there by the day of the work, however many reach for it', async () => {
		const { receive, batch, use } = await aStore()
		await receive({ quantity: 2_000 })
		const codes = [await batch(), await batch(), await batch()].map(({ batchCode }) => batchCode)
		const wishes = codes.flatMap((code) => [use(code, 700), use(code, 400)])
		const results = await Promise.allSettled(wishes)
		for (const result of results) {
			if (result.status === 'fulfilled') continue
			expect(isRefusal(result.reason) && result.reason.code).toBe('workshop.not_enough_material')
		}
		const [{ left = -1 } = {}] = await listMaterials(database.db)
		expect(left).toBeGreaterThanOrEqual(0)
		expect(left).toBeLessThan(700)
		expect(await verifyMaterials(database.db)).toEqual([])
		clock.set('2026-06-04T03:00:00.000Z')
		await receive({ receivedOn: calendarDate('2026-06-04') })
		// What came in after the day of the work is in none of its pieces.
		await expect(use(codes[0] ?? '', 701)).rejects.toMatchObject({
			code: 'workshop.not_enough_material',
			details: { left: materialAmount('gram', left) },
		})
		clock.set('2026-06-03T03:00:00.000Z')
	})

	it('is kept by the database itself', async () => {
		const { deps, materialId, receive, batch, use } = await aStore()
		const { intakeId } = await receive({ quantity: 1_000 })
		const { batchId, batchCode } = await batch()
		const { useId } = await use(batchCode, 400)
		const { db } = database
		const by = { recorded_by: 'nobody', recorded_at: clock.now() }
		const movement = { id: 'm', intake_id: intakeId, note: '', ...by }
		const loss = { ...movement, kind: 'written-off', use_id: null, reason: 'lost' } as const
		const part = { cost_sen: sen(0), quantity: 601 }
		await expect(
			db
				.insertInto('material_movements')
				.values({ ...loss, ...part })
				.execute(),
		).rejects.toThrow(/check/i)
		const back = { ...movement, kind: 'returned', use_id: useId, reason: null } as const
		await expect(
			db
				.insertInto('material_movements')
				.values({ ...back, ...part, quantity: 1 })
				.execute(),
		).rejects.toThrow('material_movements_fit')
		await expect(
			db.updateTable('material_intakes').set({ left_quantity: 900 }).execute(),
		).rejects.toThrow('material_intakes_kept')
		await expect(
			db
				.updateTable('material_intakes')
				.set({ cost_sen: sen(1) })
				.execute(),
		).rejects.toThrow('material_intakes_kept')
		await expect(db.deleteFrom('material_uses').execute()).rejects.toThrow('material_uses_stay')
		const own = {
			state: 'signed',
			decided_by: 'officer-of-tests',
			decided_at: clock.now(),
		} as const
		await expect(db.updateTable('batches').set(own).execute()).rejects.toThrow(
			'batches_have_material',
		)
		const cost = { state: 'sent-back', sent_back_reason: 'x' } as const
		await expect(
			db
				.updateTable('batches')
				.set({ ...own, ...cost, decided_by: 'x' })
				.execute(),
		).rejects.toThrow('batches_have_material')
		await signBatch(deps, { batchCode }, secondOfficer)
		const more = { id: 'u', batch_id: batchId, material_id: materialId, quantity: 1, ...by }
		const open = { entry_key: 'k', returned_by: null, returned_at: null }
		await expect(
			db
				.insertInto('material_uses')
				.values({ ...more, ...open })
				.execute(),
		).rejects.toThrow('material_uses_fit')
	})

	it('is signed for with its batch, by nobody who recorded it, and frozen then', async () => {
		const { deps, materialId, receive, batch, use } = await aStore()
		await receive({ receivedOn: MAY })
		await receive({ receivedOn: TODAY, quantity: 1 })
		const { batchCode } = await batch()
		const sign = (by = secondOfficer, costSeen = rupiah(10_000)) =>
			signBatch(deps, { batchCode, costSeen }, by)
		await expect(sign()).rejects.toMatchObject({ code: 'workshop.material_missing' })
		const { useId } = await use(batchCode, 500, 'twice')
		expect(await use(batchCode, 500, 'twice')).toEqual({ useId })
		await expect(use(batchCode, 501, 'twice')).rejects.toMatchObject({
			code: 'workshop.intake_key_reused',
		})
		await expect(sign(secondOfficer, rupiah(1))).rejects.toMatchObject({
			code: 'workshop.material_changed',
		})
		const third = { kind: 'staff', id: 'third-officer' } as const
		const input = { batchCode, materialId, quantity: 1, entryKey: newId() }
		const other = await withdrawMaterial(deps, input, third)
		await expect(sign(third)).rejects.toMatchObject({ code: 'workshop.own_material' })
		await returnMaterial(deps, { batchCode, useId: other.useId }, third)
		await expect(sign(third)).rejects.toMatchObject({ code: 'workshop.own_material' })
		await sign()
		const frozen = { code: 'workshop.material_frozen' }
		await expect(use(batchCode, 1)).rejects.toMatchObject(frozen)
		await expect(returnMaterial(deps, { batchCode, useId }, officer)).rejects.toMatchObject(frozen)
	})

	it('is back in the store, at what it cost, when its batch is sent back', async () => {
		const { deps, receive, batch, use } = await aStore()
		await receive({ quantity: 7, costSen: sen(100) })
		const { batchId, batchCode } = await batch()
		await use(batchCode, 3)
		expect(await costOfMaterial(database.db, batchId)).toBe(42)
		const other = await batch()
		await use(other.batchCode, 2)
		await returnBatch(deps, { batchCode, reason: 'Kurang satu nama' }, secondOfficer)
		expect(await materialOfBatch(database.db, batchId)).toEqual([])
		expect(await listMaterials(database.db)).toMatchObject([{ left: 5, leftCostSen: 71 }])
		expect(await verifyMaterials(database.db)).toEqual([])
	})

	it('is used, left or written off, whatever happens to it: nothing else', async () => {
		const { deps, materialId, receive, batch, use } = await aStore()
		const seed = seedOfThisRun()
		const random = seededRandom(seed)
		const codes = [(await batch()).batchCode, (await batch()).batchCode]
		const intakes: string[] = []
		const uses: { batchCode: string; useId: string }[] = []
		const came = { quantity: 0, costSen: 0 }
		const deeds = [
			async () => {
				const quantity = 1 + random.below(5_000)
				const costSen = sen(1 + random.below(9_999_999))
				intakes.push((await receive({ quantity, costSen })).intakeId)
				came.quantity += quantity
				came.costSen += costSen
			},
			async () => {
				const batchCode = random.pick(codes)
				uses.push({ batchCode, ...(await use(batchCode, 1 + random.below(3_000))) })
			},
			async () => {
				const taken = uses.splice(random.below(uses.length), 1)[0]
				if (taken) await returnMaterial(deps, taken, officer)
			},
			async () => {
				const intakeId = random.pick(intakes)
				const { left: leftSeen } = await getIntake(database.db, intakeId)
				const loss = { intakeId, quantity: 1 + random.below(900), leftSeen, note: 'Basah' }
				await recordLoss(deps, { ...loss, reason: 'spoiled' }, officer)
			},
		]
		await deeds[0]?.()
		for (let step = 0; step < 16; step += 1) {
			await random
				.pick(deeds)()
				.catch((error: unknown) => {
					if (!isRefusal(error)) throw error
					expect(error.code).toBe('workshop.not_enough_material')
				})
		}
		const { intakes: all } = await listIntakes(database.db, { materialId, cursor: null })
		const told = { quantity: 0, costSen: 0 }
		for (const { id, left, leftCostSen } of all) {
			const { movements } = await getIntake(database.db, id)
			for (const { kind, quantity, costSen } of movements) {
				told.quantity += kind === 'returned' ? -quantity : quantity
				told.costSen += kind === 'returned' ? -costSen : costSen
			}
			told.quantity += left
			told.costSen += leftCostSen
		}
		expect(told, `seed ${seed}`).toEqual(came)
		expect(await verifyMaterials(database.db), `seed ${seed}`).toEqual([])
	})
})
