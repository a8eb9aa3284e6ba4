import { expect, it } from 'vitest'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { formatRupiah, negate, rupiah } from '#app/shared/money.ts'
import { terbilang } from '#app/shared/terbilang.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { openPages } from '#tests/support/pages.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { firstUnit, giveBack } from '#tests/support/refunds.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { openStockedShop, order, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the papers of a buyer', (database) => {
	async function withShop() {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		const pages = await openPages(database)
		const ask = (path: string) => fetch(pages.url + path, { redirect: 'manual' })
		const read = async (path: string) => {
			const answer = await ask(path)
			expect(answer.status, path).toBe(200)
			expect(answer.headers.get('content-type')).toBe('application/pdf')
			return { answer, ...(await readPdf(new Uint8Array(await answer.arrayBuffer()))) }
		}
		const orderOf = (token: string) =>
			database.db
				.selectFrom('orders')
				.selectAll()
				.where('token', '=', token)
				.executeTakeFirstOrThrow()
		return { pages, shop, goods, ask, read, orderOf }
	}

	it('say what the order says, in both languages', async () => {
		const { pages, shop, goods, read, orderOf } = await withShop()
		const placed = await paidOrder(shop, goods.variantId, 2)
		const row = await orderOf(placed.token)
		const line = await database.db.selectFrom('order_lines').selectAll().executeTakeFirstOrThrow()
		const amounts = [row.items_sen, row.shipping_sen, row.total_sen, line.unit_price_sen]
		const address = ['Jl. Pahlawan 12', 'Sukowinangun, Magetan', 'Jawa Timur 63318']
		const invoice = await read(`/pesanan/${placed.token}/faktur.pdf`)
		for (const part of [
			...[placed.number, 'Lunas', row.buyer_name, row.buyer_email, ...address],
			...[line.product_name_id, line.variant_label_id, '3 Juni 2026'],
			...amounts.map(formatRupiah),
		]) {
			expect(invoice.text).toContain(part)
		}
		expect(invoice.title).toBe(`Faktur ${placed.number}`)
		const english = await read(`/en/pesanan/${placed.token}/faktur.pdf`)
		for (const part of ['Invoice', 'Paid', line.product_name_en, '3 June 2026']) {
			expect(english.text).toContain(part)
		}
		for (const path of ['', '/en']) {
			const receipt = await read(`${path}/pesanan/${placed.token}/kuitansi.pdf`)
			for (const part of [
				...[placed.number, row.buyer_name, formatRupiah(row.total_sen)],
				...[terbilang(row.total_sen), path ? '3 June 2026' : '3 Juni 2026'],
			]) {
				expect(receipt.text).toContain(part)
			}
		}
		await pages.close()
	})

	it('say what went back of them, when, and what is left', async () => {
		const { pages, shop, goods, ask, read } = await withShop()
		const placed = await paidOrder(shop, goods.variantId, 2)
		await shop.passDays(1)
		await giveBack(shop, placed, await firstUnit(shop, placed))
		const [back, left] = [rupiah(40_000), rupiah(40_000)]
		const invoice = await read(`/pesanan/${placed.token}/faktur.pdf`)
		for (const part of [
			...['Lunas, sebagian dikembalikan', 'Dikembalikan 4 Juni 2026, 1 karya'],
			...[formatRupiah(negate(back)), 'Sisa yang dibayar', formatRupiah(left)],
		]) {
			expect(invoice.text).toContain(part)
		}
		const receipt = await read(`/pesanan/${placed.token}/kuitansi.pdf`)
		const said = receipt.text.replaceAll(/\s+/g, ' ')
		expect(said).toContain(terbilang(rupiah(80_000)))
		expect(said).toContain(`${formatRupiah(back)} dikembalikan pada 4 Juni 2026`)
		expect(said).toContain(`Sisa yang diterima ${formatRupiah(left)}`)
		expect(said).toContain(`(terbilang: ${terbilang(left)})`)
		const english = await read(`/en/pesanan/${placed.token}/kuitansi.pdf`)
		expect(english.text.replaceAll(/\s+/g, ' ')).toContain('was given back on 4 June 2026')
		const page = await (await ask(`/pesanan/${placed.token}`)).text()
		expect(page).toContain('Sisa yang Anda bayar')
		await pages.close()
	})

	it('are kept by nobody, found by no search engine, and tell no maker, lot or link', async () => {
		const { pages, shop, goods, read } = await withShop()
		const { token } = await paidOrder(shop, goods.variantId, 3)
		const lots = await database.db.selectFrom('lots').select('code').execute()
		for (const name of ['faktur', 'kuitansi']) {
			const { answer, text } = await read(`/pesanan/${token}/${name}.pdf`)
			expect(answer.headers.get('cache-control')).toBe('no-store')
			expect(answer.headers.get('x-robots-tag')).toBe('noindex')
			expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="[\w-]+\.pdf"$/)
			for (const secret of [token, ...goods.members, ...lots.map(({ code }) => code)]) {
				expect(text).not.toContain(secret)
			}
		}
		await pages.close()
	})

	it('are linked from the order’s page: the kuitansi once it is paid, and not before', async () => {
		const { pages, shop, goods, ask } = await withShop()
		const unpaid = await order(shop, goods.variantId)
		const own = `/pesanan/${unpaid.token}`
		const before = await (await ask(own)).text()
		expect(before).toContain(`href="${own}/faktur.pdf"`)
		expect(before).not.toContain('kuitansi.pdf')
		const refused = await ask(`${own}/kuitansi.pdf`)
		expect([refused.status, refused.headers.get('refusal')]).toEqual([
			409,
			'documents.not_yet_paid',
		])
		expect(refused.headers.get('cache-control')).toBe('no-store')
		expect(await refused.text()).toContain('setelah pesanan dibayar')
		const paid = await paidOrder(shop, goods.variantId)
		const english = await (await ask(`/en/pesanan/${paid.token}`)).text()
		expect(english).toContain(`href="/en/pesanan/${paid.token}/kuitansi.pdf"`)
		await pages.close()
	})

	it('are of the order behind the link alone', async () => {
		const { pages, shop, goods, ask, read } = await withShop()
		const [one, other] = [
			await paidOrder(shop, goods.variantId),
			await paidOrder(shop, goods.variantId),
		]
		const { text } = await read(`/pesanan/${one.token}/faktur.pdf`)
		expect(text).not.toContain(other.number)
		for (const guess of [one.number, one.token.slice(0, -1), one.orderId, 'x']) {
			for (const name of ['faktur', 'kuitansi']) {
				const answer = await ask(`/pesanan/${guess}/${name}.pdf`)
				expect(answer.status, guess).toBe(404)
				expect(await answer.text()).not.toContain('Rini')
			}
		}
		await pages.close()
	})

	it('say how an order ended: not bought, or its money given back', async () => {
		const { pages, shop, goods, ask, read } = await withShop()
		const cancelled = await order(shop, goods.variantId)
		expect((await read(`/pesanan/${cancelled.token}/faktur.pdf`)).text).toContain('Belum dibayar')
		await cancelOrder(shop, { token: cancelled.token })
		expect((await read(`/pesanan/${cancelled.token}/faktur.pdf`)).text).toContain('Dibatalkan')
		expect((await ask(`/pesanan/${cancelled.token}/kuitansi.pdf`)).status).toBe(409)
		const { token, number } = await paidOrder(shop, goods.variantId)
		await refundOrder(shop, { number, reason: 'Rusak di jalan' }, officer)
		const { text } = await read(`/pesanan/${token}/kuitansi.pdf`)
		expect(text).toContain('Uang ini dikembalikan seluruhnya pada 3 Juni 2026')
		await pages.close()
	})
})
