import { expect, it } from 'vitest'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { sellReserved } from '#app/domain/stock/sell-reserved.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { newId } from '#app/shared/ids.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn } from '#tests/support/making.ts'

/**
 * What nobody can do through a verb is done here by hand in the tables, to prove that it is found.
 */
onBothEngines('verifying the stock', (database) => {
	const clock = testClock()

	/** A lot of ten: three sold, two reserved, five on the shelf. */
	async function aSoundLot() {
		const deps = makingOn(database.db, clock)
		const { slug, members } = await aCohort(deps)
		const [variantId = ''] = await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const contributions = [{ makerCode: members[0] ?? '', pieces: 10 }]
		const { lotId } = await aLot(deps, { cohortSlug: slug, sku: 'KST-1', contributions })
		const [bought, waiting] = [newId(), newId()]
		const reserve = (holderId: string, quantity: number) =>
			transaction(database.db, (tx) =>
				reserveUnits(tx, { holderId, wants: [{ variantId, quantity }], at: clock.now() }),
			)
		await reserve(bought, 3)
		await transaction(database.db, (tx) => sellReserved(tx, { holderId: bought, at: clock.now() }))
		await reserve(waiting, 2)
		return { lotId, variantId, sold: new Map([[lotId, 3]]) }
	}

	const rulesBroken = async (sold: Map<string, number>) =>
		(await verifyStock(database.db, sold)).map((fault) => fault.rule)

	it('finds nothing wrong with a sound lot', async () => {
		const { sold } = await aSoundLot()
		expect(await verifyStock(database.db, sold)).toEqual([])
	})

	it('finds counters that were changed by hand', async () => {
		const { sold } = await aSoundLot()
		await database.db.updateTable('lots').set({ available: 4, reserved: 3 }).execute()
		expect(await rulesBroken(sold)).toEqual([
			'available-is-moved',
			'reserved-is-moved',
			'reserved-is-held',
			'shelf-pieces',
		])
	})

	it('finds a movement that does not fit its kind', async () => {
		const { lotId, variantId, sold } = await aSoundLot()
		await database.db
			.insertInto('stock_movements')
			.values({
				id: newId(),
				lot_id: lotId,
				variant_id: variantId,
				position: 5,
				at: clock.now(),
				kind: 'released',
				available_delta: 1,
				reserved_delta: 0,
				sold_delta: -1,
				written_off_delta: 0,
				holder_id: newId(),
			})
			.execute()
		const broken = await rulesBroken(sold)
		expect(broken).toContain('movement-fits-its-kind')
		expect(broken).toContain('movements-are-numbered')
	})

	it('finds a reservation that was made or ended without its movement', async () => {
		const { sold } = await aSoundLot()
		await database.db
			.updateTable('reservations')
			.set({ state: 'sold', ended_at: clock.now() })
			.where('state', '=', 'held')
			.execute()
		expect(await rulesBroken(sold)).toEqual(['reserved-is-held', 'sold-is-reserved-before'])
	})

	it('finds pieces that nobody has bought, and bought ones that are still here', async () => {
		const { lotId, sold } = await aSoundLot()
		expect(await rulesBroken(new Map())).toEqual(['sold-is-ordered'])
		expect(await verifyStock(database.db, new Map([[lotId, 4]]))).toEqual([
			{ lotCode: 'KSP-260603-1', rule: 'sold-is-ordered', expected: 4, found: 3 },
		])
		expect(await rulesBroken(sold)).toEqual([])
	})

	it('finds a lot that is larger than its batch', async () => {
		const { sold } = await aSoundLot()
		await database.db.updateTable('lots').set({ received: 11, available: 6 }).execute()
		expect(await rulesBroken(sold)).toEqual([
			'available-is-moved',
			'received-is-accepted',
			'shelf-pieces',
		])
	})
})
