import sharp from 'sharp'
import { expect, it } from 'vitest'
import { formatRupiah, rupiah } from '#app/shared/money.ts'
import { buyerFields } from '#tests/support/buyer.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type OpenPages, openPages, SHOP_ORIGIN, sendForm } from '#tests/support/pages.ts'
import { openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'
import { cookieHeader } from '#tests/support/staff.ts'
import { type HandOrder, orderByHand, receive, returnsOf } from '#tests/support/transfers.ts'

const sandbox = testSandbox()

function aPicture(): Promise<Buffer> {
	const create = { width: 30, height: 60, channels: 3, background: '#335577' } as const
	return sharp({ create })
		.withExif({ IFD0: { Artist: 'Rini' } })
		.jpeg()
		.toBuffer()
}

onBothEngines('an order paid by hand', (database) => {
	interface Open extends OpenPages {
		shop: TestShop
		placed: HandOrder
		read(path: string): Promise<{ status: number; text: string }>
		upload(token: string, file: Uint8Array | null): Promise<Response>
	}
	async function withOrder(
		work: (open: Open) => Promise<void>,
		method: 'transfer' | 'qris' = 'transfer',
	): Promise<void> {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		const pages = await openPages(database)
		const { clock, gateway, payees } = shop
		Object.assign(pages.services, { clock, gateway, payees })
		const placed = await orderByHand(shop, goods.variantId, 1, method)
		const read = async (path: string) => {
			const answer = await fetch(pages.url + path, { redirect: 'manual' })
			const html = await answer.text()
			return { status: answer.status, text: html.replaceAll('<!-- -->', '') }
		}
		const upload = async (token: string, file: Uint8Array | null) => {
			const body = new FormData()
			if (file) body.set('picture', new File([Buffer.from(file)], 'bukti.jpg'))
			return await fetch(`${pages.url}/pesanan/${token}/bukti`, {
				method: 'POST',
				body,
				headers: { origin: SHOP_ORIGIN },
				redirect: 'manual',
			})
		}
		try {
			await work({ ...pages, shop, placed, read, upload })
		} finally {
			await pages.close()
		}
	}

	it('is chosen at the checkout, from what is offered', () =>
		withOrder(async ({ shop, url, services, read }) => {
			const wish = { variantId: (await firstVariant(shop)) ?? '', quantity: '1' }
			const put = await sendForm(`${url}/produk/keset-kotak`, wish)
			const cookie = cookieHeader(put.headers.getSetCookie())
			const page = await (await fetch(`${url}/checkout`, { headers: { cookie } })).text()
			for (const way of ['stripe', 'transfer', 'qris']) expect(page).toContain(`value="${way}"`)
			const form = { ...buyerFields, attemptKey: 'k'.repeat(32), method: 'transfer' }
			Object.assign(services, { payees: { transfer: null, qris: null } })
			const bare = await (await fetch(`${url}/checkout`, { headers: { cookie } })).text()
			expect(bare).not.toContain('value="transfer"')
			const refused = await sendForm(`${url}/checkout`, form, { cookie })
			expect([refused.status, await refused.text()]).toEqual([
				422,
				expect.stringContaining('Cara membayar ini sedang tidak tersedia'),
			])
			Object.assign(services, { payees: shop.payees })
			const placed = await sendForm(`${url}/checkout`, form, { cookie })
			const order = placed.headers.get('location') ?? ''
			expect([placed.status, order]).toEqual([303, expect.stringMatching(/^\/pesanan\//)])
			expect((await read(order)).text).toContain('Transfer tepat sejumlah')
		}))

	it('says what to transfer to the last rupiah, where to and until when, without a script', () =>
		withOrder(async ({ placed, read }) => {
			const { text } = await read(`/pesanan/${placed.token}`)
			const amount = formatRupiah(placed.dueSen)
			expect(text).toContain(amount.slice(0, -3))
			expect(text).toMatch(new RegExp(`<mark[^>]*>${amount.slice(-3)}</mark>`))
			expect(text).toContain('000123456789')
			expect(text).toContain('Rutan Contoh')
			expect(text).toContain('Sebelum 4 Juni 2026 pukul 10.00 WIB')
			expect(text).not.toContain('Bayar sekarang')
			expect((await read(`/en/pesanan/${placed.token}`)).text).toContain('Transfer exactly')
		}))

	it('counts the unique code into what the order comes to', () =>
		withOrder(async ({ placed, read }) => {
			const { text } = await read(`/pesanan/${placed.token}`)
			const goods = text.slice(text.indexOf('id="barang"'))
			expect(goods).toMatch(/Kode unik<\/dt>.{0,120}Rp\d{1,3}</)
			expect(goods).toContain(formatRupiah(placed.dueSen))
		}))

	it('shows the QRIS with the exact total, which has no code', () =>
		withOrder(async ({ placed, read }) => {
			const { text } = await read(`/pesanan/${placed.token}`)
			expect(text).not.toContain('Kode unik')
			expect(text).toContain('src="/qris.png"')
			expect(text).toContain('RUTAN CONTOH')
			expect(text).toContain('Rp50.000')
		}, 'qris'))

	it('takes a proof, which only the link of its order shows, drawn anew', () =>
		withOrder(async ({ placed, read, upload, shop, url }) => {
			const sent = await upload(placed.token, await aPicture())
			expect([sent.status, sent.headers.get('location')]).toEqual([303, `/pesanan/${placed.token}`])
			const { text } = await read(`/pesanan/${placed.token}`)
			expect(text).toContain('Menunggu konfirmasi bendahara')
			const path = /\/pesanan\/[\w-]+\/bukti\/\w+/.exec(text)?.[0] ?? ''
			const picture = await fetch(url + path)
			expect(picture.headers.get('content-type')).toBe('image/jpeg')
			expect(picture.headers.get('cache-control')).toContain('no-store')
			const bytes = Buffer.from(await picture.arrayBuffer())
			expect(bytes.includes('Rini')).toBe(false)
			const other = await orderByHand(shop, (await firstVariant(shop)) ?? '')
			const stolen = path.replace(placed.token, other.token)
			expect((await read(stolen)).status).toBe(404)
			const again = await upload(placed.token, await aPicture())
			expect([again.status, await again.text()]).toEqual([
				409,
				expect.stringContaining('sedang diperiksa bendahara'),
			])
		}))

	it('says what is wrong with what is no picture, or nothing at all', () =>
		withOrder(async ({ placed, upload }) => {
			const nothing = await upload(placed.token, null)
			expect([nothing.status, await nothing.text()]).toEqual([
				400,
				expect.stringContaining('Pilih gambar bukti bayarnya dulu'),
			])
			const text = await upload(placed.token, Buffer.from('%PDF-1.7 bukan gambar'))
			expect(text.status).toBe(400)
			const huge = await upload(placed.token, Buffer.alloc(14 * 1024 * 1024))
			expect(huge.status).toBe(413)
		}))

	it('says what is missing of a short payment, and what goes back', () =>
		withOrder(async ({ placed, read, shop }) => {
			await receive(shop, placed, rupiah(20_000))
			const short = await read(`/pesanan/${placed.token}`)
			expect(short.text).toContain('Sudah kami terima Rp20.000')
			await receive(shop, placed, placed.dueSen)
			expect(await returnsOf(shop.db, placed)).toHaveLength(1)
			const paid = await read(`/pesanan/${placed.token}`)
			expect(paid.text).toContain('Rp20.000 akan kami transfer balik')
			expect(paid.text).not.toContain('Transfer tepat sejumlah')
		}))
})

async function firstVariant(shop: TestShop): Promise<string | undefined> {
	const row = await shop.db.selectFrom('variants').select('id').executeTakeFirst()
	return row?.id
}
