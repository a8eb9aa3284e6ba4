import { beforeEach, expect, it } from 'vitest'
import { createPdfPrinter } from '#app/adapters/pdf/pdf-printer.server.ts'
import { copyOf } from '#app/copy/copy.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { listParcels } from '#app/domain/documents/parcels.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { receiveOverdue } from '#app/domain/orders/receive-overdue.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { setCustomsLimit } from '#app/domain/shipping/set-customs-limit.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { parcelSheets } from '#app/ui/documents/parcel-sheets.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { send } from '#tests/support/selling.ts'
import {
	byCourierAbroad,
	openStockedShop,
	orderInput,
	placedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('an order to another country', (database) => {
	let shop: TestShop
	let variantId: string
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [3, 2])
		shop = stocked.shop
		variantId = stocked.goods.variantId
	})

	const fillCart = async () => (await addToCart(shop, null, { variantId, quantity: 2 })).token
	const place = async () => {
		const input = orderInput(await fillCart(), { delivery: byCourierAbroad })
		const placed = await placedOrder(shop.db, (await placeOrder(shop, input)).orderToken)
		await shop.sandbox.control.pay(placed.checkoutId, { card: 'visa' })
		await settlePayment(shop, placed.paymentId)
		return placed
	}

	/** What stands on each page of the papers of an order's parcel. */
	const papersOf = async (number: string) => {
		const parcels = await listParcels(shop.db, [number])
		const wording = { copy: copyOf('id'), cautions: [], at: shop.clock.now() }
		const sheets = parcelSheets(parcels, wording)
		const print = { title: number, language: 'id', at: wording.at, sheets } as const
		const { pages } = await readPdf(await createPdfPrinter().print(print))
		return pages.map(({ text }) => text)
	}

	it.each(['transfer', 'qris', 'cash'] as const)('is refused by %s', async (method) => {
		const input = orderInput(await fillCart(), { delivery: byCourierAbroad, method })
		const code = method === 'cash' ? 'cash_at_counter_only' : 'card_only_abroad'
		await expect(placeOrder(shop, input)).rejects.toThrow(`payments.${code}`)
	})

	it('counts as received after thirty days, and not after the five of Indonesia', async () => {
		const placed = await place()
		await send(shop, placed)
		const stateNow = async () => (await getOrderPage(shop.db, placed.token)).order.state
		await shop.passDays(29)
		expect(await receiveOverdue(shop)).toEqual([])
		expect(await stateNow()).toBe('sent')
		await shop.passDays(2)
		expect(await receiveOverdue(shop)).toEqual([])
		expect(await stateNow()).toBe('received')
	})

	it('has a label with its country, and a declaration of what is in it for customs', async () => {
		const { number } = await place()
		const [parcel] = await listParcels(shop.db, [number])
		expect(parcel?.declaration).toEqual({
			form: 'cn22',
			lines: [{ goods: expect.any(String), quantity: 2, grams: 800, valueSen: rupiah(60_000) }],
		})
		const papers = await papersOf(number)
		const [slip, gate, label, customs] = papers
		expect(papers).toHaveLength(4)
		for (const line of ['10 Bayfront Avenue', '#12-34', 'Singapore 018956', 'SINGAPORE']) {
			expect(label).toContain(line)
			expect(slip).toContain(line)
		}
		expect(slip).toContain('CN 22')
		expect(gate).toContain('SINGAPORE')
		for (const part of ['CN 22', number, '2 × ', '0.80 kg', 'IDR 60000.00', 'Indonesia']) {
			expect(customs).toContain(part)
		}
	})

	it('is declared on a CN 23 above the limit of the CN 22', async () => {
		const { number } = await place()
		const limit = { amountSen: rupiah(50_000), basis: 'batas contoh' }
		await setCustomsLimit(shop, limit, officer)
		const papers = await papersOf(number)
		const [slip, customs] = papers
		expect(papers).toHaveLength(4)
		expect(slip).toContain('sertakan lembar CN 23')
		const lines = ['CN 23', number, '2 × ', '0.80 kg', 'IDR 60000.00', 'HS tariff No.']
		for (const part of [...lines, '10 Bayfront Avenue', 'SINGAPORE', 'INDONESIA']) {
			expect(customs).toContain(part)
		}
		expect(papers.slice(2).join()).not.toContain('CN 2')
	})
})
