import { expect, it } from 'vitest'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { listFacets } from '#app/domain/catalogue/shelf/facets/facets.server.ts'
import {
	type ListShelf,
	listShelf,
	newestPieces,
	piecesOfCohort,
	relatedPieces,
} from '#app/domain/catalogue/shelf/pieces.server.ts'
import { type ShelfPiece, shelfSorts, wholeShelf } from '#app/domain/catalogue/shelf.ts'
import { rupiah } from '#app/shared/money.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn, officer } from '#tests/support/making.ts'

const slugsOf = (pieces: readonly ShelfPiece[]) => pieces.map((piece) => piece.card.slug)

onBothEngines('the shelf', (database) => {
	/** Five products of two cohorts; the mat is the oldest, the scarf is sold out. */
	async function aShop() {
		const clock = testClock()
		const world = makingOn(database.db, clock)
		const keset = await aCohort(world)
		const rajut = await aCohort(world, { slug: 'rabu', programmeCode: 'RJT', craft: 'rajut' })
		const put = async (slug: string, price: number, options: Parameters<typeof aProduct>[1]) => {
			clock.advance(60_000)
			const [first = {}, ...more] = options?.variants ?? [{}]
			const variants = [{ priceSen: rupiah(price), ...first }, ...more]
			return await aProduct(world, { slug, ...options, variants })
		}
		const receive = (slug: string, variant: number, cohort: typeof keset, pieces: number) => {
			clock.advance(60_000)
			return aLot(world, {
				cohortSlug: cohort.slug,
				sku: `${slug.toUpperCase()}-${variant}`,
				contributions: [{ makerCode: cohort.members[0] ?? '', pieces }],
			})
		}
		await put('mat', 30_000, {
			colours: ['red', 'blue'],
			variants: [{ sizeClass: 'small' }, { sizeClass: 'large', priceSen: rupiah(60_000) }],
		})
		await put('flower', 85_000, { colours: ['red'], oneOfAKind: true })
		await put('scarf', 125_000, { craft: 'rajut', colours: ['green'] })
		await put('hat', 55_000, { craft: 'rajut', colours: ['brick', 'green'] })
		await put('bag', 175_000, { craft: 'rajut', colours: ['yellow'] })
		await receive('mat', 2, keset, 3)
		await receive('bag', 1, rajut, 2)
		await receive('flower', 1, keset, 1)
		await receive('hat', 1, rajut, 4)
		return { world }
	}

	const list = (filter: Partial<ListShelf['filter']> = {}, more: Partial<ListShelf> = {}) =>
		listShelf(database.db, {
			filter: { ...wholeShelf, ...filter },
			sort: 'featured',
			limit: 24,
			...more,
		})
	const found = async (filter: Partial<ListShelf['filter']>) =>
		slugsOf((await list(filter)).pieces).sort()

	it('is in the order of the catalogue, what is sold out at its end', async () => {
		await aShop()
		const { pieces, count, previous, next } = await list()
		expect(slugsOf(pieces)).toEqual(['mat', 'flower', 'hat', 'bag', 'scarf'])
		expect({ count, previous, next }).toEqual({ count: { exactly: 5 }, previous: null, next: null })
		expect(pieces[0]).toMatchObject({
			available: 3,
			card: { fromPriceSen: rupiah(30_000), toPriceSen: rupiah(60_000), oneOfAKind: false },
		})
	})

	it('is sorted by arrival, what is sold out at the end, and by price', async () => {
		await aShop()
		const slugs = async (sort: ListShelf['sort']) => slugsOf((await list({}, { sort })).pieces)
		expect(await slugs('newest')).toEqual(['hat', 'flower', 'bag', 'mat', 'scarf'])
		expect(await slugs('cheapest')).toEqual(['mat', 'hat', 'flower', 'scarf', 'bag'])
		expect(await slugs('dearest')).toEqual(['bag', 'scarf', 'flower', 'hat', 'mat'])
		expect(slugsOf(await newestPieces(database.db, 2))).toEqual(['hat', 'flower'])
	})

	it('is narrowed by craft, cohort, price, colour, size, stock and being the only one', async () => {
		await aShop()
		expect(await found({ craft: 'rajut' })).toEqual(['bag', 'hat', 'scarf'])
		expect(await found({ cohort: 'rabu' })).toEqual(['bag', 'hat'])
		expect(await found({ cohort: 'nobody' })).toEqual([])
		expect(await found({ fromSen: rupiah(60_000), toSen: rupiah(100_000) })).toEqual([
			'flower',
			'mat',
		])
		// The mat costs 30.000 or 60.000, and nothing between.
		expect(await found({ fromSen: rupiah(40_000), toSen: rupiah(55_000) })).toEqual(['hat'])
		expect(await found({ toSen: rupiah(55_000) })).toEqual(['hat', 'mat'])
		expect(await found({ colours: ['green', 'yellow'] })).toEqual(['bag', 'hat', 'scarf'])
		expect(await found({ sizes: ['small'] })).toEqual(['mat'])
		expect(await found({ sizes: ['small'], inStock: true })).toEqual([])
		expect(await found({ sizes: ['small', 'large'], inStock: true })).toEqual(['mat'])
		expect(await found({ inStock: true })).toEqual(['bag', 'flower', 'hat', 'mat'])
		expect(await found({ oneOfAKind: true })).toEqual(['flower'])
		expect(await found({ craft: 'keset', colours: ['red'], oneOfAKind: true })).toEqual(['flower'])
		expect(slugsOf(await piecesOfCohort(database.db, 'perca-pagi', 8))).toEqual(['mat', 'flower'])
	})

	it('keeps the order of a search, its filters, and its pages', async () => {
		await aShop()
		const all = new Map((await list()).pieces.map(({ card }) => [card.slug, card.id]))
		const productIds = ['scarf', 'bag', 'mat', 'hat'].map((slug) => all.get(slug) ?? '')
		const first = await list({ productIds }, { limit: 3 })
		expect(slugsOf(first.pieces)).toEqual(['scarf', 'bag', 'mat'])
		expect(first.count).toEqual({ exactly: 4 })
		const second = await list({ productIds }, { limit: 3, after: first.next })
		expect(slugsOf(second.pieces)).toEqual(['hat'])
		const back = await list({ productIds }, { limit: 3, before: second.previous })
		expect(slugsOf(back.pieces)).toEqual(['scarf', 'bag', 'mat'])
		expect(await found({ productIds, inStock: true })).toEqual(['bag', 'hat', 'mat'])
		const byPrice = await list({ productIds }, { sort: 'cheapest' })
		expect(slugsOf(byPrice.pieces)).toEqual(['mat', 'hat', 'scarf', 'bag'])
		expect(await found({ productIds: [] })).toEqual([])
	})

	it.each(shelfSorts)('is walked forwards and back page by page, in the order %s', async (sort) => {
		await aShop()
		const whole = slugsOf((await list({}, { sort })).pieces)
		const forwards: string[] = []
		let page = await list({}, { sort, limit: 2 })
		const pages = [page]
		while (page.next) {
			page = await list({}, { sort, limit: 2, after: page.next })
			pages.push(page)
		}
		for (const { pieces } of pages) forwards.push(...slugsOf(pieces))
		expect(forwards).toEqual(whole)
		const back = await list({}, { sort, limit: 2, before: page.previous })
		expect(slugsOf(back.pieces)).toEqual(whole.slice(2, 4))
		const start = await list({}, { sort, limit: 2, before: back.previous })
		expect(slugsOf(start.pieces)).toEqual(whole.slice(0, 2))
		expect(start.previous).toBeNull()
		expect(start.next).not.toBeNull()
	})

	it('fills the first page where less than one is left before a place', async () => {
		const { world } = await aShop()
		const all = new Map((await list()).pieces.map(({ card }) => [card.slug, card.id]))
		const productIds = ['mat', 'flower', 'hat', 'bag', 'scarf'].map((slug) => all.get(slug) ?? '')
		const lists = [{}, { productIds }]
		const second = async (filter: (typeof lists)[number]) => {
			const { next } = await list(filter, { limit: 3 })
			return await list(filter, { limit: 3, after: next })
		}
		const places = [await second(lists[0] ?? {}), await second(lists[1] ?? {})]
		await retireProduct(world, { slug: 'flower' }, officer)
		for (const [index, filter] of lists.entries()) {
			const back = await list(filter, { limit: 3, before: places[index]?.previous ?? null })
			expect(slugsOf(back.pieces)).toEqual(['mat', 'hat', 'bag'])
			expect(back.previous).toBeNull()
			const next = await list(filter, { limit: 3, after: back.next })
			expect(slugsOf(next.pieces)).toEqual(['scarf'])
		}
	})

	it('begins anew where a place cannot be read or has nothing behind it', async () => {
		await aShop()
		const whole = slugsOf((await list()).pieces)
		for (const after of ['nonsense', 'f.1.999999.zzz', 'c.1.a']) {
			expect(slugsOf((await list({}, { after })).pieces)).toEqual(whole)
		}
	})

	it('shows a new price and a retired product at once', async () => {
		const { world } = await aShop()
		await changePrice(world, { sku: 'MAT-1', priceSen: rupiah(90_000) }, officer)
		await retireProduct(world, { slug: 'hat' }, officer)
		const { pieces } = await list()
		expect(slugsOf(pieces)).toEqual(['mat', 'flower', 'bag', 'scarf'])
		expect(pieces[0]?.card).toMatchObject({
			fromPriceSen: rupiah(60_000),
			toPriceSen: rupiah(90_000),
		})
	})

	it('offers what is alike: of the same craft, in stock first, then by colour', async () => {
		await aShop()
		const ids = new Map((await list()).pieces.map(({ card }) => [card.slug, card.id]))
		const related = async (slug: string) =>
			slugsOf(await relatedPieces(database.db, ids.get(slug) ?? '', 4))
		expect(await related('scarf')).toEqual(['hat', 'bag'])
		expect(await related('bag')).toEqual(['hat', 'scarf'])
		expect(await related('mat')).toEqual(['flower'])
		expect(await relatedPieces(database.db, 'nothing', 4)).toEqual([])
	})

	it('offers the colours, sizes and cohorts of what is on sale, and no others', async () => {
		const { world } = await aShop()
		const facets = (craft: 'keset' | 'rajut' | null) =>
			listFacets(database.db, { craft, cohortSlugs: ['perca-pagi', 'rabu', 'nobody'] })
		expect(await facets(null)).toEqual({
			colours: ['yellow', 'brick', 'red', 'blue', 'green'],
			sizes: ['small', 'medium', 'large'],
			cohorts: ['perca-pagi', 'rabu'],
		})
		await retireProduct(world, { slug: 'bag' }, officer)
		expect(await facets('rajut')).toEqual({
			colours: ['brick', 'green'],
			sizes: ['medium'],
			cohorts: ['rabu'],
		})
	})
})
