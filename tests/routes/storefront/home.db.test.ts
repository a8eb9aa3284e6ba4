import { expect, it } from 'vitest'
import { systemClock } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, aRule, makingOn } from '#tests/support/making.ts'
import { manyProducts } from '#tests/support/many-products.ts'
import { type OpenPages, openPages } from '#tests/support/pages.ts'
import { countingQueries } from '#tests/support/query-count.ts'
import { sheetOf } from '#tests/support/shop.ts'

onBothEngines('the home page', (database) => {
	async function withPages(work: (pages: OpenPages) => Promise<void>): Promise<void> {
		const pages = await openPages(database)
		try {
			await work(pages)
		} finally {
			await pages.close()
		}
	}

	/** One mat on the shelf, with the rule that shares its price. */
	async function stock(): Promise<string> {
		const making = makingOn(database.db, systemClock)
		const cohort = await aCohort(making, { members: 5 })
		await aRule(making, cohort.programmeCode)
		await aProduct(making)
		await aLot(making, {
			cohortSlug: cohort.slug,
			sku: 'KESET-KOTAK-1',
			contributions: sheetOf(cohort.members, [1, 1, 1]),
		})
		return cohort.slug
	}

	it('says in every part that there is nothing yet, and shows no figure of nothing', () =>
		withPages(async ({ url }) => {
			const response = await fetch(url)
			const html = await response.text()
			expect(response.status).toBe(200)
			for (const words of [
				'Karya pertama sedang dikerjakan',
				'Begitu ada karya di rak',
				'Belum ada yang terjual',
				'Angkatan pertama akan diperkenalkan',
			]) {
				expect(html).toContain(words)
			}
			expect(html).not.toContain('Rp0')
		}))

	it('works out the price of a piece on the shelf and tells who was trained', () =>
		withPages(async ({ url }) => {
			await stock()
			const html = await (await fetch(`${url}/en`)).text()
			expect(html).toContain('Keset (en), Rp30.000')
			expect(html).toContain('Rp11.000')
			expect(html).toContain('people trained')
			expect(html).not.toContain('Rp0')
		}))

	it('asks as much of the database with two thousand products as with one', () =>
		withPages(async ({ url, services }) => {
			const cohortSlug = await stock()
			const counting = countingQueries(services.db)
			Object.assign(services, { db: counting.db })
			const askedFor = async (path: string) => {
				const before = counting.count()
				expect((await fetch(url + path)).status).toBe(200)
				return counting.count() - before
			}
			const few = await askedFor('/')
			expect(few).toBeLessThanOrEqual(24)
			if (database.engine === 'sqlite') await manyProducts(database.db, 2_000, { cohortSlug })
			else
				for (let i = 0; i < 30; i++)
					await aProduct(makingOn(database.db, systemClock), { slug: `k-${i}` })
			expect(await askedFor('/en')).toBe(few)
		}))
})
