import { expect, it } from 'vitest'
import { listLots } from '#app/domain/stock/lots.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { listShortages } from '#app/domain/stock/shortages.server.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn } from '#tests/support/making.ts'

onBothEngines('shortages', (database) => {
	const clock = testClock()

	async function aShelf() {
		const world = makingOn(database.db, clock)
		const { slug, members } = await aCohort(world)
		const variants = [{ sku: 'KST-1' }, { sku: 'KST-2' }, { sku: 'KST-3' }]
		const ids = await aProduct(world, { slug: 'keset', variants })
		await aProduct(world, { slug: 'satu-satunya', oneOfAKind: true, variants: [{ sku: 'SATU' }] })
		const receive = (sku: string, pieces: number) =>
			aLot(world, {
				cohortSlug: slug,
				sku,
				contributions: [{ makerCode: members[0] ?? '', pieces }],
			})
		return { ids, receive }
	}

	it('list what is nearly or wholly gone, the scarcest first, and no one-off pieces', async () => {
		const { receive } = await aShelf()
		const { lotCode } = await receive('KST-1', 3)
		await receive('KST-3', 4)
		const shortages = await listShortages(database.db)
		expect(shortages.map(({ sku, available, lotCodes }) => [sku, available, lotCodes])).toEqual([
			['KST-2', 0, []],
			['KST-1', 3, [lotCode]],
		])
	})

	it('leave lots that are sold out off the list of those to sell from', async () => {
		const { ids, receive } = await aShelf()
		const gone = await receive('KST-1', 1)
		const left = await receive('KST-2', 1)
		await transaction(database.db, (tx) =>
			reserveUnits(tx, {
				holderId: 'an-order',
				wants: [{ variantId: ids[0] ?? '', quantity: 1 }],
				at: clock.now(),
			}),
		)
		const codes = async (onSaleOnly: boolean) =>
			(await listLots(database.db, { cursor: null, onSaleOnly })).lots.map(({ code }) => code)
		expect(await codes(true)).toEqual([left.lotCode])
		expect((await codes(false)).sort()).toEqual([gone.lotCode, left.lotCode].sort())
	})
})
