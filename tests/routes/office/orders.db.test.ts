import { expect, it } from 'vitest'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { manyOrders } from '#tests/support/many-orders.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { order, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the list of orders', (database) => {
	async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		try {
			await work(desk)
		} finally {
			await desk.close()
		}
	}
	const search = (text: string) => `/kantor/pesanan?${new URLSearchParams({ cari: text })}`

	it('finds by name, telephone and resi in every state, and keeps what was typed', () =>
		withDesk(async ({ shop, goods, read }) => {
			const sent = await paidOrder(shop, goods.variantId)
			const unpaid = await order(shop, goods.variantId)
			await send(shop, sent)
			for (const text of ['rini', 'Pembeli Rini', '0812-3456-7890', '+62 812 3456', '7890']) {
				const found = await read('officer', search(text))
				expect(found.text, text).toContain(sent.number)
				expect(found.text, text).toContain(unpaid.number)
				expect(found.text, text).toContain(`2 pesanan untuk “${text}”`)
			}
			const byResi = await read('officer', search('jne-123'))
			expect(byResi.text).toContain('Resi JNE12345')
			expect(byResi.text).not.toContain(unpaid.number)
			expect((await read('officer', search(unpaid.number.slice(3)))).location).toBe(
				`/kantor/pesanan/${unpaid.number}`,
			)
		}))

	it('is for those who work on orders, and what they search for is in no log', () =>
		withDesk(async ({ shop, goods, logged, read }) => {
			await paidOrder(shop, goods.variantId)
			expect((await read('treasurer', search('rini'))).status).toBe(403)
			expect((await read('admin', search('rini'))).status).toBe(403)
			const found = await read('head', search('rini 0812'))
			expect(found.status).toBe(200)
			expect(found.headers.get('cache-control')).toContain('no-store')
			// What is led out of the page learns no more of its address than the shop's name.
			expect(found.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
			expect(logged.some(({ path }) => path === '/kantor/pesanan')).toBe(true)
			expect(JSON.stringify(logged)).not.toMatch(/rini|0812/i)
		}))

	it('is narrowed by what stands in its address, with the counts of those who wait', () =>
		withDesk(async ({ shop, goods, read }) => {
			const paid = await paidOrder(shop, goods.variantId)
			const today = dateInMagetan(shop.clock.now())
			const asked = `antar=kurir&bayar=stripe&dari=${today}&sampai=${today}`
			const found = await read('officer', `/kantor/pesanan?${asked}`)
			expect(found.text).toContain(paid.number)
			expect(found.text).toContain('Perlu dikirim 1')
			const kept = asked.replaceAll('&', '&amp;')
			expect(found.html).toContain(`href="/kantor/pesanan?${kept}&amp;tampil=terkirim"`)
			for (const other of ['antar=loket', 'bayar=qris', 'kurir=pos', `dari=${nextDate(today)}`]) {
				const missed = await read('officer', `/kantor/pesanan?${other}`)
				expect(missed.text, other).not.toContain(paid.number)
				expect(missed.text, other).toContain('Longgarkan salah satunya')
			}
			const odd = await read(
				'officer',
				'/kantor/pesanan?antar=x&dari=2026-02-30&tampil=y&kurir=%27',
			)
			expect(odd.text).toContain(paid.number)
		}))

	it('says how else to look when nothing is found', () =>
		withDesk(async ({ read }) => {
			const missed = await read('officer', `${search('Rahmawati')}&tampil=kirim`)
			expect(missed.text).toContain('Tidak ada pesanan untuk “Rahmawati”')
			expect(missed.text).toContain('empat angka terakhir telepon')
			expect(missed.html).toContain('href="/kantor/pesanan?cari=Rahmawati&amp;tampil=semua"')
		}))

	it('goes on to the next page with the same search', () =>
		withDesk(async ({ read }) => {
			await manyOrders(database, 104)
			const first = await read('officer', '/kantor/pesanan?cari=siti')
			expect(first.text).toContain('52 pesanan untuk “siti”')
			const [, key = ''] = /href="[^"]*cari=siti&amp;sesudah=([^"]+)"/.exec(first.html) ?? []
			const second = await read('officer', `/kantor/pesanan?cari=siti&sesudah=${key}`)
			expect(second.html.match(/href="\/kantor\/pesanan\/01/g)).toHaveLength(2)
		}))
})
