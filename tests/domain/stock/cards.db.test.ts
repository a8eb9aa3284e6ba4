import { expect, it } from 'vitest'
import { cardOfLot, cardOfVariants } from '#app/domain/stock/cards/cards.server.ts'
import { getLot, listLots } from '#app/domain/stock/lots.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { newId } from '#app/shared/ids.ts'
import { plusMilliseconds } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn } from '#tests/support/making.ts'
import { countingQueries } from '#tests/support/query-count.ts'

const MOVEMENTS = 10_000
const ROWS_AT_ONCE = 1_000

onBothEngines('a stock card', (database) => {
	const clock = testClock()

	/** A lot whose piece was reserved and released until it had so many movements. */
	async function aBusyLot() {
		const world = makingOn(database.db, clock)
		const { slug, members } = await aCohort(world)
		const [variantId = ''] = await aProduct(world, { variants: [{ sku: 'KST-1' }] })
		const contributions = [{ makerCode: members[0] ?? '', pieces: 3 }]
		const { lotId, lotCode } = await aLot(world, { cohortSlug: slug, sku: 'KST-1', contributions })
		const at = clock.now()
		const holder = newId()
		const rows = Array.from({ length: MOVEMENTS - 1 }, (_, index) => {
			const pieces = index % 2 === 0 ? -1 : 1
			return {
				id: newId(),
				lot_id: lotId,
				variant_id: variantId,
				position: index + 2,
				at: plusMilliseconds(at, index),
				kind: pieces < 0 ? ('reserved' as const) : ('released' as const),
				available_delta: pieces,
				reserved_delta: -pieces,
				sold_delta: 0,
				written_off_delta: 0,
				holder_id: holder,
				reason: null,
				adjustment_id: null,
			}
		})
		for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
			const some = rows.slice(from, from + ROWS_AT_ONCE)
			await database.db.insertInto('stock_movements').values(some).execute()
		}
		await database.db
			.updateTable('lots')
			.set({ movements: MOVEMENTS, available: 2, reserved: 1 })
			.execute()
		return { lotId, lotCode, variantId }
	}

	it('is exact with 10 000 movements, by the same two or three queries on every page', async () => {
		const { lotId, lotCode, variantId } = await aBusyLot()
		const counting = countingQueries(database.db)
		const began = performance.now()
		const first = await cardOfLot(counting.db, lotId, { cursor: null })
		const middle = await cardOfLot(counting.db, lotId, { cursor: 5_000 })
		const last = await cardOfLot(counting.db, lotId, { cursor: 3 })
		const all = await cardOfVariants(counting.db, [variantId], { cursor: null })
		expect(counting.count()).toBe(4)
		expect(performance.now() - began).toBeLessThan(2_000)
		const { available, reserved, sold, writtenOff } = await getLot(database.db, lotCode)
		expect(first.rows[0]?.balance).toEqual({ available, reserved, sold, writtenOff })
		expect(first.nextCursor).toBe(MOVEMENTS - 49)
		expect(middle.rows[0]).toMatchObject({
			position: 4_999,
			kind: 'released',
			balance: { available: 3, reserved: 0 },
		})
		expect(last).toMatchObject({
			nextCursor: null,
			rows: [
				{ kind: 'reserved', balance: { available: 2, reserved: 1 } },
				{ kind: 'received', balance: { available: 3, reserved: 0 } },
			],
		})
		expect(all.rows[0]?.balance).toEqual(first.rows[0]?.balance)
		const next = await cardOfVariants(database.db, [variantId], { cursor: all.nextCursor })
		expect(next.rows[0]?.position).toBe(MOVEMENTS - 50)
		const rules = (await verifyStock(database.db, new Map())).map(({ rule }) => rule)
		expect(rules).toEqual(['reserved-is-held', 'shelf-pieces'])
		const lots = countingQueries(database.db)
		await listLots(lots.db, { cursor: null })
		expect(lots.count()).toBeLessThanOrEqual(6)
	})
})
