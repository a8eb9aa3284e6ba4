import { expect, it } from 'vitest'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the workshop’s stock', (database) => {
	async function withDesk(work: (desk: Desk, code: string) => Promise<void>): Promise<void> {
		const desk = await openDesk(database, sandbox)
		const { code } = await database.db.selectFrom('lots').select('code').executeTakeFirstOrThrow()
		try {
			await work(desk, code)
		} finally {
			await desk.close()
		}
	}

	it('takes out what is damaged, and has somebody else agree to a large gift', () =>
		withDesk(async ({ read, send }, code) => {
			const path = `/bengkel/lot/${code}/keluar`
			expect((await read('officer', path)).text).toContain(
				'6 buah tersedia, 0 buah tercatat hilang',
			)
			const bare = await send('officer', path, { reason: 'gift', quantity: '0', note: 'Untuk' })
			expect(bare.status).toBe(400)
			expect(bare.text).toContain('Tulis jumlahnya, angka dari 1.')
			expect(bare.html).toContain('>Untuk</textarea>')
			const gift = { reason: 'gift', quantity: '3', toWhom: 'Panti Contoh', note: '' }
			const asked = await send('officer', path, gift)
			expect(asked.location).toMatch(/^\/bengkel\/stok\/[0-9a-z]{26}\?baru$/)
			const one = asked.location?.split('?')[0] ?? ''
			const own = await read('officer', asked.location ?? '')
			expect(own.text).toContain('menunggu persetujuan orang lain')
			expect(own.html).not.toContain('value="approve"')
			expect((await send('officer', one, { intent: 'approve' })).status).toBe(403)
			expect((await read('head', '/bengkel/stok?tampil=menunggu')).text).toContain('Panti Contoh')
			expect((await send('head', one, { intent: 'approve' })).status).toBe(303)
			const lot = await read('officer', `/bengkel/lot/${code}`)
			expect(lot.text).toContain('Keluar dari rak: hadiah')
			expect(lot.text).toContain('untuk Panti Contoh')
			const many = await send('officer', path, { ...gift, quantity: '4' })
			expect(many.text).toContain(`Dari lot ${code} hanya 3 buah yang tersedia`)
			const limits = { gift: '9', 'write-off': '1' }
			expect((await send('officer', '/bengkel/stok', limits)).status).toBe(403)
			expect((await send('head', '/bengkel/stok', limits)).status).toBe(303)
			expect((await read('officer', path)).text).toContain('paling banyak 9 buah hadiah')
			const sheet = await read('officer', `/bengkel/unduh/kartu.csv?lot=${code}`)
			expect(sheet.html).toContain('untuk Panti Contoh')
			expect(sheet.headers.get('content-disposition')).toContain('.csv')
			expect((await read('officer', '/bengkel/unduh/lot.xlsx')).status).toBe(200)
			expect((await read('officer', '/bengkel/unduh/lain.csv')).status).toBe(404)
		}))

	it('keeps lots at places, and moves them', () =>
		withDesk(async ({ read, send }, code) => {
			const place = { code: 'r1', name: 'Rak depan', kind: 'shelf' }
			expect((await send('officer', '/bengkel/tempat', { ...place, code: '' })).status).toBe(400)
			expect((await send('officer', '/bengkel/tempat', place)).location).toContain('tambah=R1')
			expect((await send('officer', '/bengkel/tempat', place)).status).toBe(409)
			const lot = `/bengkel/lot/${code}`
			const bare = await send('officer', '/bengkel/lot', { intent: 'move', place: 'R1' })
			expect([bare.status, bare.text]).toEqual([
				400,
				expect.stringContaining('Centang dulu lotnya'),
			])
			expect((await send('officer', lot, { place: 'R1' })).status).toBe(303)
			expect((await read('officer', lot)).text).toContain('R1 · Rak depan')
			const unknown = { 'place-none': 'on', products: 'zzz-9, zzz-10' }
			const missed = await send('officer', '/bengkel/opname', unknown)
			expect([missed.status, missed.text]).toEqual([
				400,
				expect.stringContaining('Tidak ada barang bernomor ZZZ-9, ZZZ-10.'),
			])
			expect(missed.html).toMatch(
				/name="place-none"[^>]*checked=""|checked=""[^>]*name="place-none"/,
			)
			const closing = { ...place, code: 'R1', isClosed: 'on' }
			expect((await send('officer', '/bengkel/tempat/R1', closing)).status).toBe(409)
		}))

	it('counts blind, asks for a second count, and posts what somebody else approves', () =>
		withDesk(async ({ shop, goods, read, send, fetchFile }, code) => {
			await paidOrder(shop, goods.variantId, 1)
			const opened = await send('officer', '/bengkel/opname', { products: '' })
			const own = opened.location ?? ''
			expect(own).toBe('/bengkel/opname/OPN-2026-001')
			const count = async (counted: string) => {
				const begun = await send('officer', own, {
					intent: 'begin',
					code: `http://shop.example/jejak/${code}`,
				})
				const page = await read('officer', begun.location ?? '')
				expect(page.text).toContain(`Hitung ${code}`)
				// The books say six: five that are free, and one that is paid for and not packed.
				expect(page.html).not.toMatch(/expected|"available"|"received"/)
				return await send('officer', begun.location ?? '', { counted })
			}
			expect((await read('officer', own)).html).not.toMatch(/expected|"available"|"received"/)
			expect((await count('lima')).status).toBe(400)
			expect((await count('5')).location).toContain('kini=recount')
			expect((await send('officer', own, { intent: 'close' })).text).toContain(
				'Masih ada 1 lot yang belum selesai dihitung',
			)
			expect((await count('5')).location).toContain('kini=settled')
			expect((await send('officer', own, { intent: 'close' })).status).toBe(303)
			const closed = await read('officer', own)
			expect(closed.text).toContain('−1')
			expect(closed.text).toContain('orang lain yang menyetujui')
			const reasons = { line: code, [`reason-${code}`]: 'lost', [`note-${code}`]: 'Rak bawah' }
			const bare = await send('head', own, { intent: 'approve', decision: 'Setuju' })
			expect(bare.status).toBe(400)
			expect((await send('officer', own, { intent: 'approve', ...reasons })).status).toBe(403)
			expect((await send('officer', own, { intent: 'reasons', ...reasons })).status).toBe(303)
			const seen = await read('head', own)
			expect(seen.html).not.toContain(`name="reason-${code}"`)
			expect(seen.text).toContain('Rak bawah')
			expect((await send('head', own, { intent: 'approve' })).status).toBe(303)
			expect((await read('officer', `/bengkel/lot/${code}`)).text).toContain('dari opname')
			const file = await fetchFile('officer', `${own}/berita-acara.pdf`)
			const { text } = await readPdf(new Uint8Array(await file.arrayBuffer()))
			expect(text).toContain('BA-OPN-2026-001')
			expect(text).toContain('delapan ribu rupiah')
			expect(text).toContain('Pemegang Peran head')
			expect(text).toContain('Rak bawah')
		}))

	it('prints tags from the field that is free, whose code leads to the story', () =>
		withDesk(async ({ read, fetchFile }, code) => {
			const form = await read('officer', `/bengkel/label?lot=${code},ZZZ-1`)
			expect(form.text).toContain('Tidak ada lot dengan kode ZZZ-1')
			expect(form.html).toContain(`name="banyak-${code}"`)
			const query = `lot=${code}&banyak-${code}=20&mulai=3&harga=on`
			const file = await fetchFile('officer', `/bengkel/label/cetak.pdf?${query}`)
			const bytes = new Uint8Array(await file.arrayBuffer())
			const { pages, text } = await readPdf(bytes)
			expect(pages).toHaveLength(2)
			expect(text.split(code)).toHaveLength(21)
			expect(text).toContain('Rp30.000')
			const many = await fetchFile(
				'officer',
				`/bengkel/label/cetak.pdf?lot=${code}&banyak-${code}=421`,
			)
			expect([many.status, many.headers.get('refusal')]).toEqual([400, 'stock.too_many_tags'])
		}))

	it('traces a lot to its orders and its makers, and an order to its lots', () =>
		withDesk(async ({ shop, goods, read }, code) => {
			const { number } = await paidOrder(shop, goods.variantId, 2)
			const lot = await read('officer', `/bengkel/lacak?kode=${code.toLowerCase()}`)
			expect(lot.text).toContain(number)
			for (const maker of goods.members.slice(0, 3)) expect(lot.text).toContain(maker)
			const order = await read('officer', `/bengkel/lacak?kode=${number}`)
			expect(order.html).toContain(`/bengkel/lacak?kode=${code}`)
			expect((await read('officer', '/bengkel/lacak?kode=OPN-2026-001')).location).toBe(
				'/bengkel/opname/OPN-2026-001',
			)
			expect((await read('officer', '/bengkel/lacak?kode=apa')).text).toContain('“apa”')
			expect((await read('treasurer', `/bengkel/lacak?kode=${code}`)).status).toBe(403)
		}))
})
