import { expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { listAuditEvents } from '#app/domain/audit/events.server.ts'
import {
	adjustmentsOfLot,
	getAdjustment,
	listAdjustments,
} from '#app/domain/stock/adjustments/adjustments.server.ts'
import {
	approveAdjustment,
	declineAdjustment,
} from '#app/domain/stock/adjustments/approve-adjustment.server.ts'
import {
	type RecordAdjustment,
	recordAdjustment,
} from '#app/domain/stock/adjustments/record-adjustment.server.ts'
import { setLimit } from '#app/domain/stock/adjustments/set-limit.server.ts'
import { getLot, listLots } from '#app/domain/stock/lots.server.ts'
import { addPlace } from '#app/domain/stock/places/add-place.server.ts'
import { changePlace } from '#app/domain/stock/places/change-place.server.ts'
import { listPlaces, movesOfLot } from '#app/domain/stock/places/places.server.ts'
import { setPlace } from '#app/domain/stock/places/set-place.server.ts'
import { receiveLot } from '#app/domain/stock/receive-lot.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { signBatch } from '#app/domain/workshop/batches/sign-batch.server.ts'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn, officer } from '#tests/support/making.ts'

const head: Actor = { kind: 'staff', id: 'head-of-tests' }

onBothEngines('what leaves a lot without a sale', (database) => {
	const clock = testClock()

	async function aLotOf(pieces: number) {
		const world = makingOn(database.db, clock)
		const { slug, members } = await aCohort(world)
		const [variantId = ''] = await aProduct(world, { variants: [{ sku: 'KST-1' }] })
		const contributions = [{ makerCode: members[0] ?? '', pieces }]
		const batch = { cohortSlug: slug, sku: 'KST-1', contributions }
		const { lotId, lotCode } = await aLot(world, batch)
		const adjust = (
			input: Omit<RecordAdjustment, 'lotCode' | 'quantity'> & { quantity?: number },
			actor = officer,
		) => recordAdjustment(world, { lotCode, quantity: 1, ...input }, actor)
		const counters = async () => {
			const { available, reserved, writtenOff } = await getLot(database.db, lotCode)
			return { available, reserved, writtenOff }
		}
		const prove = async () => expect(await verifyStock(database.db, new Map())).toEqual([])
		return { world, batch, variantId, lotId, lotCode, adjust, counters, prove }
	}

	it('leaves at once within what one person decides, and is written down', async () => {
		const { adjust, counters, prove, lotId } = await aLotOf(8)
		const gift = { reason: 'gift', toWhom: 'Panti Asuhan Contoh', note: 'Kunjungan' } as const
		expect(await adjust(gift)).toMatchObject({ isWaiting: false })
		await adjust({ reason: 'damaged', quantity: 2 })
		expect(await counters()).toEqual({ available: 5, reserved: 0, writtenOff: 3 })
		const [damage, first] = await adjustmentsOfLot(database.db, lotId)
		expect(first).toMatchObject({ toWhom: 'Panti Asuhan Contoh', state: 'alone', quantity: 1 })
		expect(damage).toMatchObject({ reason: 'damaged', materialSen: rupiah(16_000) })
		const { events } = await listAuditEvents(database.db, {})
		expect(events[0]).toMatchObject({
			action: 'stock.adjustment-made',
			actorId: 'officer-of-tests',
			details: { reason: 'damaged', quantity: 2 },
		})
		await prove()
	})

	it('waits for another person above the limit, also in small steps on one day', async () => {
		const { adjust, counters, world } = await aLotOf(12)
		const gift = { reason: 'gift', toWhom: 'Tamu' } as const
		await adjust({ ...gift, quantity: 2 })
		expect(await adjust({ reason: 'sample', toWhom: 'Pameran' })).toMatchObject({
			isWaiting: true,
		})
		expect(await adjust(gift, head)).toMatchObject({ isWaiting: false })
		clock.advance(24 * 3_600_000)
		expect(await adjust(gift)).toMatchObject({ isWaiting: false })
		await setLimit(world, { name: 'gift', pieces: 0 }, head)
		expect(await adjust(gift, head)).toMatchObject({ isWaiting: true })
		expect(await counters()).toEqual({ available: 6, reserved: 0, writtenOff: 6 })
		const { adjustments } = await listAdjustments(database.db, { cursor: null, waiting: true })
		expect(adjustments.map(({ reason }) => reason)).toEqual(['gift', 'sample'])
	})

	it('is approved by somebody else alone, which the database sees to as well', async () => {
		const { adjust, counters, prove, world } = await aLotOf(9)
		const { adjustmentId } = await adjust({ reason: 'gift', toWhom: 'Tamu', quantity: 5 })
		const approve = (actor: Actor) =>
			approveAdjustment(world, { adjustmentId, decision: '' }, actor)
		await expect(approve(officer)).rejects.toMatchObject({ code: 'stock.own_adjustment' })
		const byHand = database.db
			.updateTable('stock_adjustments')
			.set({ state: 'approved', decided_by: 'officer-of-tests', decided_at: clock.now() })
			.execute()
		await expect(byHand).rejects.toThrow()
		const alone = database.db.updateTable('stock_adjustments').set({ state: 'alone' }).execute()
		await expect(alone).rejects.toThrow()
		await approve(head)
		expect(await getAdjustment(database.db, adjustmentId)).toMatchObject({
			state: 'approved',
			decidedBy: 'head-of-tests',
		})
		await expect(approve(head)).rejects.toMatchObject({ code: 'stock.adjustment_decided' })
		expect(await counters()).toEqual({ available: 4, reserved: 0, writtenOff: 5 })
		await prove()
	})

	it('is back on the shelf when it was declined', async () => {
		const { adjust, counters, prove, world } = await aLotOf(6)
		const { adjustmentId } = await adjust({ reason: 'lost', quantity: 4 })
		expect(await counters()).toEqual({ available: 2, reserved: 0, writtenOff: 4 })
		await declineAdjustment(world, { adjustmentId, decision: 'Ada di lemari' }, head)
		expect(await counters()).toEqual({ available: 6, reserved: 0, writtenOff: 0 })
		await prove()
		const found = adjust({ reason: 'found' })
		await expect(found).rejects.toMatchObject({ code: 'stock.not_lost', details: { lost: 0 } })
	})

	it('never takes what is reserved, and finds no more than was lost', async () => {
		const { adjust, counters, prove, variantId, lotId } = await aLotOf(3)
		await transaction(database.db, (tx) =>
			reserveUnits(tx, {
				holderId: newId(),
				wants: [{ variantId, quantity: 2 }],
				at: clock.now(),
			}),
		)
		const two = adjust({ reason: 'damaged', quantity: 2 })
		await expect(two).rejects.toMatchObject({
			code: 'stock.not_on_shelf',
			details: { free: 1 },
		})
		await adjust({ reason: 'lost' })
		await expect(adjust({ reason: 'found', quantity: 2 })).rejects.toMatchObject({
			code: 'stock.not_lost',
		})
		await adjust({ reason: 'found' })
		expect(await counters()).toEqual({ available: 1, reserved: 2, writtenOff: 0 })
		await prove()
		const byHand = database.db
			.insertInto('stock_movements')
			.values({
				id: newId(),
				lot_id: lotId,
				variant_id: variantId,
				position: 99,
				at: clock.now(),
				kind: 'removed',
				available_delta: -1,
				reserved_delta: 0,
				sold_delta: 0,
				written_off_delta: 1,
				reason: 'damaged',
				adjustment_id: null,
			})
			.execute()
		await expect(byHand).rejects.toThrow()
	})

	it('races a reservation for the last piece, and one of them has it', async () => {
		const { adjust, counters, prove, variantId } = await aLotOf(1)
		const reservation = transaction(database.db, (tx) =>
			reserveUnits(tx, {
				holderId: newId(),
				wants: [{ variantId, quantity: 1 }],
				at: clock.now(),
			}),
		)
		const gift = adjust({ reason: 'gift', toWhom: 'Tamu' })
		const ends = await Promise.allSettled([reservation, gift])
		const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []))
		expect(refused).toHaveLength(1)
		expect(['stock.sold_out', 'stock.not_on_shelf']).toContain(refused[0])
		expect((await counters()).available).toBe(0)
		await prove()
	})

	it('stands with where a lot lies, and where it has been', async () => {
		const { world, lotCode, lotId, batch } = await aLotOf(2)
		await addPlace(world, { code: ' r 1 ', name: 'Rak depan', kind: 'shelf' }, officer)
		await addPlace(world, { code: 'L1', name: 'Lemari', kind: 'cupboard' }, officer)
		const taken = addPlace(world, { code: 'R1', name: 'Lain', kind: 'box' }, officer)
		await expect(taken).rejects.toMatchObject({ code: 'stock.place_taken' })
		const move = (placeCode: string) =>
			setPlace(world, { lotCodes: [lotCode, lotCode], placeCode }, officer)
		expect([await move('R1'), await move('R1'), await move('L1')]).toEqual([1, 0, 1])
		await expect(move('X')).rejects.toMatchObject({ code: 'stock.no_such_place' })
		expect((await getLot(database.db, lotCode)).place?.code).toBe('L1')
		expect(
			(await movesOfLot(database.db, lotId)).map(({ from, to, by }) => [from?.code, to?.code, by]),
		).toEqual([
			['R1', 'L1', 'officer-of-tests'],
			[undefined, 'R1', 'officer-of-tests'],
		])
		const close = (code: string) =>
			changePlace(world, { code, name: 'Tutup', kind: 'box', isClosed: true }, officer)
		await expect(close('L1')).rejects.toMatchObject({ code: 'stock.place_in_use' })
		await close('R1')
		await expect(move('R1')).rejects.toMatchObject({ code: 'stock.no_such_place' })
		const workDate = dateInMagetan(clock.now())
		const cost = { materialCostSen: rupiah(2), materialReason: 'Nota contoh' }
		const made = { ...batch, workDate, quantity: 2, ...cost }
		const { batchCode } = await recordBatch(world, made, officer)
		await signBatch(world, { batchCode }, head)
		await receiveLot(world, { batchCode, placeCode: 'L1' }, officer)
		const places = await listPlaces(database.db)
		expect(places.map(({ code, lots, pieces }) => [code, lots, pieces])).toEqual([
			['L1', 2, 4],
			['R1', 0, 0],
		])
		const placeId = places[0]?.id ?? ''
		const there = await listLots(database.db, { cursor: null, placeId })
		expect(there.lots.map(({ code }) => code)).toEqual([batchCode, lotCode])
		const nowhere = await listLots(database.db, { cursor: null, placeId: 'none' })
		expect(nowhere.lots).toEqual([])
	})
})
