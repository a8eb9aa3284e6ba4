import { expect, it } from 'vitest'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { openPages, sendForm } from '#tests/support/pages.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { openStockedShop, order, testSandbox } from '#tests/support/shop.ts'
import { aStaffMember, cookieHeader, PASSWORD } from '#tests/support/staff.ts'

const sandbox = testSandbox()

onBothEngines('the papers of a parcel', (database) => {
	async function withOffice() {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		const pages = await openPages(database)
		const { email } = await aStaffMember(database.db, 'officer')
		const entry = await sendForm(`${pages.url}/masuk`, { email, password: PASSWORD })
		const cookie = cookieHeader(entry.headers.getSetCookie())
		const ask = (path: string) => fetch(pages.url + path, { headers: { cookie } })
		const read = async (path: string) => {
			const answer = await ask(path)
			expect(answer.status, path).toBe(200)
			expect(answer.headers.get('cache-control')).toBe('no-store')
			return readPdf(new Uint8Array(await answer.arrayBuffer()))
		}
		return { pages, shop, goods, ask, read }
	}

	it('tell what to take from which lot, where it goes, and what the guard counts', async () => {
		const { pages, shop, goods, read } = await withOffice()
		const { number, token } = await paidOrder(shop, goods.variantId, 2)
		const { order: row, picks } = await getOrderForStaff(shop.db, number)
		const { pages: papers, text } = await read(`/kantor/pesanan/${number}/surat.pdf`)
		const [slip, gate, label] = papers.map((page) => page.text)
		for (const { lotCode, quantity, productName } of picks) {
			for (const part of [lotCode, String(quantity), productName.id]) expect(slip).toContain(part)
		}
		for (const part of [row.buyer_name, row.address_street, row.address_postal_code]) {
			expect(slip).toContain(part)
			expect(label).toContain(part)
			expect(gate).not.toContain(part)
		}
		for (const part of ['Surat keluar barang', number, row.address_city, '2 buah', 'P2U']) {
			expect(gate).toContain(part)
		}
		for (const part of [number, row.buyer_phone, '2 buah']) expect(label).toContain(part)
		for (const secret of [token, row.buyer_email, 'Rp', ...goods.members]) {
			expect(text).not.toContain(secret)
		}
		await pages.close()
	})

	it('carry the courier’s number once the parcel is handed over', async () => {
		const { pages, shop, goods, read } = await withOffice()
		const placed = await paidOrder(shop, goods.variantId)
		const path = `/kantor/pesanan/${placed.number}/surat.pdf`
		// Until then all of them say by which service it is to go.
		for (const page of (await read(path)).pages) expect(page.text).toContain('JNE REG')
		await send(shop, placed)
		const { pages: papers } = await read(path)
		for (const page of papers.slice(1)) expect(page.text).toContain('JNE12345')
		await pages.close()
	})

	it('are printed together for the orders ticked in the list, each once', async () => {
		const { pages, shop, goods, ask, read } = await withOffice()
		const one = await paidOrder(shop, goods.variantId)
		const two = await paidOrder(shop, goods.variantId, 2)
		const unpaid = await order(shop, goods.variantId)
		const list = await (await ask('/kantor/pesanan?tampil=semua')).text()
		expect(list).toContain('action="/kantor/pesanan/cetak.pdf"')
		for (const { number } of [one, two]) expect(list).toMatch(boxOf(number))
		expect(list).not.toMatch(boxOf(unpaid.number))
		const ticked = [two, one, two].map(({ number }) => `nomor=${number}`).join('&')
		const { pages: papers } = await read(`/kantor/pesanan/cetak.pdf?${ticked}`)
		const texts = papers.map(({ text }) => text)
		expect(texts).toHaveLength(5)
		for (const [index, { number }] of [two, one].entries()) {
			for (const page of [texts[index], texts[2], texts[index + 3]]) expect(page).toContain(number)
		}
		expect(texts[2]).toContain('3 buah')
		await pages.close()
	})

	it('are refused by name for what may not leave, and for nothing at all', async () => {
		const { pages, shop, goods, ask } = await withOffice()
		const paid = await paidOrder(shop, goods.variantId)
		const unpaid = await order(shop, goods.variantId)
		const many = Array.from({ length: 51 }, (_, index) => `nomor=BK-${index}`).join('&')
		const chosen = '/kantor/pesanan/cetak.pdf'
		const refusals: [string, number, string][] = [
			[`/kantor/pesanan/${unpaid.number}/surat.pdf`, 409, 'documents.not_packable'],
			[`${chosen}?nomor=${paid.number}&nomor=${unpaid.number}`, 409, 'documents.not_packable'],
			[chosen, 404, 'documents.nothing_chosen'],
			[`${chosen}?${many}`, 400, 'documents.too_many_chosen'],
			[`${chosen}?nomor=<script>`, 404, 'orders.no_such_order'],
		]
		for (const [path, status, code] of refusals) {
			const answer = await ask(path)
			expect([answer.status, answer.headers.get('refusal')], path).toEqual([status, code])
			expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
			expect(await answer.text()).toMatch(/^[A-Z].+\.\n$/)
		}
		await pages.close()
	})
})

const boxOf = (number: string) =>
	new RegExp(`<input(?=[^>]*type="checkbox")(?=[^>]*name="nomor")[^>]*value="${number}"`)
