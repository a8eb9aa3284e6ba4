import { expect, it } from 'vitest'
import { acceptPrices } from '#app/domain/cart/accept-prices.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { EMPTY_CART } from '#app/domain/cart/cart.ts'
import { countCart, readCart } from '#app/domain/cart/carts.server.ts'
import { changeCartLine } from '#app/domain/cart/change-cart-line.server.ts'
import { emptyCart } from '#app/domain/cart/empty-cart.server.ts'
import { forgetCarts } from '#app/domain/cart/forget-carts.server.ts'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { newId, newToken } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn, officer } from '#tests/support/making.ts'

const DAY_MS = 86_400_000

onBothEngines('a cart', (database) => {
	const clock = testClock()
	const deps = () => makingOn(database.db, clock)

	/** Two products: five mats on the shelf, and a scarf of which there is one. */
	async function aShop() {
		const world = deps()
		const { slug, members } = await aCohort(world)
		const [mat = ''] = await aProduct(world, { variants: [{ sku: 'KST-1' }] })
		const scarf = { slug: 'selendang', variants: [{ sku: 'SLD-1', priceSen: rupiah(85_000) }] }
		const [shawl = ''] = await aProduct(world, scarf)
		for (const [sku, pieces] of [
			['KST-1', 5],
			['SLD-1', 1],
		] as const) {
			const contributions = [{ makerCode: members[0] ?? '', pieces }]
			await aLot(world, { cohortSlug: slug, sku, contributions })
		}
		const sellElsewhere = (variantId: string, quantity: number) =>
			transaction(database.db, (tx) =>
				reserveUnits(tx, {
					holderId: newId(),
					wants: [{ variantId, quantity }],
					at: clock.now(),
				}),
			)
		return { world, mat, shawl, sellElsewhere }
	}

	it('without a token, or with one that opens nothing, is empty', async () => {
		expect(await readCart(database, null)).toEqual(EMPTY_CART)
		expect(await readCart(database, newToken())).toEqual(EMPTY_CART)
		expect(await countCart(database, null)).toBe(0)
		expect(await countCart(database, newToken())).toBe(0)
	})

	it('begins with the first piece and grows under the same token', async () => {
		const { world, mat, shawl } = await aShop()
		const { token } = await addToCart(world, null, { variantId: mat, quantity: 2 })
		clock.advance(1_000)
		expect(await addToCart(world, token, { variantId: shawl, quantity: 1 })).toEqual({ token })
		expect(await addToCart(world, token, { variantId: mat, quantity: 1 })).toEqual({ token })
		const cart = await readCart(database, token)
		expect(cart.lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
			[mat, 3],
			[shawl, 1],
		])
		expect(cart).toMatchObject({ count: 4, itemsSen: rupiah(175_000) })
		expect(await countCart(database, token)).toBe(4)
		expect(cart.lines[0]).toMatchObject({
			productSlug: 'keset-kotak',
			unitPriceSen: rupiah(30_000),
			available: 5,
			problem: null,
		})
	})

	it('is found by a hash: the token itself is not in the database', async () => {
		const { world, mat } = await aShop()
		const { token } = await addToCart(world, null, { variantId: mat, quantity: 1 })
		const rows = await database.db.selectFrom('carts').selectAll().execute()
		expect(JSON.stringify(rows)).not.toContain(token)
	})

	it('never lives under a token that somebody else made up', async () => {
		const { world, mat } = await aShop()
		const forged = newToken()
		const { token } = await addToCart(world, forged, { variantId: mat, quantity: 1 })
		expect(token).not.toBe(forged)
		expect(await readCart(database, forged)).toEqual(EMPTY_CART)
	})

	it('holds no more than there is, counting what it holds already', async () => {
		const { world, mat, shawl, sellElsewhere } = await aShop()
		const { token } = await addToCart(world, null, { variantId: mat, quantity: 4 })
		const more = addToCart(world, token, { variantId: mat, quantity: 2 })
		await expect(more).rejects.toMatchObject({
			code: 'cart.more_than_stock',
			details: { left: 5, inCart: 4 },
		})
		await sellElsewhere(shawl, 1)
		const gone = addToCart(world, token, { variantId: shawl, quantity: 1 })
		await expect(gone).rejects.toMatchObject({ code: 'cart.sold_out', kind: 'conflict' })
		expect((await readCart(database, token)).count).toBe(4)
	})

	it('takes no quantity that cannot be, no unknown and no withdrawn variant', async () => {
		const { world, mat } = await aShop()
		for (const quantity of [0, -1, 1.5, 100, Number.NaN]) {
			const wish = addToCart(world, null, { variantId: mat, quantity })
			await expect(wish).rejects.toMatchObject({ code: 'cart.bad_quantity', kind: 'invalid' })
		}
		const unknown = addToCart(world, null, { variantId: 'none', quantity: 1 })
		await expect(unknown).rejects.toMatchObject({ code: 'catalogue.no_such_variant' })
		await retireProduct(world, { slug: 'keset-kotak' }, officer)
		const withdrawn = addToCart(world, null, { variantId: mat, quantity: 1 })
		await expect(withdrawn).rejects.toMatchObject({ code: 'cart.withdrawn' })
		expect(await database.db.selectFrom('carts').select('id').execute()).toEqual([])
	})

	it('sets a line to a quantity, and takes it out at zero whatever the stock', async () => {
		const { world, mat, shawl, sellElsewhere } = await aShop()
		const { token } = await addToCart(world, null, { variantId: mat, quantity: 1 })
		const set = (variantId: string, quantity: number) =>
			changeCartLine(world, token, { variantId, quantity })
		await set(mat, 5)
		expect((await readCart(database, token)).count).toBe(5)
		await expect(set(mat, 6)).rejects.toMatchObject({ code: 'cart.more_than_stock' })
		await expect(set(shawl, 1)).rejects.toMatchObject({ code: 'cart.no_such_line' })
		await sellElsewhere(mat, 5)
		await set(mat, 0)
		expect(await readCart(database, token)).toEqual(EMPTY_CART)
	})

	it('says what is the matter with each line and sums only what can be had', async () => {
		const { world, mat, shawl, sellElsewhere } = await aShop()
		const { token } = await addToCart(world, null, { variantId: mat, quantity: 3 })
		clock.advance(1_000)
		await addToCart(world, token, { variantId: shawl, quantity: 1 })
		const problems = async () => (await readCart(database, token)).lines.map((line) => line.problem)
		await sellElsewhere(mat, 3)
		await sellElsewhere(shawl, 1)
		expect(await problems()).toEqual(['short', 'sold-out'])
		expect((await readCart(database, token)).itemsSen).toBe(rupiah(90_000))
		await retireProduct(world, { slug: 'selendang' }, officer)
		expect(await problems()).toEqual(['short', 'withdrawn'])
	})

	it('shows a changed price beside the one seen, until the buyer accepts it', async () => {
		const { world, mat } = await aShop()
		const { token } = await addToCart(world, null, { variantId: mat, quantity: 2 })
		await changePrice(world, { sku: 'KST-1', priceSen: rupiah(32_000) }, officer)
		const [line] = (await readCart(database, token)).lines
		expect(line).toMatchObject({
			seenPriceSen: rupiah(30_000),
			unitPriceSen: rupiah(32_000),
			problem: 'price-changed',
		})
		await changeCartLine(world, token, { variantId: mat, quantity: 2 })
		expect((await readCart(database, token)).lines).toEqual([line])
		await acceptPrices(world, token)
		const cart = await readCart(database, token)
		expect(cart.lines[0]?.problem).toBeNull()
		expect(cart.itemsSen).toBe(rupiah(64_000))
	})

	it('ends with its order, and its token opens nothing afterwards', async () => {
		const { world, mat } = await aShop()
		const { token } = await addToCart(world, null, { variantId: mat, quantity: 2 })
		await transaction(database.db, (tx) => emptyCart(tx, token))
		await transaction(database.db, (tx) => emptyCart(tx, token))
		expect(await readCart(database, token)).toEqual(EMPTY_CART)
		const next = await addToCart(world, token, { variantId: mat, quantity: 1 })
		expect(next.token).not.toBe(token)
		expect(await database.db.selectFrom('cart_lines').selectAll().execute()).toHaveLength(1)
	})

	it('is forgotten sixty days after its last change', async () => {
		const { world, mat } = await aShop()
		const old = await addToCart(world, null, { variantId: mat, quantity: 1 })
		const kept = await addToCart(world, null, { variantId: mat, quantity: 1 })
		clock.advance(59 * DAY_MS)
		await changeCartLine(world, kept.token, { variantId: mat, quantity: 2 })
		clock.advance(2 * DAY_MS)
		expect(await forgetCarts(world)).toBe(1)
		expect(await readCart(database, old.token)).toEqual(EMPTY_CART)
		expect((await readCart(database, kept.token)).count).toBe(2)
	})

	it('loses nothing when its buyer clicks twice at once', async () => {
		const { world, mat } = await aShop()
		const { token } = await addToCart(world, null, { variantId: mat, quantity: 1 })
		const clicks = Array.from({ length: 4 }, () =>
			addToCart(world, token, { variantId: mat, quantity: 1 }),
		)
		await Promise.all(clicks)
		expect((await readCart(database, token)).count).toBe(5)
	})
})
