import { afterEach, beforeEach, expect, it } from 'vitest'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { giveBack, keptUnits } from '#tests/support/refunds.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import { type PlacedOrder, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('an order’s page', (database) => {
	let desk: Desk
	let placed: PlacedOrder
	let own: string
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		placed = await paidOrder(desk.shop, desk.goods.variantId, 2)
		own = `/pesanan/${placed.token}`
	})
	afterEach(() => desk.close())

	const receive = () => desk.submit(own, { intent: 'received' })

	it('lets its buyer confirm receipt once the parcel has left, and says until when to complain', async () => {
		expect((await desk.visit(own)).text).not.toContain('Paket sudah saya terima')
		const early = await receive()
		expect(early.status).toBe(409)
		expect(early.text).toContain('belum dikirim')
		await send(desk.shop, placed)
		expect((await desk.visit(own)).text).toContain('Paket sudah saya terima')
		const { status, location } = await receive()
		expect([status, location]).toEqual([303, own])
		// Received on Wednesday 3 June 2026 in the shop of the tests: Thursday and Friday.
		const { text } = await desk.visit(own)
		expect(text).toContain('Masa keluhan masih berjalan sampai 5 Juni 2026')
		expect(text).not.toContain('Paket sudah saya terima')
		expect((await receive()).status).toBe(409)
		const staff = await desk.read('officer', `/kantor/pesanan/${placed.number}`)
		expect(staff.text).toContain('Diterima pembeli')
		expect(staff.text).toContain('Paket diterima, masa keluhan berjalan')
	})

	it('wishes no joy with what went back, piece by piece', async () => {
		await send(desk.shop, placed)
		await receive()
		const [first = '', second = ''] = await keptUnits(desk.shop, placed)
		const back = (unit: string) =>
			giveBack(desk.shop, placed, { what: 'units', unitIds: [unit], withShipping: false })
		await back(first)
		expect((await desk.visit(own)).text).toContain('Semoga barangnya cocok')
		await back(second)
		const { text } = await desk.visit(own)
		expect(text).not.toContain('Semoga barangnya cocok')
		expect(text).toContain('Uang untuk semua barang pesanan ini sudah kami kembalikan. Bila masih')
		await desk.shop.passDays(20)
		await finaliseSavings(desk.shop)
		expect((await desk.visit(own)).text).toContain('dan pesanan ini selesai')
	})

	it('tells what the completed order put into savings, PNBP and the rest, and of whom nothing', async () => {
		await send(desk.shop, placed)
		await receive()
		await desk.shop.passDays(20)
		await finaliseSavings(desk.shop)
		const { text, html } = await desk.visit(own)
		expect(text).toContain('Selesai')
		expect(text).toContain('sudah menjadi tabungan final')
		const rows = await database.db
			.selectFrom('unit_shares')
			.innerJoin('order_units', 'order_units.id', 'unit_shares.unit_id')
			.innerJoin('orders', 'orders.id', 'order_units.order_id')
			.select(['unit_shares.party', 'unit_shares.amount_sen', 'orders.items_sen'])
			.where('orders.token', '=', placed.token)
			.execute()
		const sums = new Map<string, number>()
		for (const { party, amount_sen } of rows) {
			sums.set(party, (sums.get(party) ?? 0) + amount_sen)
		}
		expect([...sums.values()].reduce((sum, one) => sum + one, 0)).toBe(rows[0]?.items_sen)
		for (const sum of sums.values()) expect(text).toContain(formatRupiah(sum as Sen))
		expect(text).toContain('Bersama ongkos kirim Rp20.000')
		for (const code of desk.goods.members) expect(html).not.toContain(code)
		const english = await desk.visit(`/en${own}`)
		expect(english.text).toContain('The premi of this order has become final savings')
	})

	it('is found by the order’s number and phone number, in both languages', async () => {
		const home = await desk.visit('/tanya-jawab')
		expect(home.html).toContain('href="/lacak"')
		expect((await desk.visit('/lacak')).text).toContain('Cari pesanan Anda')
		const right = { nomor: placed.number.toLowerCase(), telepon: '0812 3456 7890' }
		const found = await desk.submit('/lacak', right)
		expect([found.status, found.location]).toEqual([303, own])
		const english = await desk.submit('/en/lacak', right)
		expect([english.status, english.location]).toEqual([303, `/en${own}`])
	})

	it('is not opened by a wrong number, and says the same of either, keeping what was typed', async () => {
		const wrong = [
			{ nomor: 'BK-0000-0000', telepon: '0812 3456 7890' },
			{ nomor: placed.number, telepon: '0812 3456 7891' },
			{ nomor: 'apa', telepon: 'x'.repeat(500) },
		]
		for (const fields of wrong) {
			const { status, text } = await desk.submit('/lacak', fields)
			expect(status).toBe(404)
			expect(text).toContain('Tidak ada pesanan dengan nomor pesanan dan nomor telepon ini.')
			expect(text).not.toContain(placed.token)
		}
		const { html } = await desk.submit('/lacak', { nomor: 'BK-0000-0000', telepon: '0811' })
		expect(html).toContain('value="BK-0000-0000"')
	})
})
