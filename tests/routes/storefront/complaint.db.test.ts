import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { complaintsOfOrder } from '#app/domain/complaints/complaints.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { type PlacedOrder, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** A photo as a phone takes it, which tells where it was taken. */
function aPhoto(): Promise<Buffer> {
	const picture = { width: 320, height: 240, channels: 3, background: '#c05020' } as const
	return sharp({ create: picture })
		.withExif({ IFD0: { Make: 'Telepon' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1' } })
		.jpeg()
		.toBuffer()
}

onBothEngines('complaining', (database) => {
	let desk: Desk
	let placed: PlacedOrder
	let path: string
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		placed = await paidOrder(desk.shop, desk.goods.variantId)
		path = `/pesanan/${placed.token}/keluhan`
	})
	afterEach(() => desk.close())

	const complaint = (photos: readonly Buffer[] = [], change: Record<string, string> = {}) => {
		const form = new FormData()
		const fields = { kind: 'damaged', wish: 'refund', text: 'Jahitannya <b>lepas</b>.', ...change }
		for (const [name, value] of Object.entries(fields)) form.set(name, value)
		const files = photos.length > 0 ? photos : [Buffer.alloc(0)]
		for (const photo of files) form.append('photos', new File([new Uint8Array(photo)], 'a.jpg'))
		return form
	}
	const kept = () => complaintsOfOrder(database.db, placed.orderId)

	it('begins on the order’s page once the parcel has left, with photos that tell no place', async () => {
		const own = `/pesanan/${placed.token}`
		expect((await desk.visit(own)).html).not.toContain('/keluhan"')
		expect((await desk.visit(path)).text).toContain('tidak dapat dibuka sekarang')
		expect((await desk.upload(path, complaint())).status).toBe(409)
		await send(desk.shop, placed)
		expect((await desk.visit(own)).html).toContain(`${path}"`)
		const taken = await aPhoto()
		expect((await sharp(taken).metadata()).exif).toBeDefined()
		const { status, location } = await desk.upload(path, complaint([taken, taken]))
		expect([status, location]).toEqual([303, `${path}?terkirim`])
		const { html, headers } = await desk.visit(path)
		expect(html).toContain('Jahitannya &lt;b&gt;lepas&lt;/b&gt;.')
		expect(headers.get('cache-control')).toBe('no-store')
		const [first] = await kept()
		const photoId = first?.photos[0]?.id ?? ''
		const photo = await desk.fetchFile('buyer', `${path}/foto/${photoId}`)
		expect(photo.headers.get('content-type')).toBe('image/jpeg')
		expect(photo.headers.get('cache-control')).toBe('private, no-store')
		const shown = await sharp(Buffer.from(await photo.arrayBuffer())).metadata()
		expect([shown.width, shown.height, shown.exif]).toEqual([320, 240, undefined])
	})

	it('shows a photo to the link of its order and to the office, and to nobody else', async () => {
		await send(desk.shop, placed)
		await desk.upload(path, complaint([await aPhoto()]))
		const [first] = await kept()
		const photoId = first?.photos[0]?.id ?? ''
		const other = await paidOrder(desk.shop, desk.goods.variantId)
		const { media_key } = await database.db
			.selectFrom('complaint_photos')
			.selectAll()
			.executeTakeFirstOrThrow()
		const statusOf = async (role: Parameters<Desk['fetchFile']>[0], address: string) =>
			(await desk.fetchFile(role, address)).status
		const staffPath = `/kantor/keluhan/${first?.id}/foto/${photoId}`
		expect(await statusOf('officer', staffPath)).toBe(200)
		expect(await statusOf('head', staffPath)).toBe(200)
		expect(await statusOf('treasurer', staffPath)).toBe(403)
		expect(await statusOf('buyer', staffPath)).toBe(302)
		expect(await statusOf('buyer', `/pesanan/${other.token}/keluhan/foto/${photoId}`)).toBe(404)
		expect(await statusOf('buyer', `/pesanan/x/keluhan/foto/${photoId}`)).toBe(404)
		expect(await statusOf('buyer', `/media/${media_key}/320.jpeg`)).toBe(404)
	})

	it('keeps what was typed when something is wrong with it, and keeps no complaint', async () => {
		await send(desk.shop, placed)
		const photo = await aPhoto()
		const wrong = [
			{ form: complaint([], { text: 'x' }), status: 400, words: 'Tulis 5 sampai 2.000 huruf.' },
			{ form: complaint([Buffer.from('teks')]), status: 400, words: 'JPEG, PNG, atau WebP' },
			{ form: complaint(Array(5).fill(photo)), status: 400, words: 'Paling banyak 4 foto' },
		]
		for (const { form, status, words } of wrong) {
			const answer = await desk.upload(path, form)
			expect(answer.status).toBe(status)
			expect(answer.text).toContain(words)
			expect(answer.text).toContain('Apa yang tidak sesuai?')
		}
		const typed = await desk.upload(path, complaint([Buffer.from('teks')]))
		expect(typed.html).toContain('Jahitannya &lt;b&gt;lepas&lt;/b&gt;.')
		expect(await kept()).toEqual([])
	})

	it('is answered and settled by the office, and what is due is shown to the treasurer', async () => {
		await send(desk.shop, placed)
		expect((await desk.read('officer', '/kantor/keluhan')).text).toContain(
			'Tidak ada keluhan terbuka',
		)
		await desk.upload(path, complaint())
		const [first] = await kept()
		const office = `/kantor/keluhan/${first?.id}`
		const list = await desk.read('officer', '/kantor/keluhan')
		expect(list.text).toContain(placed.number)
		expect(list.text).not.toContain('Terlambat')
		await desk.shop.passDays(9)
		expect((await desk.read('officer', '/kantor/keluhan')).text).toContain('Terlambat')

		const reply = await desk.send('officer', office, { intent: 'reply', text: 'Mohon fotonya.' })
		expect([reply.status, reply.location]).toEqual([303, `${office}?dijawab`])
		const buyers = await desk.visit(path)
		expect(buyers.text).toContain('Mohon fotonya.')
		expect(buyers.html).not.toContain('Pemegang Peran')
		expect((await desk.read('officer', office)).text).toContain('Pemegang Peran officer')
		const answer = { intent: 'reply', complaint: first?.id ?? '', text: 'Sudah saya kirim.' }
		expect((await desk.submit(path, answer)).status).toBe(303)

		const empty = await desk.send('officer', office, {
			intent: 'settle',
			outcome: 'refund',
			text: '',
		})
		expect(empty.status).toBe(400)
		const decision = { intent: 'settle', outcome: 'refund', text: 'Maaf atas jahitannya.' }
		expect((await desk.send('treasurer', office, decision)).status).toBe(403)
		expect((await desk.send('head', office, decision)).status).toBe(303)
		expect((await desk.send('officer', office, decision)).status).toBe(409)
		expect((await desk.visit(`/pesanan/${placed.token}`)).text).toContain('Uang akan dikembalikan')
		const books = await desk.read('treasurer', '/keuangan')
		expect(books.text).toContain('Uang yang perlu dikembalikan')
		expect(books.html).toContain(`/keuangan/pesanan/${placed.number}/pengembalian`)
		const refund = { reason: 'Keluhan disetujui', sure: 'ya' }
		await desk.send('treasurer', `/keuangan/pesanan/${placed.number}/pengembalian`, refund)
		expect((await desk.read('treasurer', '/keuangan')).text).not.toContain(
			'Uang yang perlu dikembalikan',
		)
		const done = await desk.read('officer', '/kantor/keluhan?tampil=selesai')
		expect(done.text).toContain(placed.number)
		expect((await desk.visit(`/en${path}`)).text).toContain('Refunded')
	})
})
