import { beforeEach, expect, it } from 'vitest'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { expectSound } from '#tests/support/books.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer, text } from '#tests/support/making.ts'
import { all, firstUnit, giveBack, goodwill } from '#tests/support/refunds.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import {
	type Goods,
	openFilledShop,
	order,
	type PlacedOrder,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

/** Three of ten thousand: of Rp10.000 the makers get Rp3, of Rp14.000 Rp4. */
const terms = (shareBps: number) => ({
	base: 'gross',
	components: [{ party: 'makers', shareBps }],
})
const SHEET = [1, 3, 3]
const [FOR_THREE, FOR_FOUR] = [rupiah(10_000), rupiah(14_000)]

const sandbox = testSandbox()

// Largest remainder is not monotone: (1, 3, 3) of 3 are 1, 1, 1, but of 4 they are 0, 2, 2.
onBothEngines('a refund of pieces whose split is not monotone', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		const stock = (making: Parameters<typeof stockedMat>[0]) => stockedMat(making, SHEET, terms(3))
		const opened = await openFilledShop(database, sandbox, 'a mat of one, three, three', stock)
		shop = opened.shop
		goods = opened.facts
	})

	const priced = (priceSen: typeof FOR_THREE) =>
		changePrice(shop, { sku: goods.sku, priceSen }, officer)
	const sold = async (quantity = 1): Promise<PlacedOrder> => {
		const placed = await order(shop, goods.variantId, quantity)
		await sandbox.control.pay(placed.checkoutId, { card: 'visa' })
		await settlePayment(shop, placed.paymentId)
		return placed
	}
	/** What the three have pending, in rupiah. */
	const credited = async () => {
		const chart = await chartOfAccounts(shop.db)
		const [first, second, third] = goods.members.map(
			(code) => (chart.find((one) => one.code === `2110.${code}`)?.naturalSen ?? 0) / 100,
		)
		return [first, second, third]
	}

	it('mirrors the split stored for each, whatever a piece costs or gives today', async () => {
		await priced(FOR_THREE)
		const cheap = await sold()
		expect(await credited()).toEqual([1, 1, 1])
		await priced(FOR_FOUR)
		const dear = await sold()
		expect(await credited()).toEqual([1, 3, 3])
		// What it would give today is 0, 2, 2, and the first of them would be owed a rupiah.
		await giveBack(shop, cheap, all)
		expect(await credited()).toEqual([0, 2, 2])
		await giveBack(shop, dear, all)
		expect(await credited()).toEqual([0, 0, 0])
		await expectSound(shop)
	})

	it('mirrors it also after another rule was agreed on', async () => {
		await priced(FOR_THREE)
		const placed = await sold()
		await agreeOnRule(shop, {
			scope: { programmeCode: 'KSP' },
			name: text('Aturan baru'),
			effectiveFrom: calendarDate('2026-06-04'),
			terms: terms(4),
		})
		await shop.passDays(2)
		const next = await sold()
		expect(await credited()).toEqual([1, 3, 3])
		await giveBack(shop, placed, all)
		expect(await credited()).toEqual([0, 2, 2])
		await giveBack(shop, next, all)
		expect(await credited()).toEqual([0, 0, 0])
	})

	it('takes one piece of several by its own split, and leaves what the others gave', async () => {
		await priced(FOR_THREE)
		// Of six rupiah divided at once (1, 3, 3) would get 1, 3, 2.
		const placed = await sold(2)
		expect(await credited()).toEqual([2, 2, 2])
		await giveBack(shop, placed, await firstUnit(shop, placed))
		expect(await credited()).toEqual([1, 1, 1])
	})

	it('takes a part of a price from nobody who made the piece, so never more than was given', async () => {
		await priced(FOR_FOUR)
		const placed = await sold()
		expect(await credited()).toEqual([0, 2, 2])
		// Kept are Rp10.000: recomputed they would be 1, 1, 1, and the first would be given a rupiah.
		await giveBack(shop, placed, goodwill(4_000))
		expect(await credited()).toEqual([0, 2, 2])
		await giveBack(shop, placed, await firstUnit(shop, placed))
		expect(await credited()).toEqual([0, 0, 0])
		await expectSound(shop)
	})
})
