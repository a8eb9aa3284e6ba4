import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newestPieces, relatedPieces } from '#app/domain/catalogue/shelf/pieces.server.ts'
import { readCatalogue } from '#app/routes/storefront/read-catalogue.server.ts'
import { readCatalogueQuery } from '#app/ui/storefront/read-catalogue-query.ts'
import { closeDatabase, type Db, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { testClock } from '#tests/support/clock.ts'
import { aCohort, makingOn } from '#tests/support/making.ts'
import { manyProducts } from '#tests/support/many-products.ts'
import { throwAwayFolder } from '#tests/support/memory.ts'
import { countingQueries } from '#tests/support/query-count.ts'

const SEARCHES = [
	'',
	'kerajinan=rajut&urut=terbaru',
	'warna=merah&warna=biru&ukuran=kecil&ada=ya&urut=termurah',
	'angkatan=perca-pagi&harga-dari=10000&harga-sampai=400000&urut=termahal',
	'urut=terbaru&sesudah=n.1.1780000000000.x',
]

describe('the queries of a list', () => {
	let folder: string
	let db: Db
	beforeEach(async () => {
		folder = throwAwayFolder('queries')
		db = openDatabase(`sqlite:${join(folder, 'many.sqlite')}`, () => {})
		await migrate(db)
		await aCohort(makingOn(db, testClock()))
	})
	afterEach(async () => {
		await closeDatabase(db)
		rmSync(folder, { recursive: true, force: true })
	})

	async function countEach(): Promise<number[]> {
		const counts: number[] = []
		const count = async (work: (counted: Db) => Promise<unknown>) => {
			const counting = countingQueries(db)
			await work(counting.db)
			counts.push(counting.count())
		}
		for (const search of SEARCHES) {
			const query = readCatalogueQuery(new URLSearchParams(search))
			await count((counted) => readCatalogue(counted, query, 'id'))
		}
		await count((counted) => newestPieces(counted, 8))
		await count((counted) => relatedPieces(counted, 'p000000002', 4))
		return counts
	}

	it('are as many with two thousand products as with sixty, and few', async () => {
		await manyProducts(db, 60, { cohortSlug: 'perca-pagi' })
		const few = await countEach()
		await manyProducts(db, 1_940, { cohortSlug: 'perca-pagi' })
		expect(await countEach()).toEqual(few)
		expect(Math.max(...few)).toBeLessThanOrEqual(9)
	})
})
