import fc from 'fast-check'
import { expect, it } from 'vitest'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { cardOfLot, holdersOfLot } from '#app/domain/stock/cards/cards.server.ts'
import { getLot, listLots } from '#app/domain/stock/lots.server.ts'
import { receiveLot } from '#app/domain/stock/receive-lot.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { returnUnits } from '#app/domain/stock/return-units.server.ts'
import { sellReserved } from '#app/domain/stock/sell-reserved.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn, officer } from '#tests/support/making.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { type ShelfAct, ShelfModel, shelfActs } from './shelf-model.ts'

onBothEngines('lots', (database) => {
	const clock = testClock()
	const deps = () => makingOn(database.db, clock)

	async function aShelf() {
		const world = deps()
		const { slug, members } = await aCohort(world)
		const [variantId = ''] = await aProduct(world, { variants: [{ sku: 'KST-1' }] })
		const receive = (pieces: number, materialCostSen = rupiah(8_000 * pieces)) =>
			aLot(world, {
				cohortSlug: slug,
				sku: 'KST-1',
				materialCostSen,
				contributions: [{ makerCode: members[0] ?? '', pieces }],
			})
		return { world, variantId, members, receive }
	}

	const holding = (holderId: string) => ({ holderId, at: clock.now() })

	it('carry the code of their batch and the cost of one piece, rounded down', async () => {
		const { receive, members } = await aShelf()
		const { lotCode } = await receive(3, rupiah(100))
		const lot = await getLot(database.db, lotCode)
		expect(lot).toMatchObject({
			code: 'KSP-260603-1',
			unitCostSen: 3_333,
			received: 3,
			available: 3,
			reserved: 0,
			sold: 0,
			sku: 'KST-1',
			origin: { cohort: { slug: 'perca-pagi' } },
			place: null,
		})
		expect(lot.contributions).toMatchObject([{ makerCode: members[0], weight: 3 }])
		const { rows } = await cardOfLot(database.db, lot.lotId, { cursor: null })
		expect(rows).toMatchObject([{ kind: 'received', quantity: 3, holderId: null }])
	})

	it('are received once, and only of batches that exist', async () => {
		const { world, receive } = await aShelf()
		const { lotCode } = await receive(1)
		const again = receiveLot(world, { batchCode: lotCode }, officer)
		await expect(again).rejects.toMatchObject({ code: 'stock.already_received' })
		const unknown = receiveLot(world, { batchCode: 'KSP-1' }, officer)
		await expect(unknown).rejects.toMatchObject({ code: 'workshop.no_such_batch' })
		await expect(getLot(database.db, 'KSP-1')).rejects.toMatchObject({
			code: 'stock.no_such_lot',
		})
	})

	it('say what can be had, first received first, and answer for every id', async () => {
		const { receive, variantId } = await aShelf()
		const codes: string[] = []
		for (const pieces of [2, 1, 4]) {
			clock.advance(1_000)
			codes.push((await receive(pieces)).lotCode)
		}
		const stock = await availabilityOf(database.db, [variantId, 'nothing'])
		expect(stock.get('nothing')).toEqual({ available: 0, lots: [] })
		expect(stock.get(variantId)?.available).toBe(7)
		expect(stock.get(variantId)?.lots.map((lot) => [lot.code, lot.available])).toEqual([
			[codes[0], 2],
			[codes[1], 1],
			[codes[2], 4],
		])
	})

	it('show which orders have their pieces now', async () => {
		const { receive, variantId } = await aShelf()
		const { lotCode, lotId } = await receive(6)
		const [bought, waiting, gone] = [newId(), newId(), newId()]
		for (const holderId of [bought, waiting, gone]) {
			const wants = [{ variantId, quantity: 2 }]
			await transaction(database.db, (tx) => reserveUnits(tx, { ...holding(holderId), wants }))
		}
		await transaction(database.db, (tx) => sellReserved(tx, holding(bought)))
		await transaction(database.db, (tx) => sellReserved(tx, holding(gone)))
		const units = [{ lotId, quantity: 2 }]
		await transaction(database.db, (tx) => returnUnits(tx, { ...holding(gone), units }))
		const lot = await getLot(database.db, lotCode)
		expect(lot).toMatchObject({ available: 2, reserved: 2, sold: 2 })
		expect((await holdersOfLot(database.db, lotId, null)).holders).toEqual([
			{ holderId: waiting, reserved: 2, sold: 0 },
			{ holderId: bought, reserved: 0, sold: 2 },
		])
		expect(await verifyStock(database.db, new Map([[lotId, 2]]))).toEqual([])
	})

	it('are listed newest first, page by page, none twice and none left out', async () => {
		const { receive } = await aShelf()
		const codes: string[] = []
		for (let i = 0; i < 53; i++) codes.unshift((await receive(1)).lotCode)
		const first = await listLots(database.db, { cursor: null })
		expect(first.lots).toHaveLength(50)
		const second = await listLots(database.db, { cursor: first.nextCursor })
		expect(second.nextCursor).toBeNull()
		const seen = [...first.lots, ...second.lots].map((lot) => lot.code)
		expect(seen.sort()).toEqual(codes.sort())
	})

	it('are taken in order and stay what their movements say, whatever happens', async () => {
		const { world, receive, variantId } = await aShelf()
		const model = new ShelfModel(world, variantId, receive)
		const act = fc.tuple(
			fc.constantFrom<ShelfAct[]>(...shelfActs, 'reserve', 'reserve', 'sell'),
			fc.integer({ min: 1, max: 5 }),
		)
		await fc.assert(
			fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (acts) => {
				for (const [name, pieces] of acts) {
					clock.advance(60_000)
					await model.act(name, pieces)
				}
				const lots = (await availabilityOf(database.db, [variantId])).get(variantId)?.lots
				expect(lots?.map(({ lotId, available }) => ({ lotId, available }))).toEqual(
					model.shelf.filter((lot) => lot.available > 0),
				)
				expect(await verifyStock(database.db, model.sold)).toEqual([])
			}),
			propertyParameters({ numRuns: 15, endOnFailure: true }),
		)
	})
})
