import { expect, it } from 'vitest'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { order, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

const parcel = { courier: 'JNE', trackingNumber: 'jne-0012345' }

onBothEngines('the office', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>, pieces?: number[]): Promise<void> {
		const desk = await openDesk(database, sandbox, pieces)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}

	it('begins the day with what has waited longest, and with what runs low', () =>
		withDesk(async ({ shop, goods, read }) => {
			const empty = await read('officer', '/kantor')
			expect(empty.text).toContain('Semua pesanan sudah dikirim')
			expect(empty.text).toContain('Stok cukup')
			const first = await paidOrder(shop, goods.variantId)
			await shop.passDays(3)
			const second = await paidOrder(shop, goods.variantId, 2)
			const { text, html } = await read('officer', '/kantor')
			expect(text.indexOf(first.number)).toBeLessThan(text.indexOf(second.number))
			expect(text).toContain('dibayar 3 hari lalu')
			expect(text).toContain('1 sudah dibayar, Rp80.000')
			expect(html).toContain(`href="/kantor/pesanan/${first.number}"`)
			expect(text).toContain('Sisa 3')
		}))

	it('says what is to be done today and how long it has waited, each leading to its list', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const first = await paidOrder(shop, goods.variantId)
			const second = await paidOrder(shop, goods.variantId)
			await shop.passDays(1)
			const before = await read('officer', '/kantor')
			expect(before.text).toContain('Perlu dikemas 2 yang terlama dibayar kemarin')
			expect(before.text).toContain('Siap untuk kurir 0 Tidak ada')
			const path = `/kantor/pesanan/${first.number}`
			expect((await send('officer', path, { step: 'pack' })).location).toBe(path)
			expect((await send('officer', path, { step: 'pack' })).status).toBe(409)
			expect((await read('officer', path)).text).toContain('siap diserahkan')
			const after = await read('officer', '/kantor')
			expect(after.text).toContain('Siap untuk kurir 1 yang terlama dibayar kemarin')
			const [ready, unpacked] = await Promise.all([
				read('officer', '/kantor/pesanan?tampil=siap'),
				read('officer', '/kantor/pesanan?tampil=kemas'),
			])
			expect(ready.text).toContain('Perlu dikemas 1 Siap dikirim 1 Siap diambil di loket 0')
			expect([ready.text.includes(first.number), ready.text.includes(second.number)]).toEqual([
				true,
				false,
			])
			expect(unpacked.text).toContain(second.number)
			expect(after.html).toContain('href="/kantor/pesanan?tampil=siap"')
		}))

	it('shows where a parcel goes and which lots to take from, and not the link of its buyer', () =>
		withDesk(async ({ shop, goods, read }) => {
			const placed = await paidOrder(shop, goods.variantId, 2)
			const { status, text, html } = await read('officer', `/kantor/pesanan/${placed.number}`)
			expect(status).toBe(200)
			expect(text).toContain('Rini Pembeli (+6281234567890)')
			expect(text).toContain('Kabupaten Magetan, Jawa Timur 63318')
			const { picks } = await getOrderForStaff(shop.db, placed.number)
			expect(html).toContain(`href="/bengkel/lot/${picks[0]?.lotCode}"`)
			expect(html).not.toContain(placed.token)
			expect(html).not.toContain('/keuangan/')
		}))

	it('marks an order as sent once, and says who did it', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const { number } = await paidOrder(shop, goods.variantId)
			const path = `/kantor/pesanan/${number}`
			const sent = await send('officer', path, parcel)
			expect([sent.status, sent.location]).toEqual([303, `${path}?terkirim`])
			const { text, html } = await read('officer', `${path}?terkirim`)
			expect(text).toContain('ditandai terkirim')
			expect(text).toContain('JNE-0012345')
			expect(text).toContain('oleh Pemegang Peran officer')
			expect(html).not.toContain('name="courier"')
			const again = await send('officer', path, { ...parcel, courier: 'Lain' })
			expect(again.status).toBe(409)
			const { parcels } = await getOrderForStaff(shop.db, number)
			expect(parcels.map(({ courier }) => courier)).toEqual(['JNE'])
		}))

	it('keeps what was typed of a parcel that cannot be', () =>
		withDesk(async ({ shop, goods, send }) => {
			const { number } = await paidOrder(shop, goods.variantId)
			const wrong = { courier: 'J', trackingNumber: '12 34 <b>' }
			const answer = await send('officer', `/kantor/pesanan/${number}`, wrong)
			expect(answer.status).toBe(400)
			expect(answer.html).toContain('value="12 34 &lt;b&gt;"')
			expect(answer.text).toContain('Tulis nama kurirnya')
			expect(answer.text).toContain('Tulis nomor resi')
			expect((await getOrderForStaff(shop.db, number)).order.state).toBe('paid')
		}))

	it('sends nothing that is not paid, or whose money goes back', () =>
		withDesk(async ({ shop, goods, read, send }) => {
			const unpaid = await order(shop, goods.variantId)
			const path = `/kantor/pesanan/${unpaid.number}`
			const page = await read('officer', path)
			expect(page.text).toContain('jangan dikirim dulu')
			expect(page.html).not.toContain('name="courier"')
			expect((await send('officer', path, parcel)).status).toBe(409)
			const refunded = await paidOrder(shop, goods.variantId)
			await refundOrder(shop, { number: refunded.number, reason: 'Berubah pikiran' }, officer)
			const after = await read('officer', `/kantor/pesanan/${refunded.number}`)
			expect(after.text).toContain('Jangan dikirim')
			expect(after.html).not.toContain('name="courier"')
		}))

	it('lists orders by how they stand, and finds one by its number', () =>
		withDesk(async ({ shop, goods, read }) => {
			const waiting = await paidOrder(shop, goods.variantId)
			const gone = await paidOrder(shop, goods.variantId)
			await send(shop, gone)
			const toSend = await read('officer', '/kantor/pesanan')
			expect(toSend.text).toContain(waiting.number)
			expect(toSend.text).not.toContain(gone.number)
			const sent = await read('officer', '/kantor/pesanan?tampil=terkirim')
			expect(sent.text).toContain(gone.number)
			expect(sent.text).not.toContain(waiting.number)
			const all = await read('officer', '/kantor/pesanan?tampil=semua&sesudah=nonsense')
			expect(all.text).toContain(gone.number)
			expect(all.text).toContain(waiting.number)
			const found = await read('officer', `/kantor/pesanan?cari=${gone.number.toLowerCase()}`)
			expect(found.location).toBe(`/kantor/pesanan/${gone.number}`)
			const missed = await read('officer', '/kantor/pesanan?cari=BK-0000')
			expect(missed.text).toContain('Tidak ada pesanan untuk “BK-0000”')
			expect(missed.html).toContain('value="BK-0000"')
		}))
})
