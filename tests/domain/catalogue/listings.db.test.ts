import { expect, it } from 'vitest'
import {
	BEGINNING,
	listAddresses,
	listNewest,
	listPartBeginnings,
	listProductsAfter,
} from '#app/domain/catalogue/listings.server.ts'
import { getProduct } from '#app/domain/catalogue/products.server.ts'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aProduct, makingOn, officer } from '#tests/support/making.ts'

onBothEngines('what is on show, for machines', (database) => {
	/** Five products, a minute between one and the next; the third is not on show any more. */
	async function aShelf() {
		const clock = testClock()
		const deps = makingOn(database.db, clock)
		for (const slug of ['keset-a', 'keset-b', 'keset-c', 'keset-d', 'keset-e']) {
			await aProduct(deps, { slug, variants: [{}, {}] })
			clock.advance(60_000)
		}
		await retireProduct(deps, { slug: 'keset-c' }, officer)
	}
	const ON_SHOW = ['keset-a', 'keset-b', 'keset-d', 'keset-e']

	it('is walked through in steps that leave nothing out and repeat nothing', async () => {
		await aShelf()
		const seen: string[] = []
		for (let after = BEGINNING; ; ) {
			const step = await listAddresses(database.db, after, 3)
			seen.push(...step.map(({ slug }) => slug))
			const last = step.at(-1)
			if (!last) break
			after = last.id
		}
		expect(seen.sort()).toEqual(ON_SHOW)
	})

	it('falls into parts of a size, each beginning after the last of the one before', async () => {
		expect(await listPartBeginnings(database.db, 3)).toEqual([BEGINNING])
		await aShelf()
		const parts = await listPartBeginnings(database.db, 3)
		const sizes = parts.map(async (after) => (await listAddresses(database.db, after, 3)).length)
		expect(await Promise.all(sizes)).toEqual([3, 1])
	})

	it('comes whole, as the page of a product shows it', async () => {
		await aShelf()
		const [first] = await listProductsAfter(database.db, BEGINNING, 1)
		expect(first).toMatchObject(await getProduct(database.db, first?.slug ?? ''))
		expect(first?.variants).toHaveLength(2)
	})

	it('comes newest first', async () => {
		await aShelf()
		const newest = await listNewest(database.db, 3)
		expect(newest.map(({ slug }) => slug)).toEqual(['keset-e', 'keset-d', 'keset-b'])
		expect(newest[0]?.publishedAt.localeCompare(newest[1]?.publishedAt ?? '')).toBe(1)
	})
})
