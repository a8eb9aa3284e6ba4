import { expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { openDesk } from '#tests/support/desk.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { send as sendParcel } from '#tests/support/selling.ts'
import { orderInput, placedOrder, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('an order of a buyer without an e-mail address', (database) => {
	it('shows its link in plain sight, is written to nobody, and has staff tell by WhatsApp', async () => {
		const desk = await openDesk(database, sandbox)
		const { shop, goods, visit, read, fetchFile } = desk
		try {
			const variant = { variantId: goods.variantId, quantity: 1 }
			const { token: cartToken } = await addToCart(shop, null, variant)
			const buyer = { name: 'Mbok Yem', email: '', phone: '+6281234567890' }
			const { orderToken } = await placeOrder(shop, orderInput(cartToken, { buyer }))
			const placed = await placedOrder(shop.db, orderToken)
			const page = await visit(`/pesanan/${orderToken}`)
			expect(page.text).toContain('Simpan tautan pesanan ini')
			expect(page.html).toMatch(new RegExp(`>http[^<]*/pesanan/${orderToken}<`))
			const path = `/kantor/pesanan/${placed.number}`
			const waiting = await read('officer', path)
			expect(waiting.text).toContain('Pembeli tidak menuliskan email')
			expect(waiting.text).toContain('masih menunggu pembayaran')
			expect(waiting.text).toContain('/lacak dengan nomor pesanan dan nomor telepon ini')
			expect(waiting.text).not.toContain('ada di email Anda')
			expect(waiting.html).not.toContain(orderToken)
			await shop.sandbox.control.pay(placed.checkoutId)
			await settlePayment(shop, placed.paymentId)
			await sendParcel(shop, placed)
			expect(await shop.db.selectFrom('outbox').select('id').execute()).toEqual([])
			const invoice = await fetchFile('buyer', `/pesanan/${orderToken}/faktur.pdf`)
			expect(invoice.status).toBe(200)
			const { text } = await readPdf(new Uint8Array(await invoice.arrayBuffer()))
			expect(text).toContain('Mbok Yem')
			expect((await read('officer', path)).text).toContain('JNE12345')
		} finally {
			await desk.close()
		}
	})
})
