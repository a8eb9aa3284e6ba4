import { expect, it } from 'vitest'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { changeProduct } from '#app/domain/catalogue/change-product.server.ts'
import { createProduct } from '#app/domain/catalogue/create-product.server.ts'
import { getEdition } from '#app/domain/catalogue/editions.server.ts'
import type { Craft } from '#app/domain/catalogue/product.ts'
import { getProduct, offersOf } from '#app/domain/catalogue/products.server.ts'
import { publishProduct } from '#app/domain/catalogue/publish-product.server.ts'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { listShelf } from '#app/domain/catalogue/shelf/pieces.server.ts'
import { wholeShelf } from '#app/domain/catalogue/shelf.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aProduct, makingOn, officer, placePicture, text } from '#tests/support/making.ts'

onBothEngines('the catalogue', (database) => {
	const clock = testClock()
	const deps = () => makingOn(database.db, clock)
	const cards = async (craft: Craft | null = null) => {
		const filter = { ...wholeShelf, craft }
		const { pieces } = await listShelf(database.db, { filter, sort: 'featured', limit: 9 })
		return pieces.map((piece) => piece.card)
	}
	const words = {
		craft: 'keset' as const,
		name: text('Keset'),
		summary: text('Singkat'),
		description: text('Panjang'),
		material: text('Katun'),
		care: text('Cuci'),
		colours: ['blue', 'ivory'] as const,
		oneOfAKind: false,
	}
	const variant = {
		sku: 'KST-1',
		label: text('Sedang'),
		sizeLabel: '40 × 60 cm',
		sizeClass: 'medium' as const,
		priceSen: rupiah(30_000),
		weightGrams: 400,
	}

	it('lists what is on show, in order, with prices from lowest to highest', async () => {
		const world = deps()
		const variants = [{ priceSen: rupiah(45_000) }, { priceSen: rupiah(25_000) }]
		await aProduct(world, { slug: 'keset-oval', variants })
		await aProduct(world, { slug: 'syal', craft: 'rajut' })
		await createProduct(world, { slug: 'belum', ...words, variants: [variant] }, officer)
		const all = await cards()
		expect(all.map((card) => card.slug)).toEqual(['keset-oval', 'syal'])
		expect(all[0]).toMatchObject({
			fromPriceSen: rupiah(25_000),
			toPriceSen: rupiah(45_000),
			picture: { width: 1200 },
		})
		const knitted = await cards('rajut')
		expect(knitted.map((card) => card.slug)).toEqual(['syal'])
	})

	it('does not call a product the only one of which several pieces were made', async () => {
		const world = deps()
		const { variantIds } = await createProduct(
			world,
			{ slug: 'keset-baru', ...words, variants: [variant] },
			officer,
		)
		const { edition } = await getEdition(database.db, 'keset-baru')
		const change = { ...words, slug: 'keset-baru', edition, oneOfAKind: true }
		const made = (pieces: number) => async (_: unknown, ids: readonly string[]) => {
			expect(ids).toEqual(variantIds)
			return pieces
		}
		const several = changeProduct({ ...world, countMade: made(2) }, change, officer)
		await expect(several).rejects.toMatchObject({ code: 'catalogue.not_the_only' })
		await changeProduct({ ...world, countMade: made(1) }, change, officer)
		expect((await getEdition(database.db, 'keset-baru')).edition).toBe(edition + 1)
	})

	it('shows a product page only while the product is on show', async () => {
		const world = deps()
		const input = { slug: 'keset-kotak', ...words, variants: [variant] }
		await createProduct(world, input, officer)
		const gone = { code: 'catalogue.no_such_product', kind: 'not-found' }
		await expect(getProduct(database.db, 'keset-kotak')).rejects.toMatchObject(gone)
		await placePicture(database.db, 'keset-kotak')
		await publishProduct(world, { slug: 'keset-kotak' }, officer)
		const page = await getProduct(database.db, 'keset-kotak')
		expect(page.variants).toMatchObject([{ sku: 'KST-1', weightGrams: 400 }])
		expect(page.pictures).toHaveLength(1)
		await retireProduct(world, { slug: 'keset-kotak' }, officer)
		await expect(getProduct(database.db, 'keset-kotak')).rejects.toMatchObject(gone)
	})

	it('puts no product on show without a picture, without words, or twice', async () => {
		const world = deps()
		const publish = (slug: string) => publishProduct(world, { slug }, officer)
		await createProduct(world, { slug: 'satu', ...words, variants: [variant] }, officer)
		await expect(publish('satu')).rejects.toMatchObject({ code: 'catalogue.no_picture' })
		const wordless = { ...words, care: { id: ' ', en: 'Wash by hand' } }
		const other = { ...variant, sku: 'KST-2' }
		await createProduct(world, { slug: 'dua', ...wordless, variants: [other] }, officer)
		await expect(publish('dua')).rejects.toMatchObject({
			code: 'catalogue.words_missing',
			details: { field: 'care' },
		})
		await aProduct(world, { slug: 'tiga' })
		await expect(publish('tiga')).rejects.toMatchObject({ code: 'catalogue.already_published' })
	})

	it('tells carts and orders of a variant also when its product is retired', async () => {
		const world = deps()
		const [id = ''] = await aProduct(world, { slug: 'keset-kotak' })
		expect((await offersOf(database.db, [id])).get(id)).toMatchObject({
			onSale: true,
			productSlug: 'keset-kotak',
		})
		await retireProduct(world, { slug: 'keset-kotak' }, officer)
		expect((await offersOf(database.db, [id, 'nobody'])).get(id)?.onSale).toBe(false)
	})

	it('keeps addresses and numbers apart, and takes sensible prices alone', async () => {
		const world = deps()
		const create = (slug: string, change: object = {}, rest: object = {}) =>
			createProduct(
				world,
				{ slug, ...words, ...rest, variants: [{ ...variant, ...change }] },
				officer,
			)
		await create('satu')
		await expect(create('satu', { sku: 'X' })).rejects.toMatchObject({
			code: 'catalogue.slug_taken',
		})
		await expect(create('dua')).rejects.toMatchObject({ code: 'catalogue.sku_taken' })
		await expect(create('Dua Keset')).rejects.toMatchObject({ code: 'catalogue.bad_slug' })
		for (const price of [0, -100, 3_000_050, 0.5, 100_000_000_100]) {
			await expect(create('dua', { sku: 'X', priceSen: price })).rejects.toMatchObject({
				code: 'catalogue.bad_price',
			})
		}
		await expect(create('dua', { sku: 'X', weightGrams: 0 })).rejects.toMatchObject({
			code: 'catalogue.bad_weight',
		})
		const two = { oneOfAKind: true, variants: [variant, { ...variant, sku: 'X' }] }
		await expect(
			createProduct(world, { slug: 'dua', ...words, ...two }, officer),
		).rejects.toMatchObject({ code: 'catalogue.bad_variants' })
		expect(await cards()).toEqual([])
	})

	it('changes a price with both prices in the audit', async () => {
		const world = deps()
		await aProduct(world, { variants: [{ sku: 'KST-9' }] })
		await changePrice(world, { sku: 'KST-9', priceSen: rupiah(35_000) }, officer)
		const page = await getProduct(database.db, 'keset-kotak')
		expect(page.variants[0]?.priceSen).toBe(rupiah(35_000))
		const record = await database.db
			.selectFrom('audit_events')
			.select('details')
			.where('action', '=', 'catalogue.price-changed')
			.executeTakeFirstOrThrow()
		expect(JSON.parse(record.details)).toEqual({
			sku: 'KST-9',
			fromSen: 3_000_000,
			toSen: 3_500_000,
		})
		const half = { sku: 'KST-9', priceSen: sen(50) }
		await expect(changePrice(world, half, officer)).rejects.toMatchObject({
			code: 'catalogue.bad_price',
		})
	})

	it('is written with colours of the palette and sizes of the list alone', async () => {
		const world = deps()
		const write = (slug: string, changes: object, size: string) =>
			createProduct(
				world,
				{
					slug,
					...words,
					...changes,
					variants: [{ ...variant, sku: slug, sizeClass: size as 'small' }],
				},
				officer,
			)
		for (const colours of [[], ['lilac'], ['blue', 'blue']]) {
			const written = write('keset-satu', { colours }, 'small')
			await expect(written).rejects.toMatchObject({ code: 'catalogue.bad_colours' })
		}
		const huge = write('keset-satu', {}, 'huge')
		await expect(huge).rejects.toMatchObject({ code: 'catalogue.bad_size' })
		await write('keset-satu', { colours: ['green', 'ivory'] }, 'large')
		await placePicture(database.db, 'keset-satu')
		await publishProduct(world, { slug: 'keset-satu' }, officer)
		expect(await getProduct(database.db, 'keset-satu')).toMatchObject({
			colours: ['green', 'ivory'],
			variants: [{ sizeClass: 'large' }],
		})
	})
})
