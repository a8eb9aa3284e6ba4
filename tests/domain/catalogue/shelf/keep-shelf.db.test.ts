import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { releaseReservation } from '#app/domain/stock/release-reservation.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { returnUnits } from '#app/domain/stock/return-units.server.ts'
import { sellReserved } from '#app/domain/stock/sell-reserved.server.ts'
import { verifyShelf } from '#app/domain/stock/verify-shelf.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn, officer } from '#tests/support/making.ts'
import { propertyParameters } from '#tests/support/property.ts'

const ACTS = ['receive', 'reserve', 'sell', 'release', 'return', 'price'] as const

onBothEngines('keeping the shelf', (database) => {
	const clock = testClock()
	const at = () => clock.now()

	/** Two products with two sizes each, and a cohort that can make them. */
	async function aWorld() {
		const world = makingOn(database.db, clock)
		const { slug: cohortSlug, members } = await aCohort(world)
		const sizes = [{ sizeClass: 'small' as const }, { sizeClass: 'large' as const }]
		const variantIds: string[] = []
		for (const slug of ['mat', 'rug']) {
			variantIds.push(...(await aProduct(world, { slug, variants: sizes })))
		}
		const skus = ['MAT-1', 'MAT-2', 'RUG-1', 'RUG-2']
		const receive = (index: number, pieces: number) => {
			clock.advance(60_000)
			const contributions = [{ makerCode: members[0] ?? '', pieces }]
			return aLot(world, { cohortSlug, sku: skus[index] ?? '', contributions })
		}
		const reserve = (holderId: string, wants: { variantId: string; quantity: number }[]) =>
			transaction(database.db, (tx) => reserveUnits(tx, { holderId, wants, at: at() }))
		return { world, variantIds, skus, receive, reserve }
	}

	it('leaves it what lots, variants and products say, whatever happens', async () => {
		const { world, variantIds, skus, receive, reserve } = await aWorld()
		const held: { holderId: string; units: { lotId: string; quantity: number }[] }[] = []
		const sold: typeof held = []
		const tx = <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(database.db, work)
		const acts = {
			receive: (index: number, pieces: number) => receive(index, pieces),
			reserve: async (index: number, pieces: number) => {
				const holderId = newId()
				const wants = [index, (index + 1) % 4].map((one) => ({
					variantId: variantIds[one] ?? '',
					quantity: pieces,
				}))
				const units = await reserve(holderId, wants).catch((error: unknown) => {
					if (!isRefusal(error)) throw error
				})
				if (units) held.push({ holderId, units })
			},
			sell: async () => {
				const order = held.shift()
				if (!order) return
				await tx((t) => sellReserved(t, { holderId: order.holderId, at: at() }))
				sold.push(order)
			},
			release: async () => {
				const order = held.pop()
				if (order) await tx((t) => releaseReservation(t, { holderId: order.holderId, at: at() }))
			},
			return: async () => {
				const order = sold.shift()
				if (order) await tx((t) => returnUnits(t, { ...order, at: at() }))
			},
			price: (index: number, pieces: number) =>
				changePrice(world, { sku: skus[index] ?? '', priceSen: rupiah(pieces * 1_000) }, officer),
		}
		const anyAct = fc.tuple(
			fc.constantFrom(...ACTS),
			fc.integer({ min: 0, max: 3 }),
			fc.integer({ min: 1, max: 4 }),
		)
		await fc.assert(
			fc.asyncProperty(fc.array(anyAct, { minLength: 8, maxLength: 25 }), async (steps) => {
				for (const [name, index, pieces] of steps) await acts[name](index, pieces)
				expect(await verifyShelf(database.db)).toEqual([])
			}),
			propertyParameters({ numRuns: 10, endOnFailure: true }),
		)
		await retireProduct(world, { slug: 'rug' }, officer)
		expect(await verifyShelf(database.db)).toEqual([])
	})

	it('lets orders of the same things in any order queue, and counts each of them', async () => {
		const { world, variantIds, receive, reserve } = await aWorld()
		for (const index of [0, 1, 2, 3]) await receive(index, 12)
		const orders = Array.from({ length: 12 }, (_, turn) => {
			const ids = turn % 2 === 0 ? variantIds : variantIds.toReversed()
			return reserve(
				newId(),
				ids.map((variantId) => ({ variantId, quantity: 1 })),
			)
		})
		const prices = ['MAT-1', 'MAT-2', 'RUG-1'].map((sku, index) =>
			changePrice(world, { sku, priceSen: rupiah((index + 1) * 7_000) }, officer),
		)
		await Promise.all([...orders, ...prices])
		expect(await verifyShelf(database.db)).toEqual([])
		const rows = await database.db.selectFrom('shelf').select(['available', 'sold_out']).execute()
		expect(rows).toEqual([
			{ available: 0, sold_out: 1 },
			{ available: 0, sold_out: 1 },
		])
	})

	it('leaves no trace of an order that was refused', async () => {
		const { variantIds, receive, reserve } = await aWorld()
		await receive(0, 5)
		const [small = '', large = ''] = variantIds
		const wants = [small, large].map((variantId) => ({ variantId, quantity: 1 }))
		await expect(reserve(newId(), wants)).rejects.toMatchObject({ code: 'stock.sold_out' })
		expect(await verifyShelf(database.db)).toEqual([])
	})

	it('is found out when a shelf was changed by hand', async () => {
		const { receive } = await aWorld()
		await receive(0, 5)
		await database.db
			.updateTable('shelf')
			.set({ small_pieces: 4, to_price_sen: rupiah(99_000) })
			.where('available', '=', 5)
			.execute()
		const faults = await verifyShelf(database.db)
		expect(faults.map(({ productSlug, rule }) => [productSlug, rule])).toEqual([
			['mat', 'shelf-toPriceSen'],
			['mat', 'shelf-pieces'],
		])
	})
})
