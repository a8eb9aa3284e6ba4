import Stripe from 'stripe'
import { expect, it } from 'vitest'
import { settleRefunds } from '#app/domain/orders/refunds/settle-refunds.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { counterSale } from '#tests/support/counter.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { openDesk } from '#tests/support/desk.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('money that moved past us', (database) => {
	it('that went back at Stripe itself is assigned by finance, and by nobody else', async () => {
		const { shop, goods, read, send, close } = await openDesk(database, sandbox)
		const placed = await paidOrder(shop, goods.variantId, 2)
		const { hostname, port } = new URL(sandbox.origin)
		const stripe = new Stripe(sandbox.secretKey, { host: hostname, port, protocol: 'http' })
		const payment = shop.db.selectFrom('payments').select('intent_id')
		const { intent_id } = await payment.executeTakeFirstOrThrow()
		await stripe.refunds.create({ payment_intent: intent_id ?? '', amount: rupiah(45_000) })
		expect(await settleRefunds(shop)).toEqual([])
		const { id } = await shop.db.selectFrom('order_refunds').select('id').executeTakeFirstOrThrow()
		const own = `/keuangan/pengembalian/${id}`
		expect((await read('treasurer', '/keuangan/pengembalian')).text).toContain('Perlu ditetapkan')
		const asked = await read('treasurer', own)
		expect(asked.text).toContain('Rp45.000 sudah dikembalikan langsung di Stripe')
		const unit = /name="unit"[^>]*value="([0-9a-z]{26})"/.exec(asked.html)?.[1] ?? ''
		const fields = { intent: 'assign', unit, withShipping: 'ya', bearer: 'capital' }
		expect((await send('officer', own, fields)).status).toBe(403)
		expect((await send('treasurer', own, fields)).location).toBe(`${own}?hasil=ditetapkan`)
		const books = await read('treasurer', `/keuangan/pesanan/${placed.number}`)
		expect(books.text).toContain('Dananya dikembalikan')
		expect(books.text).toContain('Sudah kembali, dijual lagi')
		await close()
	})

	it('that never came at the counter is given up by two people of finance', async () => {
		const { shop, read, send, close } = await openDesk(database, sandbox)
		const { number } = await counterSale(shop, { method: 'qris' })
		await shop.passDays(4)
		const own = `/keuangan/pembayaran/${number}/hapus`
		const list = await read('treasurer', '/keuangan/kas/qris')
		expect(list.text).toContain('4 hari')
		expect(list.html).toContain(`href="${own}"`)
		expect((await read('officer', own)).status).toBe(403)
		expect((await read('treasurer', own)).text).toContain('Rp30.000 dijamin petugas loket')
		const wish = { intent: 'ask', reason: 'Tidak ada di mutasi tiga hari.' }
		expect((await send('treasurer', own, { intent: 'ask', reason: 'x' })).text).toContain(
			'5 sampai 300 huruf',
		)
		expect((await send('treasurer', own, wish)).location).toBe(own)
		expect((await read('treasurer', own)).text).toContain('Harus disetujui orang lain')
		const waits = await read('head', '/keuangan')
		expect(waits.text).toContain('1 penghapusan QRIS loket menunggu persetujuan')
		const itself = await send('treasurer', own, { intent: 'approve' })
		expect(itself.text).toContain('disetujui oleh orang lain')
		expect((await read('head', own)).text).toContain('Tidak ada di mutasi tiga hari.')
		expect((await send('head', own, { intent: 'approve' })).location).toBe(own)
		expect((await read('head', own)).text).toContain('ditanggung cadangan')
		expect((await read('head', '/keuangan/kas/qris')).text).toContain('Tidak ada QRIS loket')
		await close()
	})
})
