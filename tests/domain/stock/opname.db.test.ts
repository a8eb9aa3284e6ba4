import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { cardOfLot, cardOfVariants } from '#app/domain/stock/cards/cards.server.ts'
import { getLot } from '#app/domain/stock/lots.server.ts'
import { approveOpname } from '#app/domain/stock/opname/approve-opname.server.ts'
import { closeOpname } from '#app/domain/stock/opname/close-opname.server.ts'
import { openOpname } from '#app/domain/stock/opname/open-opname.server.ts'
import {
	blindLines,
	countedLines,
	getOpname,
	listOpnames,
} from '#app/domain/stock/opname/opnames.server.ts'
import { recordCount } from '#app/domain/stock/opname/record-count.server.ts'
import { recordReasons } from '#app/domain/stock/opname/record-reasons.server.ts'
import { cancelOpname, reopenOpname } from '#app/domain/stock/opname/reopen-opname.server.ts'
import { startCount } from '#app/domain/stock/opname/start-count.server.ts'
import { releaseReservation } from '#app/domain/stock/release-reservation.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { newId } from '#app/shared/ids.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn, officer } from '#tests/support/making.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { House, type HouseAct, head, houseActs } from './opname-model.ts'

const all = { scope: 'Semua', placeIds: [], variantIds: [], unplaced: false }
const colleague: Actor = { kind: 'staff', id: 'colleague-of-tests' }
const nothing = async () => new Map<string, number>()

onBothEngines('an opname', (database) => {
	const clock = testClock()

	async function lotsOf(...sizes: number[]) {
		const world = makingOn(database.db, clock)
		const { slug, members } = await aCohort(world)
		const [variantId = ''] = await aProduct(world, { variants: [{ sku: 'KST-1' }] })
		const lots: { lotId: string; lotCode: string; variantId: string; pieces: number }[] = []
		for (const pieces of sizes) {
			const contributions = [{ makerCode: members[0] ?? '', pieces }]
			const lot = await aLot(world, { cohortSlug: slug, sku: 'KST-1', contributions })
			lots.push({ ...lot, variantId, pieces })
		}
		return { world, lots, variantId }
	}

	async function opened(...sizes: number[]) {
		const { world, lots, variantId } = await lotsOf(...sizes)
		const number = await openOpname(world, all, officer)
		const deps = { ...world, unpacked: nothing }
		const count = async (index: number, counted: number, actor = officer) => {
			const lotCode = lots[index]?.lotCode ?? ''
			const { countId } = await startCount(deps, { number, lotCode }, actor)
			clock.advance(1_000)
			return await recordCount(deps, { number, countId, counted }, actor)
		}
		const say = (index: number, actor: Actor = officer) => {
			const said = { reason: 'lost', note: 'Rak' } as const
			const reasons = new Map([[lots[index]?.lotCode ?? '', said]])
			return recordReasons(world, { number, reasons }, actor)
		}
		const approve = (actor: Actor = head) => approveOpname(world, { number, decision: '' }, actor)
		const code = (index: number) => lots[index]?.lotCode ?? ''
		const reserve = (holderId: string, quantity: number) =>
			transaction(database.db, (tx) =>
				reserveUnits(tx, { holderId, wants: [{ variantId, quantity }], at: clock.now() }),
			)
		return { world, deps, lots, number, count, say, approve, code, reserve }
	}

	it('has on record who said why something is missing, each time it was changed', async () => {
		const { world, number, count, say, approve } = await opened(4)
		for (let pass = 0; pass < 2; pass++) await count(0, 3)
		await closeOpname(world, { number }, officer)
		await say(0, head)
		await say(0)
		const said = database.db.selectFrom('audit_events').select('actor_id')
		const rows = await said.where('action', '=', 'stock.opname-reasons-said').execute()
		expect(rows.map((row) => row.actor_id)).toEqual(['head-of-tests'])
		// Whoever has said why does not approve it.
		await expect(approve()).rejects.toMatchObject({ code: 'stock.own_opname' })
		const byHand = { state: 'approved', decided_by: 'head-of-tests', decided_at: clock.now() }
		const past = database.db
			.updateTable('opnames')
			.set(byHand as never)
			.execute()
		await expect(past).rejects.toThrow('opnames_said_by_another')
	})

	it('counts a lot again that differs, until two counts agree', async () => {
		const { world, number, count } = await opened(4, 2)
		expect(number).toBe('OPN-2026-001')
		expect(await count(0, 3)).toEqual({ state: 'recount', hasMoved: false })
		expect(await count(0, 2)).toEqual({ state: 'recount', hasMoved: false })
		const early = closeOpname(world, { number }, officer)
		await expect(early).rejects.toMatchObject({ code: 'stock.not_counted', details: { lots: 2 } })
		expect((await count(0, 2)).state).toBe('settled')
		expect((await count(1, 2)).state).toBe('settled')
		expect(await countedLines(database.db, number)).toEqual([])
		expect(JSON.stringify(await blindLines(database.db, number))).not.toMatch(/expected|counted/)
		expect(await closeOpname(world, { number }, officer)).toEqual({ differences: 1 })
		expect(await countedLines(database.db, number)).toMatchObject([
			{ expected: 4, counted: 2, difference: -2, counts: 3 },
			{ expected: 2, counted: 2, difference: 0 },
		])
		await expect(count(0, 4)).rejects.toMatchObject({ code: 'stock.not_counting' })
	})

	it('is approved with reasons, by somebody who did not count', async () => {
		const { world, number, count, say, approve, code } = await opened(5, 1)
		await count(0, 4)
		await count(0, 4, colleague)
		await count(1, 1)
		await closeOpname(world, { number }, officer)
		await expect(approve()).rejects.toMatchObject({ code: 'stock.reason_missing' })
		await say(0)
		for (const actor of [officer, colleague]) {
			await expect(approve(actor)).rejects.toMatchObject({ code: 'stock.own_opname' })
			const byHand = database.db
				.updateTable('opnames')
				.set({ state: 'approved', decided_by: actor.kind === 'staff' ? actor.id : '' })
				.set({ decided_at: clock.now() })
				.execute()
			await expect(byHand).rejects.toThrow()
		}
		expect(await approve()).toEqual({ missing: 1, found: 0, unposted: 0 })
		expect(await getLot(database.db, code(0))).toMatchObject({ available: 4, writtenOff: 1 })
		expect(await verifyStock(database.db, new Map())).toEqual([])
		expect(await getOpname(database.db, number)).toMatchObject({ state: 'approved' })
		const { opnames } = await listOpnames(database.db, null)
		expect(opnames).toMatchObject([{ number, lots: 2, differences: 1 }])
	})

	it('brings back what was lost, and writes down what never was of that lot', async () => {
		const first = await opened(3)
		await first.count(0, 2)
		await first.count(0, 2)
		await closeOpname(first.world, { number: first.number }, officer)
		await first.say(0)
		await first.approve()
		const { deps, world } = first
		const number = await openOpname(world, all, officer)
		for (const _ of [1, 2]) {
			const { countId } = await startCount(deps, { number, lotCode: first.code(0) }, officer)
			await recordCount(deps, { number, countId, counted: 5 }, officer)
		}
		await closeOpname(world, { number }, officer)
		expect(await approveOpname(world, { number, decision: '' }, head)).toEqual({
			missing: 0,
			found: 1,
			unposted: 2,
		})
		expect(await getLot(database.db, first.code(0))).toMatchObject({
			available: 3,
			writtenOff: 0,
		})
		expect(await verifyStock(database.db, new Map())).toEqual([])
	})

	it('does not post what has been ordered meanwhile, and goes on once that is settled', async () => {
		const { world, number, count, say, approve, reserve } = await opened(1)
		await count(0, 0)
		await count(0, 0)
		await closeOpname(world, { number }, officer)
		await say(0)
		const holderId = newId()
		await reserve(holderId, 1)
		await expect(approve()).rejects.toMatchObject({ code: 'stock.difference_reserved' })
		expect((await getOpname(database.db, number)).state).toBe('closed')
		await transaction(database.db, (tx) => releaseReservation(tx, { holderId, at: clock.now() }))
		await approve()
		expect(await verifyStock(database.db, new Map())).toEqual([])
	})

	it('races a sale of the last piece, and one of them has it', async () => {
		const { world, number, count, say, approve, reserve, code } = await opened(1)
		await count(0, 0)
		await count(0, 0)
		await closeOpname(world, { number }, officer)
		await say(0)
		const ends = await Promise.allSettled([approve(), reserve(newId(), 1)])
		const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []))
		expect(refused).toHaveLength(1)
		expect(['stock.difference_reserved', 'stock.sold_out']).toContain(refused[0])
		expect((await getLot(database.db, code(0))).available).toBe(0)
		expect(await verifyStock(database.db, new Map())).toEqual([])
	})

	it('is decided once, though two approve it and a third sends it back at the same moment', async () => {
		const { world, number, count, say, approve, code } = await opened(5)
		for (let pass = 0; pass < 2; pass++) await count(0, 4)
		await closeOpname(world, { number }, officer)
		await say(0)
		const ends = await Promise.allSettled([
			approve(),
			approve(colleague),
			reopenOpname(world, { number }, head),
		])
		const sorted = ends.map(({ status }) => status).sort()
		expect(sorted).toEqual(['fulfilled', 'rejected', 'rejected'])
		const isApproved = (await getOpname(database.db, number)).state === 'approved'
		const stands = isApproved ? { available: 4, writtenOff: 1 } : { available: 5, writtenOff: 0 }
		expect(await getLot(database.db, code(0))).toMatchObject(stands)
		expect(await verifyStock(database.db, new Map())).toEqual([])
	})

	it('is sent back to be counted again, or given up, which lets go of its lots', async () => {
		const { world, number, count, code, deps } = await opened(2, 2)
		const other = openOpname(world, all, officer)
		await expect(other).rejects.toMatchObject({ code: 'stock.lot_being_counted' })
		await count(0, 1)
		await count(0, 1)
		await count(1, 2)
		await closeOpname(world, { number }, officer)
		clock.advance(1_000)
		await reopenOpname(world, { number }, head)
		clock.advance(1_000)
		const states = async () => (await blindLines(database.db, number)).map((line) => line.state)
		expect(await states()).toEqual(['open', 'settled'])
		expect((await count(0, 2)).state).toBe('settled')
		await cancelOpname(world, { number, decision: 'Salah pilih' }, officer)
		const late = startCount(deps, { number, lotCode: code(0) }, officer)
		await expect(late).rejects.toMatchObject({ code: 'stock.not_counting' })
		expect(await openOpname(world, all, officer)).toBe('OPN-2026-002')
		const none = openOpname(world, { ...all, placeIds: ['nowhere'] }, officer)
		await expect(none).rejects.toMatchObject({ code: 'stock.nothing_to_count' })
	})

	it('finds just what is astray, whatever is sold, packed and brought back meanwhile', async () => {
		const { world, lots, variantId } = await lotsOf(6, 4)
		const house = new House({ ...world, clock }, lots)
		const act = fc.tuple(
			fc.constantFrom<HouseAct[]>(...houseActs, 'order', 'pay', 'pack'),
			fc.integer({ min: 0, max: 1 }),
		)
		await fc.assert(
			fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 45 }), async (acts) => {
				for (const [name, which] of acts) {
					clock.advance(60_000)
					await house.act(name, which)
					expect(await house.differences()).toEqual(house.astray)
				}
				expect(await verifyStock(database.db, house.sold)).toEqual([])
				await checkCards(lots, variantId)
			}),
			propertyParameters({ numRuns: 8, endOnFailure: true }),
		)
	})

	/** Read page by page, a card ends with nothing before its first movement, and with its lot. */
	async function checkCards(
		lots: readonly { lotId: string; lotCode: string }[],
		variantId: string,
	) {
		const sum = { available: 0, reserved: 0, sold: 0, writtenOff: 0 }
		for (const { lotId, lotCode } of lots) {
			const { available, reserved, sold, writtenOff } = await getLot(database.db, lotCode)
			const counters = { available, reserved, sold, writtenOff }
			let cursor: number | null = null
			let isFirst = true
			do {
				const page = await cardOfLot(database.db, lotId, { cursor, limit: 7 })
				if (isFirst) expect(page.rows[0]?.balance).toEqual(counters)
				for (const { balance } of page.rows) {
					expect(Math.min(...Object.values(balance))).toBeGreaterThanOrEqual(0)
				}
				if (page.nextCursor === null) expect(page.rows.at(-1)).toMatchObject({ position: 1 })
				isFirst = false
				cursor = page.nextCursor
			} while (cursor !== null)
			for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counters[key]
		}
		const card = await cardOfVariants(database.db, [variantId], { cursor: null, limit: 3 })
		expect(card.rows[0]?.balance).toEqual(sum)
	}
})
