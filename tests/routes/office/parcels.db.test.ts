import { afterEach, beforeEach, expect, it } from 'vitest'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { countField } from '#app/routes/office/parcel-fields.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { fetchedOrder, paidOrder, send, sendSome } from '#tests/support/selling.ts'
import { type PlacedOrder, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

const way = { courier: 'JNE', trackingNumber: 'JNE-00001' }

onBothEngines('an order in several parcels, at the desk', (database) => {
	let desk: Desk
	let placed: PlacedOrder
	let path: string
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		placed = await paidOrder(desk.shop, desk.goods.variantId, 3)
		path = `/kantor/pesanan/${placed.number}`
	})
	afterEach(() => desk.close())

	/** What the form says of one kind of piece: so many of those that are left. */
	const contents = async (many: string) => {
		const [pick] = (await getOrderForStaff(desk.shop.db, placed.number)).picks
		const unitIds = pick?.unitIds ?? []
		return { isi: unitIds.join(' '), [countField(unitIds)]: many }
	}
	const papers = async (query: string) => {
		const answer = await desk.fetchFile('officer', `${path}/surat.pdf${query}`)
		expect(answer.status, query).toBe(200)
		const { pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()))
		return pages.map(({ text }) => text)
	}

	it('leaves in parts: what is left is still to send, and each parcel stands with its pieces', async () => {
		const page = await desk.read('officer', path)
		expect(page.html).toContain('name="banyak-')
		const first = await desk.send('officer', path, { ...way, ...(await contents('1')) })
		expect([first.status, first.location]).toEqual([303, `${path}?terkirim`])
		const part = await desk.read('officer', `${path}?terkirim`)
		for (const words of ['Sebagian terkirim', 'Sisa pesanan masih perlu dikirim', 'JNE-00001']) {
			expect(part.text).toContain(words)
		}
		expect(part.text).toContain('Masih perlu dikirim')
		const list = await desk.read('officer', '/kantor/pesanan')
		expect(list.text).toContain(placed.number)
		expect(list.text).toContain('Resi JNE-00001')
		const rest = { courier: 'SiCepat', trackingNumber: 'SCP-00002', ...(await contents('2')) }
		expect((await desk.send('officer', path, rest)).status).toBe(303)
		const { text } = await desk.read('officer', path)
		for (const words of ['Paket 1', 'Paket 2', 'JNE-00001', 'SCP-00002', 'Dikirim sebagian']) {
			expect(text).toContain(words)
		}
		expect((await desk.read('officer', '/kantor/pesanan')).text).not.toContain(placed.number)
	})

	it('refuses a form of pieces that have left, none at all, and a number that cannot be', async () => {
		const all = await contents('1')
		const count = countField(all.isi.split(' '))
		await sendSome(desk.shop, placed, 3)
		const other = await paidOrder(desk.shop, desk.goods.variantId, 2)
		const otherPath = `/kantor/pesanan/${other.number}`
		const stale = await desk.send('officer', otherPath, { ...way, ...all })
		expect(stale.status).toBe(409)
		expect(stale.text).toContain('Pilih barang yang masih perlu dikirim')
		const none = await desk.send('officer', otherPath, { ...way, ...all, [count]: '0' })
		expect(none.status).toBe(409)
		for (const many of ['-1', '4', '1.5', 'x']) {
			const wrong = { ...way, ...all, [count]: many }
			expect((await desk.send('officer', otherPath, wrong)).status).toBe(400)
		}
		expect((await getOrderForStaff(desk.shop.db, other.number)).order.state).toBe('paid')
	})

	it('asks about a resi of another parcel, keeps what was typed, and takes it when confirmed', async () => {
		const other = await paidOrder(desk.shop, desk.goods.variantId, 1)
		await sendOrder(desk.shop, { number: other.number, ...way }, officer)
		const typed = { ...way, ...(await contents('2')) }
		const asked = await desk.send('officer', path, typed)
		expect(asked.status).toBe(409)
		expect(asked.text).toContain('Nomor resi ini sudah tercatat untuk paket lain')
		expect(asked.html).toContain(`href="/kantor/pesanan/${other.number}"`)
		expect(asked.html).toMatch(/name="banyak-[^>]*value="2"/)
		expect((await desk.send('officer', path, { ...typed, isShared: 'ya' })).status).toBe(303)
		expect((await desk.read('officer', path)).text).toContain('Sebagian terkirim')
	})

	it('prints the papers of what is chosen, of what is left, and of a parcel that has left', async () => {
		const chosen = await papers(`?${new URLSearchParams(await contents('2'))}`)
		for (const page of chosen) expect(page).toContain('2 buah')
		for (const page of chosen) expect(page).toContain('paket 1')
		await sendSome(desk.shop, placed, 1, 'JNE-00001')
		const left = await papers('')
		for (const page of left) expect(page).toContain('2 buah')
		const [, gate = '', label = ''] = await papers('?paket=1')
		for (const page of [gate, label]) {
			expect(page).toContain('1 buah')
			expect(page).toContain('JNE-00001')
			expect(page).toContain('paket 1')
		}
		await send(desk.shop, placed)
		const both = await papers('')
		expect(both).toHaveLength(5)
		expect(both[2]).toContain('3 buah')
		const none = await desk.fetchFile('officer', `${path}/surat.pdf?paket=9`)
		expect([none.status, none.headers.get('refusal')]).toEqual([409, 'documents.not_packable'])
	})

	it('is followed by its buyer parcel by parcel, and received after the last', async () => {
		await sendSome(desk.shop, placed, 1, 'JNE-00001')
		const own = `/pesanan/${placed.token}`
		const part = await desk.visit(own)
		for (const words of ['Dikirim sebagian', 'JNE-00001', 'Menyusul', '1 ×', '2 ×']) {
			expect(part.text).toContain(words)
		}
		expect(part.html).toContain('data-copy="JNE-00001"')
		expect(part.text).not.toContain('Paket sudah saya terima')
		expect(part.html).not.toContain(`${own}/keluhan`)
		expect((await desk.submit(own, { intent: 'received' })).status).toBe(409)
		expect((await desk.visit(`/en${own}`)).text).toContain('To follow')
		await send(desk.shop, placed)
		const whole = await desk.visit(own)
		for (const words of ['Kiriman 1', 'Kiriman 2', 'JNE12345', 'Paket sudah saya terima']) {
			expect(whole.text).toContain(words)
		}
		expect(whole.text).not.toContain('Menyusul')
		const { units } = await desk.shop.db
			.selectFrom('order_units')
			.select((eb) => eb.fn.countAll<number>().as('units'))
			.executeTakeFirstOrThrow()
		expect(units).toBe(3)
	})

	it('has a text for WhatsApp that names each parcel', async () => {
		await sendSome(desk.shop, placed, 1, 'JNE-00001')
		const part = await desk.read('officer', path)
		expect(part.text).toContain('sudah dikirim: JNE, resi JNE-00001. Sisanya menyusul')
		await send(desk.shop, placed)
		const { text } = await desk.read('officer', path)
		expect(text).toContain('JNE, resi JNE-00001; JNE, resi JNE12345')
	})

	it('is fetched at the counter by one press, and its time to complain runs', async () => {
		const fetched = await fetchedOrder(desk.shop, desk.goods.variantId, 1)
		const its = `/kantor/pesanan/${fetched.number}`
		const page = await desk.read('officer', its)
		expect(page.text).toContain('Serahkan')
		expect(page.html).not.toContain('name="trackingNumber"')
		expect((await desk.send('treasurer', its, { step: 'hand-over' })).status).toBe(403)
		expect((await desk.send('officer', its, { step: 'hand-over' })).status).toBe(303)
		expect((await desk.send('officer', its, { step: 'hand-over' })).status).toBe(409)
		const { text } = await desk.read('officer', `${its}?diserahkan`)
		expect(text).toContain('Pesanan diserahkan')
		expect(text).toContain('Diserahkan di loket, masa keluhan berjalan')
		const buyer = await desk.visit(`/pesanan/${fetched.token}`)
		expect(buyer.text).toContain('Masa keluhan masih berjalan')
		expect(buyer.text).not.toContain('Nomor resi')
	})
})
